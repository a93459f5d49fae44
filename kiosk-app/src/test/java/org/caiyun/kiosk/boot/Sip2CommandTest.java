package org.caiyun.kiosk.boot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.boot.ScriptedAcs.HANG_UP;
import static org.caiyun.kiosk.boot.ScriptedAcs.SILENCE;
import static org.caiyun.kiosk.boot.ScriptedAcs.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.library.sip2.tls.Authority;
import org.caiyun.kiosk.library.sip2.tls.TlsServer;
import org.caiyun.kiosk.run.Clocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code sip2} against servers that say what other people's library systems said, mostly. */
@Timeout(60)
final class Sip2CommandTest {
    private static final String PASSWORD = "s3cret-Pa55word";
    private static final String LOGIN = "9300CNkiosk|CO" + PASSWORD + "|";
    private static final String ALL_OFF = "98YYYYNY010003                  2.00AONMG|BX|";
    private static final Instant NOW = Instant.parse("2013-08-08T15:09:03Z");
    private static final Authority AUTHORITY = new Authority("Library Authority");
    private static final Authority.Made SERVER = AUTHORITY.signs("acs", List.of("localhost"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory = Path.of("");

    private Path password = Path.of("");

    @BeforeEach
    void write() throws IOException {
        password = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
    }

    @AfterEach
    void neverShowsThePasswordNorAPatron() {
        assertThat(out + "\n" + err)
                .doesNotContain(PASSWORD)
                .doesNotContain("GoodPatron1", "Patron Name", "Home Address", "E Mail", "Home Phone", "ScreenMessage")
                .doesNotContain("湾仔枪神", "P001", "-75", "Screen Message");
    }

    @Test
    void tellsWhatALibrarySaysOfItself() throws IOException {
        var acs = new ScriptedAcs("\r", List.of("941AY0AZFDFD", published("98", "SirsiDynix")));

        int exit = ask(acs, "--zone", "UTC", "status");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(acs.heard()).containsExactly(LOGIN, "9900802.00");
        assertThat(answer().toString()).isEqualTo("""
                        {"asked":"status","answer":"yes",\
                        "library":{"name":"St. Albert Public Library","institution":"st","version":"2.00"},\
                        "onLine":true,"allows":{"checkIn":true,"checkOut":true,"renewal":true,"statusUpdate":false,\
                        "offLine":false},"timeoutSeconds":1.0,"retries":3,\
                        "clock":{"library":"2013-08-08T15:09:00Z","here":"2013-08-08T15:09:03Z","secondsAhead":-3},\
                        "offers":["patron-status","check-out","check-in","block-patron","status","resend","login",\
                        "patron-information","end-session","fee-paid","item-information","item-status-update",\
                        "patron-enable","hold","renew","renew-all"],"lacks":[],"advice":[]}""");
    }

    @Test
    void closesALoanWhenItIsTold() throws IOException {
        var acs = new ScriptedAcs(
                "\r\n", List.of("941AY0AZFDFD", published("98", "SirsiDynix"), published("101YNN", "CheckInBook")));

        int exit = ask(acs, "--zone", "UTC", "--location", "hall", "--trace", "checkin", "CheckInBook", "--yes");

        assertThat(exit).as(err.toString()).isZero();
        // by the library's own clock, which showed 15:09:00
        assertThat(acs.heard().getLast())
                .matches("09N20130808    15090\\d20130808    15090\\dAPhall\\|AONMG\\|ABCheckInBook\\|AC\\|");
        assertThat(answer().get("checkIn").toString()).isEqualTo("""
                        {"closedTheLoan":true,"barcode":"CheckInBook","title":"Title For CheckinBook",\
                        "resensitize":true,"alert":"none","sortBin":"sort bin A1","destination":null,\
                        "permanentLocation":"Permanent Location for CheckinBook, Language 1"}""");
        assertThat(err.toString().lines()).first().isEqualTo("> 9300 CN(5) CO(15) CP(4) [no. 0, checksum right]");
        assertThat(err.toString().lines().toList().getLast())
                .startsWith("< 101YNN19980821    085721 AO=Certification Institute ID AB=CheckInBook")
                .endsWith("[no. 2, checksum right]")
                .contains(" AA(11) ");
    }

    @Test
    void closesNoLoanWithoutYes() throws IOException {
        var acs = new ScriptedAcs("\r", List.of());

        int exit = ask(acs, "checkin", "CheckInBook");

        assertThat(exit).isEqualTo(2);
        assertThat(acs.heard()).isEmpty();
        assertThat(answer().get("problem").asText()).contains("closes the loan");
        assertThat(answer().get("advice").get(0).asText()).isEqualTo("add --yes to do it");
    }

    @Test
    void aProfileIsAsked() throws IOException {
        var acs = new ScriptedAcs("\r", List.of(published("98", "dp2Library"), published("101YNN", "AA1001")));

        int exit = anonymous(acs, "--profile", "dp2", "--location", "hall", "checkin", "B01", "--yes");

        assertThat(exit).as(err.toString()).isZero();
        // what this library writes under CL is no bin
        assertThat(answer().get("checkIn").get("sortBin").isNull()).isTrue();
    }

    /** Alma's circulation desk has one. */
    @Test
    void thePasswordOfATerminalIsSentAndNotShown() throws IOException {
        var acs = new ScriptedAcs("\r", List.of(ALL_OFF));

        anonymous(
                acs,
                "--checksum",
                "off",
                "--terminal-password-file",
                password.toString(),
                "--timeout",
                "1",
                "--trace",
                "item",
                "12");

        assertThat(acs.heard().getLast()).endsWith("AONMG|AB12|AC" + PASSWORD + "|");
        assertThat(err.toString()).contains("AC(" + PASSWORD.length() + ")");
    }

    @Test
    void optionsCountBeforeTheProfile() throws IOException {
        var acs = new ScriptedAcs("\r", List.of(ALL_OFF));

        int exit = anonymous(acs, "--profile", "dp2", "--checksum", "off", "status");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(acs.heard()).containsExactly("9900802.00");
    }

    @Test
    void helpSaysThatACheckinClosesALoan() {
        assertThat(command().execute("--help")).isZero();
        assertThat(out.toString()).contains("CLOSES THE LOAN", "needs --yes", "3   no answer");
    }

    @Test
    void tellsWhereAnItemStands() throws IOException {
        var acs = new ScriptedAcs(
                "\r",
                List.of(
                        published("98", "SirsiDynix"),
                        published("18080001", "ItemBook").replace("AY0AZC05B", "")));

        int exit = anonymous(acs, "--checksum", "off", "item", "ItemBook");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(answer().get("item").toString()).isEqualTo("""
                        {"barcode":"ItemBook","status":"on-hold-shelf","title":"Title For Item Book","owner":null,\
                        "permanentLocation":"Permanent Location for ItemBook, Language 1",\
                        "currentLocation":"Current Location ItemBook","holdQueue":0,"due":null,"recalled":null,\
                        "holdPickup":null,"destination":null,"callNumber":null}""");
    }

    /** An unknown item, as Evergreen was seen to say it. */
    @Test
    void anUnknownItemIsANo() throws IOException {
        var acs = new ScriptedAcs("\r", List.of(ALL_OFF, "1801010120260301    093000AB12|AJ|"));

        int exit = anonymous(acs, "--checksum", "off", "item", "12");

        assertThat(exit).isEqualTo(1);
        assertThat(answer().get("answer").asText()).isEqualTo("no");
        assertThat(answer().get("problem").asText()).isEqualTo("the library does not know this item");
        assertThat(advice()).contains("does not offer it in BX");
    }

    @Test
    void tellsTheStandingOfACardAndNothingElse() throws IOException {
        var acs = new ScriptedAcs("\r", List.of(published("98", "SirsiDynix"), published("64", "PatronID")));

        int exit = anonymous(acs, "--checksum", "off", "--trace", "patron", "PatronID");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(acs.heard().getLast()).matches("63000\\d{8} {4}\\d{6} {10}AONMG\\|AAPatronID\\|");
        assertThat(answer().get("patron").toString()).isEqualTo("""
                        {"known":true,"blocked":false,"marks":[],"counts":{"hold":1,"overdue":0,"charged":2,\
                        "fine":1,"recall":2,"unavailable-hold":0}}""");
        assertThat(out + "\n" + err.toString().replace("AOInstitutionID for PatronID", ""))
                .doesNotContain("AA=", "ChargeItem", "ItemID1");
        assertThat(err.toString()).contains("> 63").contains("AA(8)").contains("< 64(59) ");
    }

    @Test
    void speaksWithDp2ByItsOwnChecksums() throws IOException {
        var acs =
                new ScriptedAcs("\r", List.of("941|AY4AZFF62", published("98", "dp2Library"), published("64", "湾仔枪神")));

        int exit = ask(acs, "--checksum", "lenient", "--checksum-over", "dp2", "--trace", "patron", "P001");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(answer().get("patron").get("blocked").asBoolean()).isTrue();
        assertThat(answer().get("patron").get("marks").toString()).isEqualTo("[\"excessive-fines\"]");
    }

    @Test
    void saysWhichChecksumWouldBeRight() throws IOException {
        int exit = ask(new ScriptedAcs("\r", List.of("941|AY4AZFF62", "941|AY4AZFF62")), "status");

        assertThat(exit).isEqualTo(3);
        assertThat(answer().get("stage").asText()).isEqualTo("login");
        assertThat(answer().get("problem").asText()).isEqualTo("what came back cannot be used: checksum");
        assertThat(advice()).isEqualTo("its checksums are right over dp2: try --checksum-over dp2 --checksum lenient");
    }

    @Test
    void saysWhatToDoWhereThereIsNoChecksum() throws IOException {
        int exit = ask(new ScriptedAcs("\r", List.of("941", "941")), "status");

        assertThat(exit).isEqualTo(3);
        assertThat(advice()).contains("--checksum lenient");
    }

    @Test
    void sendsAMessageOnceMoreWhereTheLibraryAsksForIt() throws IOException {
        var acs = new ScriptedAcs("\r", List.of("96AZFEF6", "941AY0AZFDFD", published("98", "SirsiDynix")));

        int exit = ask(acs, "status");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(acs.heard()).containsExactly(LOGIN, LOGIN, "9900802.00");
    }

    @Test
    void givesUpOnALibraryThatAsksForEverythingAgain() throws IOException {
        var acs = new ScriptedAcs("\r", List.of("96AZFEF6", "96AZFEF6", "96AZFEF6"));

        int exit = ask(acs, "status");

        assertThat(exit).isEqualTo(3);
        assertThat(acs.heard()).hasSize(2);
        assertThat(advice()).contains("--trace", "--checksum off");
    }

    @Test
    void aLoginThatIsRefusedIsANo() throws IOException {
        int exit = ask(new ScriptedAcs("\r", List.of("940")), "--checksum", "off", "status");

        assertThat(exit).isEqualTo(1);
        assertThat(answer().get("answer").asText()).isEqualTo("no");
        assertThat(answer().get("problem").asText()).isEqualTo("refused: login");
        assertThat(advice()).contains("password file");
    }

    @ParameterizedTest
    @CsvSource({"item 1, the library system is off-line", "checkin 1 --yes, the library system takes no check-ins"})
    void asksNothingOfALibraryThatIsClosed(String question, String problem) throws IOException {
        var acs = new ScriptedAcs("\r", List.of(ALL_OFF.replace("98YY", "98NN")));

        int exit = anonymous(
                acs,
                Stream.of("--checksum off " + question)
                        .flatMap(text -> Stream.of(text.split(" ", -1)))
                        .toArray(String[]::new));

        assertThat(exit).isEqualTo(1);
        assertThat(acs.heard()).hasSize(1);
        assertThat(answer().get("problem").asText()).isEqualTo("refused: " + problem);
    }

    @Test
    void aLibraryThatIsOffLineSaysSoItself() throws IOException {
        int exit = anonymous(
                new ScriptedAcs("\r", List.of(ALL_OFF.replace("98YY", "98NN"))), "--checksum", "off", "status");

        assertThat(exit).isEqualTo(1);
        assertThat(answer().get("onLine").asBoolean()).isFalse();
        assertThat(answer().get("clock").get("secondsAhead").isNull()).isTrue();
        assertThat(advice()).contains("shows no time", "BX does not offer item information");
    }

    @Test
    void aCheckinWithoutAnAnswerMayHaveBeenDone() throws IOException {
        var acs = new ScriptedAcs("\r", List.of(ALL_OFF, HANG_UP));

        int exit = anonymous(acs, "--checksum", "off", "checkin", "1", "--yes");

        assertThat(exit).isEqualTo(3);
        assertThat(advice()).contains("THE LOAN MAY BE CLOSED ALL THE SAME: ask item 1");
        assertThat(acs.heard()).hasSize(2);
    }

    @Test
    void suspectsTheTerminatorWhereNoMessageEnds() throws IOException {
        int exit = ask(new ScriptedAcs("\n", List.of("941AY0AZFDFD")), "--timeout", "1", "status");

        assertThat(exit).isEqualTo(3);
        assertThat(answer().get("problem").asText()).isEqualTo("no answer in 1000 ms");
        assertThat(advice()).contains("try --terminator lf");
    }

    @Test
    void suspectsTheTerminatorWhereNothingComes() throws IOException {
        int exit = ask(new ScriptedAcs("\r", List.of(SILENCE)), "--timeout", "1", "status");

        assertThat(exit).isEqualTo(3);
        assertThat(advice()).contains("nothing came at all", "--terminator crlf", "--tls");
    }

    @Test
    void answersPromptsBeforeSip2() throws IOException {
        TlsServer.Manner greeting = socket -> {
            socket.getOutputStream().write("login:".getBytes(US_ASCII));
            new ScriptedAcs(
                            "",
                            List.of(
                                    "password:",
                                    "Login OK. Initiating SIP\r",
                                    published("98", "EPLMNA").replaceFirst("AY.*", "") + "\r"))
                    .serve(socket);
        };

        int exit = ask(
                greeting,
                List.of(
                        "--checksum",
                        "off",
                        "--prompt",
                        "user:login:",
                        "--prompt",
                        "password:password:",
                        "--prompt",
                        "nothing:Initiating SIP",
                        "--trace",
                        "status"));

        assertThat(exit).as(err.toString()).isZero();
        assertThat(answer().get("library").get("name").asText()).isEqualTo("EPLMNA");
    }

    @Test
    void asksOverTls() throws IOException {
        var acs = new ScriptedAcs("\r", List.of("941AY0AZFDFD", published("98", "SirsiDynix")));
        var ca = Files.writeString(directory.resolve("ca.pem"), Authority.pem(AUTHORITY.certificate()));

        int exit = ask(
                TlsServer.tls("TLSv1.3", SERVER, TlsServer.Clients.ANY, acs),
                List.of("--tls", "--ca", ca.toString(), "status"));

        assertThat(exit).as(err.toString()).isZero();
        assertThat(answer().get("library").get("institution").asText()).isEqualTo("st");
    }

    @Test
    void saysWhyTlsFails() throws IOException {
        int exit = ask(TlsServer.tls("TLSv1.3", SERVER, TlsServer.Clients.ANY, _ -> {}), List.of("--tls", "status"));

        assertThat(exit).isEqualTo(3);
        assertThat(answer().get("problem").asText())
                .startsWith("no connection: the library's certificate is signed by")
                .contains("--ca")
                .doesNotContain("library.tls");
    }

    @Test
    void saysThatAPlainPortIsNotEncrypted() throws IOException {
        TlsServer.Manner plain = socket -> socket.getOutputStream().write("login:".getBytes(US_ASCII));

        int exit = ask(plain, List.of("--tls", "status"));

        assertThat(exit).isEqualTo(3);
        assertThat(answer().get("problem").asText()).contains("not in TLS", "leave --tls out");
    }

    @Test
    void saysThatAnEncryptedPortIsNotPlain() throws IOException {
        // handshake_failure, as a TLS 1.2 server says it (RFC 5246, 6.2.1 and 7.2)
        TlsServer.Manner alert = socket -> {
            var _ = socket.getInputStream().read();
            socket.getOutputStream().write(new byte[] {0x15, 3, 3, 0, 2, 2, 40});
        };

        int exit = ask(alert, List.of("status"));

        assertThat(exit).isEqualTo(3);
        assertThat(advice()).isEqualTo("the other side speaks TLS: add --tls");
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        int exit = command().execute("--address", "localhost:" + port, "--institution", "NMG", "status");

        assertThat(exit).isEqualTo(3);
        assertThat(answer().get("stage").asText()).isEqualTo("connect");
        assertThat(answer().get("problem").asText()).startsWith("no connection: ");
        assertThat(advice()).contains("firewall");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--address x:1 --institution A",
                "--address x:1 --institution A reboot",
                "--address x:1 --institution A status 12",
                "--address x:1 --institution A item",
                "--address x:1 --institution A item a|b",
                "--address x --institution A status",
                "--address x:1 status",
                "--address x:1 --institution A --user u status",
                "--address x:1 --institution A --ca f status",
                "--address x:1 --institution A --tls --certificate f status",
                "--address x:1 --institution A --checksum-over dp2 status",
                "--address x:1 --institution A --checksum sometimes status",
                "--address x:1 --institution A --profile kohu status",
                "--address x:1 --institution A --profile koha status",
                "--address x:1 --institution A --profile dp2 --checksum strict status",
                "--address x:1 --institution A --charset UTF-16 status",
                "--address x:1 --institution A --timeout 0 status",
                "--address x:1 --institution A --prompt user:login: status",
                "--address tcp:x:1 --tls --institution A status"
            })
    void wrongUseIsSaidOnStandardErrorAlone(String arguments) {
        int exit = command().execute(arguments.split(" ", -1));

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Usage: sip2");
    }

    @Test
    void aMissingPasswordFileIsNamed() throws JsonProcessingException {
        int exit = command()
                .execute(
                        "--address",
                        "x:1",
                        "--user",
                        "u",
                        "--password-file",
                        "/nowhere/to",
                        "--institution",
                        "A",
                        "status");

        assertThat(exit).isEqualTo(2);
        assertThat(answer().get("problem").asText()).isEqualTo("--password-file: /nowhere/to is not there");
    }

    private int ask(ScriptedAcs acs, String... arguments) throws IOException {
        return ask(acs, List.of(arguments));
    }

    private int ask(TlsServer.Manner manner, List<String> arguments) throws IOException {
        var all = new ArrayList<>(List.of("--user", "kiosk", "--password-file", password.toString()));
        all.addAll(arguments);
        return run(manner, all);
    }

    private int anonymous(ScriptedAcs acs, String... arguments) throws IOException {
        return run(acs, List.of(arguments));
    }

    private int run(TlsServer.Manner manner, List<String> arguments) throws IOException {
        try (var server = new TlsServer(manner)) {
            var all = new ArrayList<>(List.of("--address", "localhost:" + server.port(), "--institution", "NMG"));
            all.addAll(arguments);
            return command().execute(all.toArray(String[]::new));
        }
    }

    private CommandLine command() {
        var command = new CommandLine(new Sip2Command(new StandingWallClock()));
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command;
    }

    private JsonNode answer() throws JsonProcessingException {
        return new ObjectMapper().readTree(out.toString());
    }

    private String advice() throws JsonProcessingException {
        var all = new ArrayList<String>();
        answer().get("advice").forEach(line -> all.add(line.asText()));
        return String.join("\n", all);
    }

    /** Time-outs run; the wall clock stands where one of the published answers was made. */
    private static final class StandingWallClock implements Clocks {
        private final SystemClocks running = new SystemClocks();

        @Override
        public Uptime uptime() {
            return running.uptime();
        }

        @Override
        public Instant instant() {
            return NOW;
        }
    }
}
