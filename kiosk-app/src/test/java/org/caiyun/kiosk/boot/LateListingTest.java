package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.caiyun.kiosk.tag.TagModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code journal --replayed} and {@code --owed}: what the library was told late, and what it has still to be told. */
class LateListingTest {
    private static final Instant TAKEN = Instant.parse("2026-02-27T10:12:40Z");
    private static final Instant SATURDAY = Instant.parse("2026-02-28T15:59:59Z");
    private static final Instant SUNDAY = Instant.parse("2026-02-28T16:00:00Z");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory = Path.of(".");

    @BeforeEach
    void writeAJournal() {
        if (SqliteStore.open(directory, () -> "j1") instanceof OpenResult.Opened(var store)) {
            try (store) {
                var writer = new JournalWriter(store.contents(), "b1");
                for (int i = 1; i <= 4; i++) {
                    commit(store, writer, TAKEN, taken(i));
                }
                commit(store, writer, TAKEN, inTime());
                commit(store, writer, SATURDAY, asked(1), new ReturnFact.CheckedIn(id(1), answer("=红楼梦")));
                commit(store, writer, SUNDAY, asked(2), new ReturnFact.CheckedIn(id(2), answer("活着, 上")));
                commit(
                        store,
                        writer,
                        SUNDAY,
                        asked(3),
                        new ReturnFact.Refused(id(3), Refusal.NOT_ON_LOAN, answer("边城")));
                commit(store, writer, SUNDAY, asked(4), new ReturnFact.Unconfirmed(id(4), "no answer in time"));
            }
        }
    }

    @Test
    void aDayShowsWhatTheLibrarySaidOnItWhereTheKioskStands() {
        int exit = run("--replayed", "--day", "2026-03-01", "--zone", "Asia/Shanghai");

        assertThat(exit).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "2026-03-01 00:00:00  checked-in    31500000000002  2026-02-27 18:12:40  活着, 上  1  2  k1/j1/2",
                        "2026-03-01 00:00:00  refused  not-on-loan  31500000000003  2026-02-27 18:12:40  边城  1  2 "
                                + " k1/j1/3",
                        "told late: 2, of them refused: 1");
    }

    @Test
    void withoutADayAllDaysAreShown() {
        run("--replayed");

        assertThat(out.toString()).endsWith("told late: 3, of them refused: 1\n");
    }

    @Test
    void theTableIsForSpreadsheets() {
        run("--replayed", "--day", "2026-02-28", "--zone", "Asia/Shanghai", "--csv");

        assertThat(out.toString().split("\r\n", -1))
                .containsExactly(
                        "\uFEFFtime,result,reason,item,returned,title,bin,attempts,return",
                        "2026-02-28 23:59:59,checked-in,,31500000000001,2026-02-27 18:12:40,'=红楼梦,1,2,k1/j1/1",
                        "");
    }

    @Test
    void whatTheLibraryHasStillToBeToldIsShownWithItsReason() {
        run("--owed", "--json");

        assertThat(out)
                .hasToString("{\"time\":\"2026-02-28 16:00:00\",\"result\":\"waits\",\"reason\":\"no answer in time\","
                        + "\"item\":\"31500000000004\",\"returned\":\"2026-02-27 10:12:40\",\"title\":\"\","
                        + "\"bin\":\"1\",\"attempts\":\"2\",\"return\":\"k1/j1/4\"}\n");
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertThat(run("--csv")).isEqualTo(2);
        assertThat(run("--owed", "--day", "2026-03-01")).isEqualTo(2);
        assertThat(run("--owed", "--replayed")).isEqualTo(2);
    }

    private static void commit(SqliteStore store, JournalWriter writer, Instant at, Fact... facts) {
        assertThat(store.commit(writer.seal(List.of(facts), Uptime.ZERO, at, true)))
                .isEqualTo(new CommitResult.Committed());
    }

    private static Fact[] taken(int number) {
        return new Fact[] {
            new ReturnFact.Seen(id(number), List.of()),
            new ReturnFact.Identified(
                    id(number),
                    new Barcode("3150000000000" + number),
                    List.of(Uid.ofHex("E00401000000000" + number)),
                    TagModel.ISO_28560_2,
                    ""),
            new ReturnFact.Captured(id(number), TAKEN),
            new ReturnFact.CheckInAsked(id(number), 1, TAKEN, false),
            new ReturnFact.Queued(id(number), "no link to the library"),
            new ReturnFact.Landed(id(number), new Bin(1), true)
        };
    }

    /** The library answered at once: no matter of this list, also where it refused. */
    private static Fact[] inTime() {
        return new Fact[] {
            new ReturnFact.Seen(id(5), List.of()),
            new ReturnFact.CheckInAsked(id(5), 1, TAKEN, false),
            new ReturnFact.Refused(id(5), Refusal.LOST, answer("围城"))
        };
    }

    private static Fact asked(int number) {
        return new ReturnFact.CheckInAsked(id(number), 2, TAKEN, false);
    }

    private static CheckInAnswer answer(String title) {
        return CheckInAnswer.bare(true, title);
    }

    private static ReturnId id(int number) {
        return new ReturnId("k1", "j1", number);
    }

    private int run(String... arguments) {
        var all = new String[arguments.length + 2];
        all[0] = "--data";
        all[1] = directory.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return new CommandLine(new JournalCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
