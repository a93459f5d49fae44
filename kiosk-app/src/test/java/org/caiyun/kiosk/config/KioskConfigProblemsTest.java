package org.caiyun.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row breaks the good file {@code least.yaml} in one place. */
final class KioskConfigProblemsTest {
    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                row("version: 1", "version: 2", "1: version: expected the number 1, was 2"),
                row("version: 1", "version: one", "1: version: expected the number 1, was one"),
                row("version: 1\n", "", "1: version: missing; expected the number 1"),
                row("id: K1", "id: K 1", "2: kiosk.id: expected 1 to 16 characters A-Z, a-z, 0-9 or -, was K 1"),
                row("id: K1, ", "", "2: kiosk.id: missing; expected 1 to 16 characters A-Z, a-z, 0-9 or -"),
                row(
                        "zone: Asia/Shanghai",
                        "zone: Asia/Hulun",
                        "2: kiosk.zone: expected a time zone such as Asia/Shanghai, was Asia/Hulun"),
                row("zone: Asia/Shanghai, ", "", "2: kiosk.zone: missing; expected a time zone such as Asia/Shanghai"),
                row("kind: chute", "kind: pad", "2: kiosk.kind: chute and drop are built so far"),
                row("kind: chute", "kind: shoot", "2: kiosk.kind: expected one of chute, pad, drop, was shoot"),
                row(
                        "kind: chute",
                        "kind: chute, languages: [en, en]",
                        "2: kiosk.languages: a language is written twice"),
                row(
                        "kind: chute",
                        "kind: chute, languages: [mn]",
                        "2: kiosk.languages[0]: expected one of zh-CN, en, mn-Mong-CN, was mn"),
                row(
                        "tcp:localhost:6001",
                        "localhost:6001",
                        "3: library.address: expected tcp:HOST:PORT or tls:HOST:PORT, was \"localhost:6001\""),
                row(
                        "tcp:localhost:6001",
                        "tcp:localhost:66001",
                        "3: library.address: expected tcp:HOST:PORT or tls:HOST:PORT, was \"tcp:localhost:66001\""),
                row(
                        "institution: LIB",
                        "institution: LIB, checksumOver: dp2",
                        "3: library.checksum: expected lenient or off with checksumOver dp2, was strict"),
                row("institution: LIB", "institution: LIB, user: k", "3: library.user: needs passwordFile beside it"),
                row(
                        "institution: LIB",
                        "institution: LIB, passwordFile: f",
                        "3: library.passwordFile: needs user beside it"),
                row(
                        "institution: LIB",
                        "institution: LIB, responseTimeout: 3",
                        "3: library.responseTimeout: expected a time from 100ms to 1m such as 500ms, 3s or 5m, was 3"),
                row(
                        "institution: LIB",
                        "institution: LIB, settleDeadline: 3s",
                        "3: library.settleDeadline: must be longer than responseTimeout"),
                row(
                        "institution: LIB",
                        "institution: LIB, settleDeadline: 20s",
                        "1: deadlines.checkIn: must be longer than library.settleDeadline"),
                row(
                        "driver: feig",
                        "driver: fieg",
                        "5: devices.rfid.driver: expected one of feig, rl866, d6, rr3036, llrp, was fieg"),
                row(
                        "driver: feig",
                        "driver: feig, minimumRssi: -60",
                        "5: devices.rfid.minimumRssi: driver feig has no minimumRssi"),
                row(
                        "driver: feig",
                        "driver: llrp, advanced: true",
                        "5: devices.rfid.advanced: driver llrp has no advanced"),
                row(
                        "driver: feig",
                        "driver: llrp, accessPassword: CAFE0123",
                        "5: devices.rfid.accessPassword: not allowed: a configuration holds no secrets; name a file in"
                                + " accessPasswordFile"),
                row(
                        "driver: feig, line: \"tcp:localhost:10001\"",
                        "driver: llrp, line: \"serial:/dev/ttyUSB0\"",
                        "5: devices.rfid.line: driver llrp is on a network: expected tcp:HOST:PORT"),
                row(
                        "driver: feig",
                        "driver: llrp, antennas: [0]",
                        "5: devices.rfid.antennas[0]: expected a whole number from 1 to 64, was 0"),
                row(
                        "driver: feig",
                        "driver: feig, address: 256",
                        "5: devices.rfid.address: expected a whole number from 0 to 255, was 256"),
                row(
                        "driver: feig",
                        "driver: feig, advanced: yes",
                        "5: devices.rfid.advanced: expected true or false, was yes"),
                row(
                        "driver: feig",
                        "driver: rl866, advanced: true",
                        "5: devices.rfid.advanced: driver rl866 has no advanced"),
                row(
                        "tcp:localhost:9100",
                        "lp0",
                        "6: devices.printer.line: expected serial:/dev/NAME?baud=38400&parity=even or serial:usb-0403:6001?baud=38400 or tcp:HOST:PORT or usb:/dev/usb/lp0, was \"lp0\""),
                row("driver: modbus-rtu", "driver: pins", "7: devices.board.line: driver pins needs a line pins:"),
                row(
                        "tcp:localhost:4001",
                        "pins:gpiochip0",
                        "7: devices.board.line: driver modbus-rtu needs serial: or tcp:"),
                row(
                        "driver: modbus-rtu,",
                        "driver: modbus-rtu, identity: { expected: [] },",
                        "7: devices.board.identity.expected: expected a list of 1 to 16 entries, has 0"),
                row(
                        "driver: modbus-rtu,",
                        "driver: modbus-rtu, identity: { address: 65535, expected: [1, 2] },",
                        "7: devices.board.identity.expected: expected at most 1 from this address, has 2"),
                row(
                        "driver: modbus-rtu, line: \"tcp:localhost:4001\"",
                        "driver: pins, line: \"pins:gpiochip0\", identity: { expected: [1] }",
                        "7: devices.board.identity: driver pins has no registers"),
                row(
                        "driver: modbus-rtu,",
                        "driver: modbus-rtu, pull: down,",
                        "7: devices.board.pull: driver modbus-rtu has no pull resistors"),
                row(
                        "beltBack: 2, ready: 3, busy: 4, attention: 5, diverter: [6, 7]",
                        "ready: 2, busy: 3, attention: 4, diverter: [5, 6]",
                        "10: devices.chute.outputs.beltBack: expected the channel that runs the belt back: only kind drop can do without"),
                row(
                        "driver: modbus-rtu,",
                        "driver: modbus-rtu, activeLowInputs: [5],",
                        "7: devices.board.activeLowInputs: no sensor of devices.chute has the channel 5"),
                row(
                        "driver: modbus-rtu,",
                        "driver: modbus-rtu, activeLowOutputs: [8],",
                        "7: devices.board.activeLowOutputs: nothing in devices.chute has the channel 8"),
                row(
                        "driver: modbus-rtu,",
                        "driver: modbus-rtu, activeLowOutputs: [3, 1],",
                        "7: devices.board.activeLowOutputs: channel 1 would run when the board's watchdog switches its outputs off"),
                row("belt: 2,", "belt: 1,", "9: devices.chute.inputs.belt: is 1, as captive is; each needs its own"),
                row(
                        "[3, 4]",
                        "[3, 3]",
                        "9: devices.chute.inputs.landing[1]: is 3, as landing[0] is; each needs its own"),
                row("[3, 4]", "3", "9: devices.chute.inputs.landing: expected a list of 1 to 16 entries, was 3"),
                row("[3, 4]", "[]", "9: devices.chute.inputs.landing: expected a list of 1 to 16 entries, has 0"),
                row(
                        "diverter: [6, 7]",
                        "diverter: [0, 7]",
                        "10: devices.chute.outputs.diverter[0]: is 0, as shutterOpen is; each needs its own"),
                row(
                        "[6, 7]",
                        "[6]",
                        "10: devices.chute.outputs.diverter: expected one for each of the 2 entries of inputs.landing, has 1"),
                row(
                        "[6, 7]",
                        "[6, 8]",
                        "10: devices.chute.outputs: driver modbus-rtu needs outputs that follow each other without a gap"),
                row(
                        "board: { driver: modbus-rtu, line: \"tcp:localhost:4001\"",
                        "board: { driver: pins, line: \"pins:gpiochip0\"",
                        "10: devices.chute.outputs: driver pins: these pins are inputs too: [0, 1, 2, 3, 4]"),
                row(
                        "output: 2",
                        "output: 3",
                        "13: bins[1].output: expected 1 to 2, as many as devices.chute.inputs.landing has, was 3"),
                row("output: 2", "output: 1", "13: bins[1].output: two bins have the output 1"),
                row("number: 2", "number: 1", "13: bins[1].number: two bins have the number 1"),
                row("purpose: staff", "purpose: ordinary", "11: bins: expected at least one bin with purpose staff"),
                row("purpose: ordinary", "purpose: hold", "11: bins: expected at least one bin with purpose ordinary"),
                row(
                        "barcodes: [\"[0-9]{8}\"]",
                        "", "16: rules.owners.own.isil: expected at least one pattern in isil or barcodes"),
                row(
                        "[0-9]{8}",
                        "[0-9{8}",
                        "16: rules.owners.own.barcodes[0]: expected a regular expression such as 0[0-9]{7}, was \"[0-9{8}\""),
                row(
                        "barcodes: [",
                        "isil: [CN 15], barcodes: [",
                        "16: rules.owners.own.isil[0]: expected an ISIL such as CN-150001, with * for any characters, was CN 15"),
                row(
                        "rules:",
                        "rules:\n  security: { secured: 0x1FF }",
                        "15: rules.security.secured: expected a whole number from 0 to 255, was 0x1FF"),
                row(
                        "rules:",
                        "rules:\n  labels: [{ pattern: \"[0-9{8}\" }]",
                        "15: rules.labels[0].pattern: expected a regular expression such as 0[0-9]{7}, was \"[0-9{8}\""),
                row(
                        "rules:",
                        "rules:\n  labels: [{ check: luhn }]",
                        "15: rules.labels[0].pattern: missing; expected a regular expression such as 0[0-9]{7}"),
                row(
                        "rules:",
                        "rules:\n  labels:\n    - { pattern: A }\n    - { pattern: B, check: mod97 }",
                        "17: rules.labels[1].check: expected one of none, luhn, ean13, mod43, mod11, was mod97"),
                row(
                        "rules:",
                        "rules:\n  labels: [{ pattern: A, reads: 0 }]",
                        "15: rules.labels[0].reads: expected a whole number from 1 to 10, was 0"),
                row(
                        "rules:",
                        "rules:\n  labels: [{ pattern: A, keepsCheckDigit: false }]",
                        "15: rules.labels[0].keepsCheckDigit: without a check digit there is none to drop"),
                row(
                        "own: { barcodes: [\"[0-9]{8}\"] }",
                        "own: { isil: [CN-150700] }\n  labels: [{ pattern: A }]",
                        "17: rules.labels: a label names no owner: without patterns in owners.own.barcodes none is of an own item"),
                row(
                        "rules:",
                        "rules:\n  uid: { names: always }",
                        "15: rules.uid.names: expected one of never, blank, unreadable, was always"),
                row(
                        "institution: LIB",
                        "institution: LIB, uidAnswer: B",
                        "3: library.uidAnswer: expected two capital letters or digits, was B"),
                row(
                        "rules:",
                        "rules:\n  unidentified: keep",
                        "15: rules.unidentified: expected one of give-back, staff, was keep"),
                row(
                        "data: data",
                        "data: data\ndeadlines: { sense: 10ms }",
                        "18: deadlines.sense: expected a time from 100ms to 10m such as 500ms, 3s or 5m, was 10ms"),
                row(
                        "data: data",
                        "data: data\ncataloguing: { items: { field: \"801\" } }",
                        "18: cataloguing.items.field: expected a field from 900 to 999, was \"801\""),
                row(
                        "data: data",
                        "data: data\ncataloguing: { items: { subfields: [b=isbn] } }",
                        "18: cataloguing.items.subfields[0]: expected a subfield and what it holds, such as b=barcode, was b=isbn"),
                row(
                        "data: data",
                        "data: data\ncataloguing: { items: { copyField: \"985\" } }",
                        "18: cataloguing.items.layout: copyField and copySubfields go with copies-elsewhere"),
                row(
                        "data: data",
                        "data: data\ncataloguing: { items: { layout: copies-elsewhere, copyField: \"985\" } }",
                        "18: cataloguing.items.layout: copies-elsewhere needs copyField and copySubfields"),
                row(
                        "data: data",
                        "data: data\ncataloguing: { items: { layout: copies-elsewhere, copyField: \"985\", copySubfields: [b=barcode] } }",
                        "18: cataloguing.items.subfields: with copies-elsewhere what copies differ in stands in copySubfields"),
                row("data: data", "data:", "17: data: expected a path, nothing is written here"),
                row(
                        "data: data",
                        "data: data\ndeadlines: { capture: 5s }",
                        "18: deadlines.capture: must be longer than devices.chute.captureLimit"),
                row(
                        "data: data",
                        "data: data\nfleet: {}",
                        "18: fleet: unknown key; known here: version, kiosk, library, platform, devices, bins, rules, cataloguing, receipt, ui, hours, deadlines, retention, reminders, data"),
                row("rules:\n", "rules:\n  bins: [{ name: n, to: [7] }]\n", "15: rules.bins[0].to: there is no bin 7"),
                row("data: data", "data: data\ndata: other", "18: data: written twice, first on line 17"));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void saysWhatIsWrongAndWhere(String good, String broken, String problem) {
        String file = ConfigFiles.text("least.yaml");
        assertThat(file).contains(good);

        assertThat(ConfigFiles.problems(file.replace(good, broken))).containsExactly("kiosk.yaml:" + problem);
    }

    @Test
    void listsAllProblemsOfAFileInTheOrderOfItsLines() {
        String file = ConfigFiles.text("least.yaml")
                .replace("number: 1", "numer: 1")
                .replace("site: Shop, zone: Asia/Shanghai, ", "")
                .replace("driver: escpos", "driver: paper");

        assertThat(ConfigFiles.problems(file))
                .containsExactly(
                        "kiosk.yaml:2: kiosk.site: missing; expected text of 1 to 200 characters on one line",
                        "kiosk.yaml:2: kiosk.zone: missing; expected a time zone such as Asia/Shanghai",
                        "kiosk.yaml:6: devices.printer.driver: expected escpos, was paper",
                        "kiosk.yaml:12: bins[0].number: missing; expected a whole number from 1 to 99",
                        "kiosk.yaml:12: bins[0].numer: unknown key; did you mean number?");
    }

    @Test
    void listsEverySectionThatAnEmptyFileLacks() {
        assertThat(ConfigFiles.problems(""))
                .containsExactly(
                        "kiosk.yaml:1: version: missing; expected the number 1",
                        "kiosk.yaml:1: kiosk: missing; expected a section with keys",
                        "kiosk.yaml:1: library: missing; expected a section with keys",
                        "kiosk.yaml:1: devices: missing; expected a section with keys",
                        "kiosk.yaml:1: bins: missing; expected a list of 2 to 16 entries",
                        "kiosk.yaml:1: rules: missing; expected a section with keys",
                        "kiosk.yaml:1: data: missing; expected a path");
    }

    private static Arguments row(String good, String broken, String problem) {
        return arguments(good, broken, problem);
    }
}
