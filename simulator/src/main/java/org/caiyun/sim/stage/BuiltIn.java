package org.caiyun.sim.stage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.caiyun.kiosk.config.BoardConfig;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.sim.peer.ScannerPeerSettings.Mode;

/** The configuration of the simulated kiosk, which a scenario's own may be laid over. */
public final class BuiltIn {
    private BuiltIn() {}

    private static final String LABELS = "labels: [{pattern: \"31[56][0-9]{11}\"}, {pattern: \"GX[0-9]{11}\"}]";

    /** Where each device of the kiosk is reached; {@code scanner} is used where the equipment has one. */
    public record Lines(String reader, String printer, String board, String library, String scanner) {}

    /** With these lines, and this directory for the journal. */
    public static String configuration(Equipment equipment, Lines lines, Path data) {
        return """
            version: 1
            kiosk:
              id: NMG-SIM-01
              library: 内蒙古图书馆
              site: 一层大厅
              zone: Asia/Shanghai
              kind: %s
              languages: [zh-CN, en, mn-Mong-CN]
            library:
              protocol: sip2
              address: "%s"
              institution: CN-150000-1-NMG
              %s
            devices:
              rfid: {driver: %s, line: "%s"}
              printer: {driver: escpos, line: "%s"}
              %s
              %s
            %s
            rules:
              owners:
                own:
                  isil: [CN-150000-1-NMG, CN-NMG, DE-290]
                  barcodes: ["315[0-9]{11}"]
                partner:
                  - {name: 呼和浩特市图书馆, isil: ["CN-150100-*"], barcodes: ["316[0-9]{11}"]}
              shopBought: {barcodes: ["GX[0-9]{11}"], orderCodes: ["DD[0-9]{11}"]}
              cataloguing: {owners: ["CN-150000-*"]}
              uid: {names: %s}
              %s
              %s
            receipt:
              print: ask
              phone: 0471-1234567
            ui: {staffCalls: true}
            data: "%s"
            """.formatted(
                word(equipment.kind()),
                lines.library,
                equipment.wire().equals(Equipment.USUAL.wire()) ? "" : wire(equipment.wire()),
                equipment.reader().word(),
                lines.reader,
                lines.printer,
                board(equipment, lines.board),
                equipment.scanner().map(mode -> scanner(mode, lines.scanner)).orElse(""),
                equipment.sorting().bins(),
                equipment.uids().name().toLowerCase(Locale.ROOT),
                equipment.scanner().map(_ -> LABELS).orElse(""),
                equipment.sorting().rules(),
                data);
    }

    /** The chute's channels are those that the simulated board has. */
    private static String board(Equipment equipment, String line) {
        return switch (equipment.board()) {
            case MODBUS_RTU -> """
                board: {driver: modbus-rtu, line: "%s", identity: {expected: [0x4359, 1, 5]}}
                  chute:
                    inputs: {mouth: 0, captive: 1, belt: 2, landing: [3, 4, 5, 6, 7]}
                    outputs: %s""".formatted(line, outputs(0, equipment.bringsBack()));
            case PINS -> """
                board: {driver: pins, line: "%s"}
                  chute:
                    inputs: {mouth: 4, captive: 5, belt: 6, landing: [7, 8, 9, 10, 11]}
                    outputs: %s""".formatted(line, outputs(16, equipment.bringsBack()));
        };
    }

    private static String outputs(int first, boolean bringsBack) {
        int lamps = first + (bringsBack ? 3 : 2);
        int diverters = lamps + 3;
        var diverter = IntStream.range(diverters, diverters + SimulatedSite.OUTPUTS)
                .boxed()
                .toList();
        // %s and not %d: digits are the same in every language
        return "{shutterOpen: %s, beltForward: %s, %sready: %s, busy: %s, attention: %s, diverter: %s}"
                .formatted(
                        first,
                        first + 1,
                        bringsBack ? "beltBack: " + (first + 2) + ", " : "",
                        lamps,
                        lamps + 1,
                        lamps + 2,
                        diverter);
    }

    private static String wire(Sip2Settings.Wire wire) {
        return """
            charset: %s
              terminator: %s
              checksum: %s
              checksumOver: %s""".formatted(wire.charset(), word(wire.terminator()), word(wire.verify()), word(wire.checksum()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String scanner(Mode mode, String line) {
        var trigger = switch (mode) {
            case SELF_SCANNING -> "";
            case TRIGGERED ->
                ", start: \"7E 00 08 01 00 02 01 AB CD\", acknowledge: \"02 00 00 01 00 33 31\", again: 200ms";
        };
        return "scanner: {line: \"" + line + "\", ending: terminator" + trigger + "}";
    }

    /** For the stepped mode, whose lines need no address. */
    public static String stepped() {
        return stepped(Equipment.USUAL);
    }

    /** With this reader. */
    public static String stepped(Driver reader) {
        return stepped(Equipment.with(reader));
    }

    /** The same, linked to the platform, which {@link SteppedStage#http} is to serve. */
    public static String linked(Equipment equipment) {
        return stepped(equipment) + WirePeersOfSite.platformSection(SteppedPlatform.ADDRESS);
    }

    /** The reader is on a network, which suits every reader. */
    public static String stepped(Equipment equipment) {
        var lines = new Lines(
                "tcp:memory:2",
                "serial:/memory/printer",
                equipment.board() == BoardConfig.Driver.PINS ? "pins:memory" : "serial:/memory/board",
                "tcp:memory:1",
                "serial:/memory/scanner");
        return configuration(equipment, lines, Path.of("/memory"));
    }
}
