package org.caiyun.sim.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.boot.Sip2Command;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.line.WirePeers;
import org.caiyun.sim.peer.Sip2Fault;
import org.caiyun.sim.peer.Sip2Peer;
import org.caiyun.sim.peer.Sip2Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code sip2} on a socket against the simulated library system. */
@Timeout(60)
final class Sip2CommandOnPeerTest {
    private static final String BOOK = "31500100000011";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final SimLibrary library = SimLibrary.of(SimCatalogue.load());
    private final Sip2Peer acs = new Sip2Peer(library, Sip2Site.DEFAULT, InstantSource.system());
    private final WirePeers peers = WirePeers.start();
    private int port;

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void listen() {
        port = peers.serveTcp("acs", acs);
    }

    @AfterEach
    void close() {
        peers.close();
    }

    @Test
    void showsTheLibraryAndItsClock() throws IOException {
        int exit = ask("kiosk", "status");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(answer().get("library").get("name").asText()).isEqualTo("内蒙古图书馆");
        assertThat(answer().get("clock").get("secondsAhead").asInt()).isBetween(-1, 1);
        assertThat(answer().get("offers").toString())
                .isEqualTo("[\"check-in\",\"status\",\"resend\",\"login\",\"end-session\",\"item-information\"]");
        assertThat(answer().get("advice")).isEmpty();
    }

    @Test
    void aLoanIsClosedOnceAndSeenToBe() throws IOException {
        assertThat(ask("kiosk", "item", BOOK)).isZero();
        assertThat(answer().get("item").get("status").asText()).isEqualTo("charged");
        assertThat(answer().get("item").get("title").asText()).isEqualTo("红楼梦");

        assertThat(ask("kiosk", "checkin", BOOK)).as("without --yes").isEqualTo(2);
        assertThat(executions()).isZero();

        assertThat(ask("kiosk", "checkin", BOOK, "--yes")).isZero();
        assertThat(answer().get("checkIn").get("closedTheLoan").asBoolean()).isTrue();
        assertThat(executions()).isEqualTo(1);

        assertThat(ask("kiosk", "item", BOOK)).isZero();
        assertThat(answer().get("item").get("status").asText()).isEqualTo("available");
        assertThat(ask("kiosk", "checkin", BOOK, "--yes")).as("not on loan").isEqualTo(1);
        assertThat(answer().get("checkIn").get("closedTheLoan").asBoolean()).isFalse();
    }

    /** The library gives its barcode for the number of the tag that stands in the book. */
    @Test
    void showsTheBarcodeOfATag() throws IOException {
        peers.run(() -> library.learnTag("E004015012345678", BOOK));

        assertThat(ask("kiosk", "item", "E004015012345678")).as(err.toString()).isZero();

        assertThat(answer().get("item").get("barcode").asText()).isEqualTo(BOOK);
        assertThat(answer().get("item").get("title").asText()).isEqualTo("红楼梦");
    }

    @Test
    void aCheckinWhoseAnswerIsLostIsNotSentAgain() throws IOException {
        peers.run(() -> acs.inject(Sip2Layout.CHECK_IN, new Sip2Fault.AnswerLost()));

        int exit = ask("kiosk", "checkin", BOOK, "--yes", "--timeout", "1");

        assertThat(exit).isEqualTo(3);
        assertThat(answer().get("advice").get(0).asText()).startsWith("THE LOAN MAY BE CLOSED ALL THE SAME");
        assertThat(executions()).isEqualTo(1);
    }

    @Test
    void comesThroughWhatCanBeMended() throws IOException {
        peers.run(() -> {
            acs.inject(Sip2Layout.LOGIN, new Sip2Fault.AsksToResend());
            acs.inject(Sip2Layout.SC_STATUS, new Sip2Fault.BadChecksum());
            acs.inject(Sip2Layout.CHECK_IN, new Sip2Fault.StatusInstead());
        });

        int exit = ask("kiosk", "checkin", BOOK, "--yes", "--trace");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(executions()).isEqualTo(1);
        assertThat(err.toString().lines().map(line -> line.substring(0, 4)))
                .containsExactly(
                        "> 93", "< 96", "> 93", "< 94", "> 99", "< 98", "> 97", "< 98", "> 09", "< 98", "> 09", "< 10");
    }

    @Test
    void doesNotTakeTheAnswerForAnotherItem() throws IOException {
        peers.run(() -> acs.inject(Sip2Layout.CHECK_IN, new Sip2Fault.AnotherItem()));

        int exit = ask("kiosk", "checkin", BOOK, "--yes", "--timeout", "1", "--trace");

        assertThat(exit).isEqualTo(3);
        assertThat(err.toString()).contains("passed over: answer for another item");
        assertThat(answer().get("advice").get(1).asText()).contains("--trace");
    }

    @Test
    void aWrongPasswordIsANo() throws IOException {
        int exit = ask("wrong-password", "status", "--trace");

        assertThat(exit).isEqualTo(1);
        assertThat(answer().get("stage").asText()).isEqualTo("login");
        assertThat(out + err.toString()).doesNotContain("wrong-password");
    }

    @Test
    void anItemThatNobodyKnowsIsANo() throws IOException {
        assertThat(ask("kiosk", "item", "999")).isEqualTo(1);
        assertThat(answer().get("answer").asText()).isEqualTo("no");
    }

    private long executions() {
        return peers.call(() -> library.executionsOf(BOOK));
    }

    private int ask(String password, String... arguments) throws IOException {
        out.getBuffer().setLength(0);
        var file = Files.writeString(directory.resolve("password"), password);
        var all = new ArrayList<>(List.of("--address", "127.0.0.1:" + port, "--user", "kiosk", "--institution", "NMG"));
        all.addAll(List.of("--password-file", file.toString(), "--zone", "Asia/Shanghai"));
        all.addAll(List.of(arguments));
        var command = new CommandLine(new Sip2Command());
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(String[]::new));
    }

    private JsonNode answer() throws JsonProcessingException {
        return new ObjectMapper().readTree(out.toString());
    }
}
