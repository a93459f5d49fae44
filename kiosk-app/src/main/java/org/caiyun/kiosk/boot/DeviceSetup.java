package org.caiyun.kiosk.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.Driver;
import org.caiyun.device.chute.ChuteInputs;
import org.caiyun.device.chute.ChuteLimits;
import org.caiyun.device.chute.ChuteOnBoard;
import org.caiyun.device.chute.ChuteOutputs;
import org.caiyun.device.chute.ChuteSettings;
import org.caiyun.device.io.BoardCommand;
import org.caiyun.device.io.BoardEvent;
import org.caiyun.device.io.DigitalIn;
import org.caiyun.device.io.DigitalOut;
import org.caiyun.device.io.IdentityCheck;
import org.caiyun.device.io.ModbusBoard;
import org.caiyun.device.io.ModbusSettings;
import org.caiyun.device.io.PinsBoard;
import org.caiyun.device.io.PinsSettings;
import org.caiyun.device.line.LinePolicy;
import org.caiyun.device.line.SupervisedLine;
import org.caiyun.device.printer.EscPosPrinter;
import org.caiyun.device.printer.PaperProfile;
import org.caiyun.device.printer.PrinterSettings;
import org.caiyun.device.rfid.feig.FeigReader;
import org.caiyun.device.rfid.feig.FeigSettings;
import org.caiyun.kiosk.config.BoardConfig;
import org.caiyun.kiosk.config.ChuteConfig;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.LibraryConfig;
import org.caiyun.kiosk.config.Login;
import org.caiyun.kiosk.config.RfidConfig;
import org.caiyun.kiosk.config.Sip2Dialect;
import org.caiyun.kiosk.library.sip2.Sip2Session;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.VerifyMode;
import org.caiyun.kiosk.run.Devices;

/** From the configuration to the machines of the devices and of the library link. */
final class DeviceSetup {
    private static final Duration DEBOUNCE = Duration.ofMillis(30);
    private static final int SIP2_RETRIES = 3;

    private DeviceSetup() {}

    static Devices devices(KioskConfig config, InstantSource wallClock, RandomGenerator random) {
        var policy = LinePolicy.forDevices();
        var devices = config.devices();
        return new Devices(
                new SupervisedLine<>(reader(devices.rfid()), policy, random),
                new SupervisedLine<>(new EscPosPrinter(printer(devices.printer().columns())), policy, random),
                new SupervisedLine<>(
                        new ChuteOnBoard(board(devices.board(), devices.chute()), chute(devices.chute())),
                        policy,
                        random),
                new SupervisedLine<>(new Sip2Session(sip2(config), wallClock), policy, random));
    }

    private static FeigReader reader(RfidConfig rfid) {
        return switch (rfid.driver()) {
            case FEIG -> {
                var usual = FeigSettings.standard();
                yield new FeigReader(new FeigSettings(
                        rfid.address(),
                        rfid.advanced(),
                        usual.blocksReversed(),
                        rfid.replyTimeout(),
                        usual.keepAlive(),
                        usual.maxBytes()));
            }
        };
    }

    private static PrinterSettings printer(int columns) {
        var usual = PrinterSettings.USUAL;
        return new PrinterSettings(
                new PaperProfile(columns, usual.paper().characters()),
                usual.fence(),
                usual.poll(),
                usual.printLimit(),
                usual.perKilobyte());
    }

    private static Driver<BoardCommand, BoardEvent> board(BoardConfig board, ChuteConfig chute) {
        return switch (board.driver()) {
            case MODBUS_RTU -> {
                var usual = ModbusSettings.of(board.unit(), inputs(chute), modbusOutputs(chute));
                yield new ModbusBoard(new ModbusSettings(
                        board.unit(),
                        usual.inputs(),
                        usual.outputs(),
                        new IdentityCheck.NotAsked(),
                        board.pollInterval(),
                        usual.requestTimeout(),
                        usual.frameGap()));
            }
            case PINS -> new PinsBoard(pins(chute));
        };
    }

    static PinsSettings pins(ChuteConfig chute) {
        return PinsSettings.of(
                inputs(chute),
                outputChannels(chute).mapToObj(c -> new DigitalOut(c, false)).toList());
    }

    private static List<DigitalIn> inputs(ChuteConfig chute) {
        var in = chute.inputs();
        return Stream.concat(Stream.of(in.mouth(), in.captive(), in.belt()), in.landing().stream())
                .map(channel -> new DigitalIn(channel, false, DEBOUNCE))
                .toList();
    }

    /** One write sets them all, so the channels between the lowest and the highest belong to the chute. */
    private static List<DigitalOut> modbusOutputs(ChuteConfig chute) {
        var used = outputChannels(chute).summaryStatistics();
        return IntStream.rangeClosed(used.getMin(), used.getMax())
                .mapToObj(channel -> new DigitalOut(channel, false))
                .toList();
    }

    private static IntStream outputChannels(ChuteConfig chute) {
        var out = chute.outputs();
        return IntStream.concat(
                IntStream.of(
                        out.shutterOpen(), out.beltForward(), out.beltBack(), out.ready(), out.busy(), out.attention()),
                out.diverter().stream().mapToInt(Integer::intValue));
    }

    private static ChuteSettings chute(ChuteConfig chute) {
        var in = chute.inputs();
        var out = chute.outputs();
        var usual = ChuteLimits.usual();
        return new ChuteSettings(
                new ChuteInputs(in.mouth(), in.captive(), in.belt(), in.landing()),
                new ChuteOutputs(
                        out.shutterOpen(),
                        out.beltForward(),
                        out.beltBack(),
                        out.ready(),
                        out.busy(),
                        out.attention(),
                        out.diverter()),
                new ChuteLimits(
                        usual.presence(),
                        usual.shutter(),
                        chute.capture(),
                        usual.back(),
                        chute.giveBack(),
                        chute.travel()));
    }

    private static Sip2Settings sip2(KioskConfig config) {
        LibraryConfig library = config.library();
        var dialect = library.dialect();
        var times = library.times();
        return new Sip2Settings(
                account(library.login()),
                new Sip2Settings.Place(library.institution(), library.location(), ""),
                new Sip2Settings.Wire(
                        dialect.charset(),
                        dialect.terminator() == Sip2Dialect.Terminator.CR ? Terminator.CR : Terminator.CRLF,
                        verify(dialect.checksum()),
                        config.kiosk().zone()),
                new Sip2Settings.Patience(times.response(), times.settle(), times.status(), SIP2_RETRIES));
    }

    private static VerifyMode verify(Sip2Dialect.Checksum checksum) {
        return switch (checksum) {
            case STRICT -> VerifyMode.STRICT;
            case LENIENT -> VerifyMode.LENIENT;
            case OFF -> VerifyMode.OFF;
        };
    }

    private static Sip2Settings.Account account(Login login) {
        return switch (login) {
            case Login.None() -> Sip2Settings.Account.NONE;
            case Login.WithPassword(var user, var file) -> {
                try {
                    yield new Sip2Settings.Account(
                            user, Files.readString(file, StandardCharsets.UTF_8).strip());
                } catch (IOException e) {
                    throw new UncheckedIOException("library.passwordFile cannot be read: " + file, e);
                }
            }
        };
    }
}
