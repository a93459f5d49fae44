package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.caiyun.kiosk.config.BinConfig.Purpose;
import org.caiyun.kiosk.config.OwnerRules.Marks;
import org.caiyun.kiosk.config.OwnerRules.Partner;
import org.caiyun.kiosk.config.Sip2Dialect.Checksum;
import org.caiyun.kiosk.config.Sip2Dialect.Terminator;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.text.Language;
import org.junit.jupiter.api.Test;

final class KioskConfigReaderTest {
    private static final ChuteOutputsConfig OUTPUTS = new ChuteOutputsConfig(0, 1, 2, 3, 4, 5, List.of(6, 7, 8));

    @Test
    void readsEveryKeyOfAFullFile() {
        var expected = new KioskConfig(
                new KioskIdentity(
                        "HLB-01",
                        "呼伦贝尔市图书馆",
                        "河东书店",
                        ZoneId.of("Asia/Shanghai"),
                        KioskKind.CHUTE,
                        List.of(Language.EN, Language.ZH_CN)),
                new LibraryConfig(
                        LibraryProtocol.SIP2,
                        "tcp:acs.example.org:6001",
                        new Login.WithPassword("kiosk", Path.of("/etc/caiyun/acs.password")),
                        "HLBE",
                        "HD",
                        new Sip2Dialect(Charset.forName("GB18030"), Checksum.LENIENT, Terminator.CRLF),
                        new LinkTimes(ofSeconds(2), ofSeconds(8), ofMinutes(1))),
                new DevicesConfig(
                        new RfidConfig(
                                RfidConfig.Driver.FEIG,
                                "serial:/dev/ttyUSB0?baud=38400&parity=even",
                                1,
                                true,
                                ofMillis(300)),
                        new PrinterConfig(PrinterConfig.Driver.ESCPOS, "usb:/dev/usb/lp0", 42),
                        new BoardConfig(
                                BoardConfig.Driver.MODBUS_RTU, "serial:/dev/ttyUSB1?baud=19200", 3, ofMillis(50)),
                        new ChuteConfig(
                                new ChuteInputsConfig(0, 1, 2, List.of(3, 4, 5)),
                                OUTPUTS,
                                ofSeconds(4),
                                ofSeconds(15),
                                ofSeconds(9))),
                List.of(
                        new BinConfig(new Bin(1), 1, Purpose.ORDINARY, "中文书"),
                        new BinConfig(new Bin(2), 2, Purpose.CATALOGUING, ""),
                        new BinConfig(new Bin(9), 3, Purpose.STAFF, "工作人员")),
                new RulesConfig(
                        new OwnerRules(
                                marks(List.of("CN-150700", "CN-1507*"), "0[0-9]{7}"),
                                List.of(new Partner("海拉尔区图书馆", marks(List.of("CN-150702"), "HLR[0-9]+")))),
                        new SecurityValues(0xDA, 0x9E),
                        RulesConfig.Unidentified.STAFF),
                new ReceiptConfig(ReceiptConfig.Print.ON_REQUEST, false, "0470-1234567", "9:00-20:30"),
                new FlowDeadlines(
                        ofSeconds(6),
                        ofSeconds(11),
                        ofSeconds(16),
                        ofSeconds(7),
                        ofSeconds(17),
                        ofSeconds(31),
                        ofMinutes(2),
                        ofSeconds(40)),
                Path.of("/var/lib/caiyun"));

        assertThat(ConfigFiles.good(ConfigFiles.text("full.yaml"))).isEqualTo(expected);
    }

    @Test
    void givesEveryDefaultThatTheIntegratorLeavesOut() {
        var config = ConfigFiles.good(ConfigFiles.text("least.yaml"));

        assertThat(config.kiosk().languages()).containsExactly(Language.ZH_CN, Language.EN);
        assertThat(config.library().login()).isEqualTo(new Login.None());
        assertThat(config.library().location()).isEmpty();
        assertThat(config.library().dialect())
                .isEqualTo(new Sip2Dialect(StandardCharsets.UTF_8, Checksum.STRICT, Terminator.CR));
        assertThat(config.library().times()).isEqualTo(new LinkTimes(ofSeconds(3), ofSeconds(10), ofMinutes(5)));
        assertThat(config.devices().rfid())
                .isEqualTo(new RfidConfig(RfidConfig.Driver.FEIG, "tcp:localhost:10001", 255, false, ofMillis(500)));
        assertThat(config.devices().printer().columns()).isEqualTo(48);
        assertThat(config.devices().board().unit()).isEqualTo(1);
        assertThat(config.devices().board().pollInterval()).isEqualTo(ofMillis(20));
        assertThat(config.devices().chute().capture()).isEqualTo(ofSeconds(5));
        assertThat(config.devices().chute().giveBack()).isEqualTo(ofSeconds(20));
        assertThat(config.devices().chute().travel()).isEqualTo(ofSeconds(10));
        assertThat(config.bins().getFirst().name()).isEmpty();
        assertThat(config.rules().owners().own().isil()).isEmpty();
        assertThat(config.rules().owners().partners()).isEmpty();
        assertThat(config.rules().security()).isEqualTo(new SecurityValues(0x07, 0xC2));
        assertThat(config.rules().unidentified()).isEqualTo(RulesConfig.Unidentified.GIVE_BACK);
        assertThat(config.receipt()).isEqualTo(new ReceiptConfig(ReceiptConfig.Print.ALWAYS, true, "", ""));
        assertThat(config.deadlines())
                .isEqualTo(new FlowDeadlines(
                        ofSeconds(5),
                        ofSeconds(10),
                        ofSeconds(15),
                        ofSeconds(5),
                        ofSeconds(15),
                        ofSeconds(30),
                        ofSeconds(60),
                        ofSeconds(30)));
    }

    @Test
    void mergesOverlaysKeyByKeyAndReplacesLists() {
        var overlay = new YamlSource("overlay.yaml", """
                library: { address: "tcp:127.0.0.1:7001" }
                kiosk: { languages: [en] }
                """);
        var later = new YamlSource("later.yaml", "library: { address: 'tcp:127.0.0.1:7002' }");

        var config = ConfigFiles.good(ConfigFiles.text("full.yaml"), overlay, later);

        assertThat(config.library().address()).isEqualTo("tcp:127.0.0.1:7002");
        assertThat(config.library().institution()).isEqualTo("HLBE");
        assertThat(config.kiosk().languages()).containsExactly(Language.EN);
    }

    @Test
    void namesTheFileThatAProblemComesFrom() {
        var empty = new YamlSource("machine.yaml", "# changes made on the machine go here\n");
        var overlay = new YamlSource("overlay.yaml", "\nlibrary:\n  adress: tcp:host:1\n  charset: latin1\n");
        var base = ConfigFiles.text("least.yaml").replace("kind: chute", "kind: drop");

        assertThat(ConfigFiles.problems(base, empty, overlay))
                .containsExactly(
                        "kiosk.yaml:2: kiosk.kind: only chute is built so far",
                        "overlay.yaml:3: library.adress: unknown key; did you mean address?",
                        "overlay.yaml:4: library.charset: expected one of UTF-8, GB18030, ISO-8859-1, IBM850, was latin1");
    }

    @Test
    void neverShowsTheValueOfAPassword() {
        var overlay = new YamlSource("overlay.yaml", "library: { password: hunter2 }");

        assertThat(ConfigFiles.problems(ConfigFiles.text("least.yaml"), overlay))
                .containsExactly("overlay.yaml:1: library.password: not allowed: a configuration holds no secrets; "
                        + "name a file in passwordFile");
    }

    private static Marks marks(List<String> isil, String barcodes) {
        return new Marks(isil.stream().map(OwnerPattern::new).toList(), List.of(new BarcodePattern(barcodes)));
    }
}
