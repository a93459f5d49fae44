package org.caiyun.kiosk.boot;

import java.util.EnumMap;
import java.util.Map;
import org.caiyun.device.io.Pi4jLine;
import org.caiyun.device.line.ByteLine;
import org.caiyun.device.line.ByteLines;
import org.caiyun.device.line.LineAddress;
import org.caiyun.device.line.Redactor;
import org.caiyun.device.line.WireLog;
import org.caiyun.kiosk.config.DevicesConfig;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.LibraryLink;
import org.caiyun.kiosk.config.ScannerConfig;
import org.caiyun.kiosk.library.sip2.NettyLine;
import org.caiyun.kiosk.library.sip2.tls.LineSecurity;
import org.caiyun.kiosk.library.sip2.tls.PlainText;
import org.caiyun.kiosk.library.sip2.tls.TlsSecurity;
import org.caiyun.kiosk.run.LineName;

/** From the configuration to the lines at the edge; nothing is opened yet. */
final class LineSetup {
    private LineSetup() {}

    static Map<LineName, ByteLine> lines(KioskConfig config) {
        var devices = config.devices();
        var lines = new EnumMap<LineName, ByteLine>(LineName.class);
        lines.put(LineName.READER, logged(LineName.READER, devices.rfid().line(), devices));
        lines.put(LineName.PRINTER, logged(LineName.PRINTER, devices.printer().line(), devices));
        lines.put(LineName.CHUTE, logged(LineName.CHUTE, devices.board().line(), devices));
        if (devices.scanner() instanceof ScannerConfig.OnLine(var address, var _)) {
            lines.put(LineName.SCANNER, logged(LineName.SCANNER, address, devices));
        }
        // what travels to the library is not logged here: its messages may name patrons
        lines.put(LineName.LIBRARY, library(config.library().link()));
        return lines;
    }

    private static ByteLine logged(LineName name, String address, DevicesConfig devices) {
        var where = LineAddress.parse(address);
        var line = ByteLines.to(where, name.label())
                .orElseGet(() -> new Pi4jLine(chip(where), DeviceSetup.pins(devices.board(), devices.chute())));
        // what is printed names books that somebody read, and a card in the slot names a person
        return new WireLog(name.label(), line, name == LineName.CHUTE ? Redactor.hex() : Redactor.sizeOnly());
    }

    /** Only pins have no line of bytes. */
    private static String chip(LineAddress where) {
        return where instanceof LineAddress.Pins(var chip) ? chip : where.text();
    }

    /** @throws StartProblem when a file of TLS cannot be used */
    static ByteLine library(LibraryLink link) {
        return switch (LineAddress.parse(link.address())) {
            case LineAddress.Tcp(var host, var port) -> library(host, port, new PlainText());
            case LineAddress.Tls(var host, var port) -> library(host, port, TlsSecurity.of(TlsFiles.read(link.tls())));
            case LineAddress.Serial _, LineAddress.UsbSerial _, LineAddress.UsbPrinter _, LineAddress.Pins _ ->
                throw new IllegalArgumentException(
                        "library.address must be tcp:host:port or tls:host:port, was " + link.address());
        };
    }

    private static ByteLine library(String host, int port, LineSecurity security) {
        var address = new NettyLine.Address(LineName.LIBRARY.label(), host, port);
        return new NettyLine(address, NettyLine.Limits.DEFAULT, security);
    }
}
