package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.caiyun.device.Bytes;
import org.caiyun.device.chute.ChuteInputs;
import org.caiyun.device.chute.ChuteLimits;
import org.caiyun.device.chute.ChuteOutputs;
import org.caiyun.device.chute.ChuteSettings;
import org.caiyun.device.io.IdentityCheck;
import org.caiyun.device.io.PinsSettings.Pull;
import org.caiyun.device.scan.ScannerIdentity;
import org.caiyun.device.scan.ScannerSettings;
import org.caiyun.kiosk.cataloguing.asset.AssetSettings;
import org.caiyun.kiosk.cataloguing.marc.DraftSettings;
import org.caiyun.kiosk.cataloguing.marc.ItemContent;
import org.caiyun.kiosk.cataloguing.marc.ItemSubfield;
import org.caiyun.kiosk.cataloguing.marc.ItemTemplate;
import org.caiyun.kiosk.config.BoardConfig.Wiring;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.decide.BarcodePattern;
import org.caiyun.kiosk.decide.BinPurpose;
import org.caiyun.kiosk.decide.BinSetup;
import org.caiyun.kiosk.decide.CataloguingRules;
import org.caiyun.kiosk.decide.CataloguingRules.Codes;
import org.caiyun.kiosk.decide.Identify;
import org.caiyun.kiosk.decide.LabelProfile;
import org.caiyun.kiosk.decide.LabelRules;
import org.caiyun.kiosk.decide.MachineKind;
import org.caiyun.kiosk.decide.OpeningHours;
import org.caiyun.kiosk.decide.Owners;
import org.caiyun.kiosk.decide.Owners.PartnerLibrary;
import org.caiyun.kiosk.decide.Owners.Signs;
import org.caiyun.kiosk.decide.ReturnPolicy;
import org.caiyun.kiosk.decide.ReturnPolicy.Unidentified;
import org.caiyun.kiosk.decide.ShopBought;
import org.caiyun.kiosk.decide.SortField;
import org.caiyun.kiosk.decide.SortRule;
import org.caiyun.kiosk.decide.SortRules;
import org.caiyun.kiosk.decide.UidNames;
import org.caiyun.kiosk.decide.WeekSpan;
import org.caiyun.kiosk.flow.Deadlines;
import org.caiyun.kiosk.flow.ReceiptMode;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.CheckDigit;
import org.caiyun.kiosk.item.UidText;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.library.sip2.AnswerTags;
import org.caiyun.kiosk.library.sip2.LocationAtCheckIn;
import org.caiyun.kiosk.library.sip2.LoginPrompts;
import org.caiyun.kiosk.library.sip2.LoginPrompts.Answer;
import org.caiyun.kiosk.library.sip2.LoginPrompts.Prompt;
import org.caiyun.kiosk.library.sip2.NoBlock;
import org.caiyun.kiosk.library.sip2.RefusalWords;
import org.caiyun.kiosk.library.sip2.RefusalWords.Match;
import org.caiyun.kiosk.library.sip2.SignInOrder;
import org.caiyun.kiosk.library.sip2.Sip2Manners;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Patience;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Place;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Trial;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Wire;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.UidLookup;
import org.caiyun.kiosk.library.sip2.VerifyMode;
import org.caiyun.kiosk.run.RetentionRules;
import org.caiyun.kiosk.tag.OwnerPattern;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.tag.TagProfile;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.ui.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KioskConfigReaderTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ChuteLimits USUAL = ChuteLimits.usual();

    @Test
    void readsEveryKeyOfAFullFile() {
        var expected = new KioskConfig(
                new SiteConfig(
                        "HLB-01", "呼伦贝尔市图书馆", "河东书店", ZONE, MachineKind.CHUTE, List.of(Language.EN, Language.ZH_CN)),
                new LibraryConfig(
                        LibraryProtocol.SIP2,
                        new LibraryLink(
                                "tls:acs.example.org:6443",
                                new TlsConfig(
                                        new TlsConfig.InFile(Path.of("/etc/caiyun/library-ca.pem")),
                                        new TlsConfig.Certified(
                                                Path.of("/etc/caiyun/kiosk.pem"), Path.of("/etc/caiyun/kiosk.key")),
                                        "sip.example.org"),
                                new LoginPrompts(
                                        List.of(
                                                new Prompt("login:", Answer.USER),
                                                new Prompt("password:", Answer.PASSWORD),
                                                new Prompt("Initiating SIP", Answer.NOTHING)),
                                        ofSeconds(15),
                                        true)),
                        new Login.WithPassword("kiosk", Path.of("/etc/caiyun/acs.password")),
                        new AccessSecret.InFile(Path.of("/etc/caiyun/terminal.password")),
                        new Place("HLBE", "HD", ""),
                        new Wire(Charset.forName("GB18030"), Terminator.CRLF, VerifyMode.LENIENT, ZONE),
                        new Patience(ofSeconds(2), ofSeconds(8), ofMinutes(1), 5, new Trial(3, ofSeconds(5))),
                        new Sip2Manners(
                                SignInOrder.STATUS_FIRST,
                                LocationAtCheckIn.EMPTY,
                                NoBlock.SENT_FIRST,
                                new AnswerTags("XB", AnswerTags.NONE, "CV"),
                                List.of(new RefusalWords("AG", Match.CONTAINS, "ausgesondert", Refusal.WITHDRAWN)),
                                ofSeconds(30),
                                new UidLookup("XB"))),
                PlatformConfigTest.FULL,
                new DevicesConfig(
                        new RfidConfig(
                                new RfidProtocol.Feig(1, true, false, true),
                                "serial:/dev/ttyUSB0?baud=38400&parity=even",
                                ofMillis(300)),
                        new PrinterConfig(PrinterConfig.Driver.ESCPOS, "usb:/dev/usb/lp0", 42),
                        new BoardConfig(
                                BoardConfig.Driver.MODBUS_RTU,
                                "serial:/dev/ttyUSB1?baud=19200",
                                3,
                                new IdentityCheck.Registers(0x6B, List.of(0xAE41, 0x5652)),
                                ofMillis(50),
                                new Wiring(
                                        new TreeSet<>(Set.of(0, 1)), new TreeSet<>(Set.of(4)), Pull.UP, ofMillis(20))),
                        new ChuteSettings(
                                new ChuteInputs(0, 1, 2, List.of(3, 4, 5)),
                                new ChuteOutputs(0, 1, Optional.of(2), 3, 4, 5, List.of(6, 7, 8)),
                                new ChuteLimits(
                                        USUAL.presence(),
                                        USUAL.shutter(),
                                        ofSeconds(4),
                                        USUAL.back(),
                                        ofSeconds(15),
                                        ofSeconds(9))),
                        new ScannerConfig.OnLine(
                                "serial:/dev/ttyUSB2?baud=9600",
                                new ScannerSettings(
                                        Bytes.ofHex("7E000801000201ABCD"),
                                        Bytes.ofHex("7E000801000202ABCD"),
                                        Bytes.ofHex("02000001003331"),
                                        new ScannerIdentity.Asked(
                                                Bytes.ofHex("7E000701002A02D80F"), Bytes.ofHex("0200000239")),
                                        ScannerSettings.Ending.TERMINATOR,
                                        ofMillis(700)))),
                List.of(
                        new BinSetup(new Bin(1), 1, BinPurpose.ORDINARY, "中文书", 150),
                        new BinSetup(new Bin(2), 2, BinPurpose.CATALOGUING, "", 0),
                        new BinSetup(new Bin(9), 3, BinPurpose.STAFF, "工作人员", 0)),
                new RulesConfig(
                        new Owners(
                                signs(List.of("CN-150700", "CN-1507*"), "0[0-9]{7}"),
                                List.of(new PartnerLibrary("海拉尔区图书馆", signs(List.of("CN-150702"), "HLR[0-9]+"))),
                                new ShopBought(List.of(new BarcodePattern("CY[0-9]{10}")))),
                        new SecurityMark(SecurityMark.Hf.AFI_AND_EAS, SecurityMark.Uhf.NONE, 0xDA, 0xD7),
                        new TagProfile(4, List.of(new OwnerPattern("DK-*")), true, List.of(0xDA, 0xD7, 0x07, 0xC2)),
                        new UidNames(
                                UidNames.Names.UNREADABLE,
                                new UidText(true, UidText.Letters.SMALL, UidText.Separator.HYPHEN)),
                        new LabelRules(List.of(
                                new LabelProfile(new BarcodePattern("0[0-9]{8}"), CheckDigit.LUHN, false, 3),
                                new LabelProfile(new BarcodePattern("CY[0-9]{10}"), CheckDigit.NONE, true, 2))),
                        new ReturnPolicy(Unidentified.STAFF),
                        Identify.Sets.SINGLY,
                        new CataloguingRules(
                                new ShopBought(List.of(new BarcodePattern("CY[0-9]{10}"))),
                                new Codes(List.of(new BarcodePattern("CLOUD")), List.of()),
                                new Codes(List.of(), List.of(new BarcodePattern("NOCALL|TMP[0-9]"))),
                                List.of(new OwnerPattern("CN-150001-*")),
                                true),
                        new SortRules(List.of(new SortRule(
                                "少儿",
                                Set.of(BinPurpose.ORDINARY, BinPurpose.HOLD),
                                Map.of(SortField.LOCATION, List.of(new BarcodePattern("SHAOER.*"))),
                                List.of(WeekSpan.parse("mon-fri 09:00-18:00").orElseThrow()),
                                List.of(new Bin(2), new Bin(1)))))),
                new CataloguingConfig(
                        new DraftSettings(
                                "CN-150700",
                                "150000",
                                "HLBE",
                                "二楼中文",
                                "4",
                                new ItemTemplate.CopiesElsewhere(
                                        "905",
                                        List.of(
                                                new ItemSubfield('a', ItemContent.LIBRARY),
                                                new ItemSubfield('s', ItemContent.CALL_NUMBER)),
                                        "985",
                                        List.of(new ItemSubfield('b', ItemContent.BARCODE)))),
                        new AssetSettings("A04010100", "调拨", "彩云经费", "采编部", "二楼", "待核")),
                new ReceiptConfig(ReceiptMode.ALWAYS_ON_TIMEOUT, false, "0470-1234567", "9:00-20:30"),
                new UiConfig(8080, new Display(1280, 800, 15.6, 550), "总服务台", "海拉尔区图书馆", true, false),
                new OpeningHours(
                        ZONE,
                        List.of(WeekSpan.parse("mon-sun 06:00-23:00").orElseThrow()),
                        List.of(WeekSpan.parse("tue-sun 09:00-20:30").orElseThrow()),
                        List.of(new OpeningHours.Holiday(
                                LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 12), "请到市民中心还书"))),
                new Deadlines(
                        ofSeconds(6),
                        ofSeconds(2),
                        ofSeconds(11),
                        ofSeconds(16),
                        ofSeconds(7),
                        ofSeconds(17),
                        ofSeconds(31),
                        ofMinutes(2),
                        ofSeconds(25),
                        ofSeconds(14),
                        ofSeconds(40),
                        ofSeconds(3),
                        ofSeconds(20),
                        ofMillis(250),
                        ofSeconds(3)),
                new RetentionRules(50_000, 5000, LocalTime.of(2, 30), ZONE),
                RemindersConfigTest.FULL,
                Path.of("/var/lib/caiyun"));

        assertThat(ConfigFiles.good(ConfigFiles.text("full.yaml"))).isEqualTo(expected);
    }

    @Test
    void givesEveryDefaultThatTheIntegratorLeavesOut() {
        var config = ConfigFiles.good(ConfigFiles.text("least.yaml"));

        assertThat(config.kiosk().languages()).containsExactly(Language.ZH_CN, Language.EN);
        assertThat(config.library().login()).isEqualTo(new Login.None());
        assertThat(config.library().terminalPassword()).isEqualTo(new AccessSecret.None());
        assertThat(config.library().link().tls())
                .isEqualTo(new TlsConfig(new TlsConfig.KnownAuthorities(), new TlsConfig.Nobody(), ""));
        assertThat(config.library().link().prompts()).isEqualTo(LoginPrompts.NONE);
        assertThat(config.library().place()).isEqualTo(new Place("LIB", "", ""));
        assertThat(config.library().wire())
                .isEqualTo(new Wire(StandardCharsets.UTF_8, Terminator.CR, VerifyMode.STRICT, ZONE));
        assertThat(config.library().patience())
                .isEqualTo(new Patience(ofSeconds(3), ofSeconds(10), ofMinutes(5), 3, new Trial(5, ofSeconds(2))));
        assertThat(config.library().manners()).isEqualTo(Sip2Manners.STANDARD);
        assertThat(config.devices().rfid())
                .isEqualTo(new RfidConfig(
                        new RfidProtocol.Feig(255, false, true, false), "tcp:localhost:10001", ofMillis(500)));
        assertThat(config.devices().printer().columns()).isEqualTo(48);
        assertThat(config.devices().board().unit()).isEqualTo(1);
        assertThat(config.devices().board().identity()).isEqualTo(new IdentityCheck.NotAsked());
        assertThat(config.devices().board().pollInterval()).isEqualTo(ofMillis(20));
        assertThat(config.devices().board().wiring()).isEqualTo(Wiring.USUAL);
        var limits = config.devices().chute().limits();
        assertThat(limits.capture()).isEqualTo(ofSeconds(5));
        assertThat(limits.giveBack()).isEqualTo(ofSeconds(20));
        assertThat(limits.travel()).isEqualTo(ofSeconds(10));
        assertThat(config.bins().getFirst().name()).isEmpty();
        assertThat(config.rules().owners().own().owners()).isEmpty();
        assertThat(config.rules().owners().partners()).isEmpty();
        assertThat(config.rules().security()).isEqualTo(SecurityMark.STANDARD);
        assertThat(config.rules().tags()).isEqualTo(TagProfile.STRICT);
        assertThat(config.rules().uids()).isEqualTo(UidNames.NEVER);
        assertThat(config.library().manners().lookup()).isEqualTo(UidLookup.USUAL);
        assertThat(config.rules().labels()).isEqualTo(LabelRules.none());
        assertThat(config.rules().policy()).isEqualTo(new ReturnPolicy(Unidentified.GIVE_BACK));
        assertThat(config.receipt()).isEqualTo(new ReceiptConfig(ReceiptMode.ASK, true, "", ""));
        assertThat(config.cataloguing())
                .isEqualTo(new CataloguingConfig(
                        new DraftSettings("Library", "", "", "", "5", ItemTemplate.usual()), AssetSettings.usual()));
        assertThat(config.ui()).isEqualTo(new UiConfig(0, Display.PORTRAIT, "", "", false, true));
        assertThat(config.hours().isAlways()).isTrue();
        assertThat(config.rules().sets()).isEqualTo(Identify.Sets.COMPLETE);
        assertThat(config.rules().cataloguing()).isEqualTo(CataloguingRules.of(ShopBought.none()));
        assertThat(config.deadlines())
                .isEqualTo(new Deadlines(
                        ofSeconds(5),
                        ofMillis(1_500),
                        ofSeconds(10),
                        ofSeconds(15),
                        ofSeconds(5),
                        ofSeconds(15),
                        ofSeconds(30),
                        ofSeconds(60),
                        ofSeconds(20),
                        ofSeconds(12),
                        ofSeconds(30),
                        ofSeconds(2),
                        ofSeconds(10)));
    }

    @Test
    void aLabelIsWaitedForLessLongThanAReading() {
        var hasty = new YamlSource("hasty", "deadlines: { read: 1s }");

        assertThat(ConfigFiles.good(ConfigFiles.text("least.yaml"), hasty)
                        .deadlines()
                        .label())
                .isEqualTo(ofMillis(500));
    }

    @Test
    void aLabelWithACheckDigitCountsWhenItWasSeenOnce() {
        var labels = new YamlSource("labels", "rules: { labels: [{ pattern: '[0-9]{8}', check: mod43 }] }");

        assertThat(ConfigFiles.good(ConfigFiles.text("least.yaml"), labels)
                        .rules()
                        .labels())
                .isEqualTo(new LabelRules(
                        List.of(new LabelProfile(new BarcodePattern("[0-9]{8}"), CheckDigit.MOD43, true, 1))));
    }

    /** Without numbers an answer to an earlier question could be taken for the name of the tag's item. */
    @ParameterizedTest
    @CsvSource({"off, AB, never, true", "off, AB, blank, false", "off, XB, blank, true", "lenient, AB, blank, true"})
    void aBarcodeInPlaceOfATagsNumberNeedsNumberedMessages(String checksum, String answer, String names, boolean good) {
        var library = "library: { checksum: '" + checksum + "', uidAnswer: " + answer + " }";
        var uid = new YamlSource("uid", library + "\nrules: { uid: { names: " + names + " } }");

        var problems = ConfigFiles.problems(ConfigFiles.text("least.yaml"), uid);

        assertThat(problems.isEmpty()).isEqualTo(good);
        assertThat(problems).allMatch(problem -> problem.startsWith("uid:1: library.checksum: with rules.uid"));
    }

    @Test
    void mergesOverlaysKeyByKeyAndReplacesLists() {
        var overlay = new YamlSource("overlay.yaml", """
            library: { address: "tls:127.0.0.1:7001" }
            kiosk: { languages: [en] }
            """);
        var later = new YamlSource("later.yaml", "library: { address: 'tls:127.0.0.1:7002' }");

        var config = ConfigFiles.good(ConfigFiles.text("full.yaml"), overlay, later);

        assertThat(config.library().link().address()).isEqualTo("tls:127.0.0.1:7002");
        assertThat(config.library().place().institution()).isEqualTo("HLBE");
        assertThat(config.kiosk().languages()).containsExactly(Language.EN);
    }

    /** A machine with the wiring of a chute can be one, and it needs no way back. */
    @Test
    void oneKeyMakesABookDropOfAChute() {
        var chute = ConfigFiles.text("least.yaml");
        var drop = chute.replace("kind: chute", "kind: drop");

        assertThat(ConfigFiles.good(drop).kiosk().kind()).isEqualTo(MachineKind.DROP);
        assertThat(ConfigFiles.good(drop).devices())
                .isEqualTo(ConfigFiles.good(chute).devices());
        var oneWay = drop.replace(
                "beltBack: 2, ready: 3, busy: 4, attention: 5, diverter: [6, 7]",
                "ready: 2, busy: 3, attention: 4, diverter: [5, 6]");
        assertThat(ConfigFiles.good(oneWay).devices().chute().outputs().channels())
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void namesTheFileThatAProblemComesFrom() {
        var empty = new YamlSource("machine.yaml", "# changes made on the machine go here\n");
        var overlay = new YamlSource("overlay.yaml", "\nlibrary:\n  adress: tcp:host:1\n  charset: latin1\n");
        var base = ConfigFiles.text("least.yaml").replace("kind: chute", "kind: pad");

        assertThat(ConfigFiles.problems(base, empty, overlay))
                .containsExactly(
                        "kiosk.yaml:2: kiosk.kind: chute and drop are built so far",
                        "overlay.yaml:3: library.adress: unknown key; did you mean address?",
                        "overlay.yaml:4: library.charset: expected one of UTF-8, GB18030, GBK, ISO-8859-1, IBM850, was"
                                + " latin1");
    }

    @Test
    void neverShowsTheValueOfAPassword() {
        var overlay = new YamlSource("overlay.yaml", "library: { password: hunter2 }");

        assertThat(ConfigFiles.problems(ConfigFiles.text("least.yaml"), overlay))
                .containsExactly("overlay.yaml:1: library.password: not allowed: a configuration holds no secrets; "
                        + "name a file in passwordFile");
    }

    @Test
    void neverShowsTheValueOfAKey() {
        var overlay = new YamlSource("overlay.yaml", "library: { address: 'tls:h:1', tls: { key: MIGHAgEAMBMG } }");

        assertThat(ConfigFiles.problems(ConfigFiles.text("least.yaml"), overlay))
                .containsExactly("overlay.yaml:1: library.tls.key: not allowed: a configuration holds no secrets; "
                        + "name a file in keyFile");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
        tls: { serverName: h }                               ! library.tls: needs an encrypted address: write tls:HOST:PORT in place of tcp:HOST:PORT
        address: 'tls:h:1', tls: { certificate: c.pem }      ! library.tls.certificate: needs keyFile beside it
        address: 'tls:h:1', tls: { keyFile: k.pem }          ! library.tls.keyFile: needs certificate beside it
        address: 'tls:h:1', tls: { serverName: 'a b' }       ! library.tls.serverName: expected a host name, was "a b"
        prompts: { steps: [ { expect: 'login:', send: user } ] } ! library.prompts: need user and passwordFile beside them
        prompts: { steps: [] }                               ! library.prompts.steps: expected a list of 1 to 8 entries, has 0
        prompts: { steps: [ { send: user } ] }               ! library.prompts.steps[0].expect: missing; expected text of 1 to 200 characters on one line
        """)
    void saysWhatDoesNotFitTogetherOnTheWayToTheLibrary(String written, String problem) {
        var overlay = new YamlSource("overlay.yaml", "library: { " + written + " }");

        assertThat(ConfigFiles.problems(ConfigFiles.text("least.yaml"), overlay))
                .singleElement()
                .asString()
                .endsWith(problem);
    }

    @Test
    void encryptedWithoutAnythingMoreNeedsNoSection() {
        var overlay = new YamlSource("overlay.yaml", "library: { address: 'tls:acs.example.org:6443' }");

        assertThat(ConfigFiles.good(ConfigFiles.text("least.yaml"), overlay)
                        .library()
                        .link())
                .isEqualTo(new LibraryLink("tls:acs.example.org:6443", TlsConfig.USUAL, LoginPrompts.NONE));
    }

    @Test
    void refusesAMarkThatTheReaderCannotSet() {
        var rr3036 = new YamlSource("overlay.yaml", "devices: { rfid: { driver: rr3036 } }");
        var eas = new YamlSource("eas.yaml", "rules: { security: { mark: afi-and-eas } }");

        assertThat(ConfigFiles.problems(ConfigFiles.text("least.yaml"), rr3036, eas))
                .containsExactly("eas.yaml:1: rules.security.mark: an rr3036 reader has no command for EAS:"
                        + " expected afi or none");
    }

    private static Signs signs(List<String> isil, String barcodes) {
        return new Signs(isil.stream().map(OwnerPattern::new).toList(), List.of(new BarcodePattern(barcodes)));
    }

    @Test
    void readsTheSettingsOfAUhfReader() {
        String uhf =
                "driver: llrp, antennas: [1, 2], minimumRssi: -60, dwell: 100ms, userWords: 16, filterByTid: false,"
                        + " accessPasswordFile: /etc/caiyun/tags";

        assertThat(rfid(uhf))
                .isEqualTo(new RfidConfig(
                        new RfidProtocol.Llrp(
                                List.of(1, 2),
                                -60,
                                ofMillis(100),
                                16,
                                false,
                                new AccessSecret.InFile(Path.of("/etc/caiyun/tags"))),
                        "tcp:localhost:10001",
                        ofSeconds(3)));
        assertThat(rfid("driver: llrp").protocol())
                .isEqualTo(new RfidProtocol.Llrp(List.of(), -55, ofMillis(200), 64, true, new AccessSecret.None()));
    }

    private static RfidConfig rfid(String driver) {
        return ConfigFiles.good(ConfigFiles.text("least.yaml").replace("driver: feig", driver))
                .devices()
                .rfid();
    }
}
