package org.caiyun.kiosk.boot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.JournalLine;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class JournalCommandTest {
    private static final ReturnId RETURN = new ReturnId("k1", "j1", 2);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory = Path.of(".");

    @BeforeEach
    void writeAJournal() {
        if (SqliteStore.open(directory, () -> "j1") instanceof OpenResult.Opened(var store)) {
            try (store) {
                var writer = new JournalWriter(store.contents(), "b1");
                var now = Instant.parse("2026-07-29T02:15:03.5Z");
                var started = writer.seal(List.of(new KioskFact.Started("1.0 beta")), Uptime.ZERO, now, false);
                var facts = List.of(
                        new ReturnFact.Landed(RETURN, new Bin(3), true),
                        new ReceiptFact.Printed(new ReceiptNumber("k1", "j1", 17)));
                assertThat(store.commit(started)).isEqualTo(new CommitResult.Committed());
                assertThat(store.commit(writer.seal(facts, Uptime.ZERO, now, true)))
                        .isEqualTo(new CommitResult.Committed());
            }
        }
    }

    private int run(String... arguments) {
        return new CommandLine(new JournalCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void showsOneFactALine() {
        int exit = run("--data", directory.toString());

        assertThat(exit).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "2026-07-29 02:15:03.500?       1 -        started          version=\"1.0 beta\"",
                        "2026-07-29 02:15:03.500        2 #2       landed           bin=3 witnessed=true",
                        "2026-07-29 02:15:03.500        3 #17      printed");
    }

    @Test
    void showsTimesInTheZoneAskedFor() {
        run("--data", directory.toString(), "--zone", "Asia/Shanghai");

        assertThat(out.toString()).startsWith("2026-07-29 10:15:03.500?");
    }

    @Test
    void givesJsonLinesToPrograms() {
        int exit = run("--data", directory.toString(), "--json");

        assertThat(exit).isZero();
        assertThat(out.toString().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(JournalLine.read(line)).isInstanceOf(JournalLine.Read.Entry.class));
    }

    @Test
    void saysThatAJournalIsWhole() {
        assertThat(run("--data", directory.toString(), "--verify")).isZero();
        assertThat(out.toString().strip()).isEqualTo("whole: 3 facts, the last is 3");
    }

    @Test
    void saysInJsonThatAJournalIsWhole() {
        assertThat(run("--data", directory.toString(), "--verify", "--json")).isZero();
        assertThat(out.toString()).startsWith("{\"whole\":true,\"facts\":3,\"last\":3,\"hash\":\"");
    }

    @Test
    void saysWhereAJournalIsBroken() throws IOException {
        change("witnessed\":true", "witnessed\":trUE");

        assertThat(run("--data", directory.toString(), "--verify")).isEqualTo(1);
        assertThat(out.toString().strip()).isEqualTo("broken at 2: was changed: its hash does not fit");
    }

    @Test
    void saysInJsonWhereAJournalIsBroken() throws IOException {
        change("witnessed\":true", "witnessed\":trUE");

        assertThat(run("--data", directory.toString(), "--verify", "--json")).isEqualTo(1);
        assertThat(out.toString().strip())
                .isEqualTo("{\"whole\":false,\"at\":2,\"why\":\"was changed: its hash does not fit\"}");
    }

    @Test
    void stillShowsAFactThatIsNoJson() throws IOException {
        change("witnessed\":true", "witnessed\":trUE");

        assertThat(run("--data", directory.toString())).isZero();
        assertThat(out.toString()).contains("landed           unreadable=");
    }

    @Test
    void aMissingDirectoryIsWrongUseAndSaysWhatToDo() {
        assertThat(run("--data", directory.resolve("missing").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("There is no directory").contains("Give the directory");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aDirectoryWithoutAJournalIsWrongUse() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));

        assertThat(run("--data", empty.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("There is no journal in");
    }

    @Test
    void theDirectoryMustBeGiven() {
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoDatabaseIsBroken() throws IOException {
        Files.writeString(directory.resolve("kiosk.db"), "noise ".repeat(2000), StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(run("--data", directory.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be read");
    }

    /** In place and of the same length, so that only the chain can tell. */
    private void change(String old, String now) throws IOException {
        Path file = directory.resolve("kiosk.db");
        String content = Files.readString(file, ISO_8859_1);
        assertThat(content).contains(old);
        Files.writeString(file, content.replace(old, now), ISO_8859_1);
    }
}
