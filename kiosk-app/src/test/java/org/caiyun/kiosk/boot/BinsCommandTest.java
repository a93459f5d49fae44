package org.caiyun.kiosk.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.ZipFile;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.run.Clocks;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.caiyun.kiosk.tag.TagModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class BinsCommandTest {
    private static final Path FULL = Path.of("src/test/resources/org/caiyun/kiosk/config/full.yaml");
    private static final Instant MORNING = Instant.parse("2026-11-20T02:15:03Z");
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Bin MAIN = new Bin(1);
    private static final Bin STAFF = new Bin(9);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Fact> facts = new ArrayList<>();

    @TempDir
    private Path directory = Path.of(".");

    private record At(Instant instant) implements Clocks {
        @Override
        public Uptime uptime() {
            return Uptime.ZERO;
        }
    }

    private static ReturnId id(long number) {
        return new ReturnId("K1", "j1", number);
    }

    private void named(long number, String barcode, String title, ReportWord word, Bin bin, Flag... flags) {
        facts.add(new ReturnFact.Seen(id(number), List.of(Uid.ofHex("E004010000000001"))));
        facts.add(new ReturnFact.Identified(
                id(number),
                Barcode.parse(barcode).orElseThrow(),
                List.of(Uid.ofHex("E004010000000001")),
                TagModel.ISO_28560_2,
                "CN-150700"));
        facts.add(new ReturnFact.Captured(id(number), MORNING));
        var said = new CheckInAnswer(true, AlertType.NONE, title, "", "", "");
        facts.add(
                word == ReportWord.RETURNED
                        ? new ReturnFact.CheckedIn(id(number), said)
                        : new ReturnFact.Refused(id(number), Refusal.LOST, said));
        if (flags.length > 0) {
            facts.add(new ReturnFact.Flagged(id(number), List.of(flags)));
        }
        facts.add(new ReturnFact.Routed(id(number), bin, bin.equals(MAIN) ? "ordinary" : "staff", word));
        facts.add(new ReturnFact.Landed(id(number), bin, true));
    }

    @BeforeEach
    void writeAJournal() {
        named(1, "00000017", "草原上的人们", ReportWord.RETURNED, MAIN);
        facts.add(new KioskFact.BinEmptied(MAIN, 3, new Handover("W12", OptionalInt.of(2))));
        named(2, "00000025", "=cmd()", ReportWord.RETURNED, MAIN);
        named(3, "00000033", "三体", ReportWord.ACCEPTED_FOR_STAFF, STAFF, Flag.LOST, Flag.NOT_SECURED);
        // given back: in no bin
        facts.add(new ReturnFact.Seen(id(4), List.of()));
        facts.add(new ReturnFact.TakenBack(id(4)));
        facts.add(new ReturnFact.Seen(id(5), List.of()));
        facts.add(new ReturnFact.Unidentified(id(5), Obstacle.NO_TAG, ""));
        facts.add(new ReturnFact.Flagged(id(5), List.of(Flag.UNIDENTIFIED)));
        facts.add(new ReturnFact.Routed(id(5), STAFF, "staff", ReportWord.ACCEPTED_FOR_STAFF));
        facts.add(new ReturnFact.Landed(id(5), STAFF, false));
        if (SqliteStore.open(directory, () -> "j1") instanceof OpenResult.Opened(var store)) {
            try (store) {
                var sealed = new JournalWriter(store.contents(), "b1").seal(facts, Uptime.ZERO, MORNING, true);
                assertThat(store.commit(sealed)).isEqualTo(new CommitResult.Committed());
            }
        }
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", directory.toString()));
        return new CommandLine(new BinsCommand(new At(NOW)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void aLineForEachBinSaysHowMuchLiesInItAndSinceWhen() {
        assertThat(run("--config", FULL.toString())).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "Bin manifest                   items  room for  oldest            emptied",
                        "Bin 1         ordinary 中文书  1      150       2026-11-20 10:15  2026-11-20 10:15",
                        "Bin 2         to catalogue     0      -         -                 never",
                        "Bin 9         staff 工作人员   2      -         2026-11-20 10:15  never");
    }

    @Test
    void theManifestSaysWhatMustBeSeenToFirst() {
        assertThat(run("9", "--config", FULL.toString())).isZero();

        assertThat(out.toString().lines())
                .startsWith(
                        "Bin manifest  Bin 9 工作人员 (staff)  呼伦贝尔市图书馆  河东书店  HLB-01",
                        "Not emptied yet, the last manifest: none",
                        "From the beginning of the journal to now (2026-11-20 16:00:00)",
                        "Counted by the machine: 2    by hand: ______    difference: ______",
                        "1 of them no sensor saw fall")
                .contains(
                        "To be seen to first: Reported lost, payment possible 1; Not secured 1; Could not be identified 1",
                        "2    2026-11-20 10:15:03  no identifier         taken, for staff                  Could not be identified                       staff          ☐");
    }

    @Test
    void theManifestOfAnEmptiedBinHasANumberAndWhatTheJournalNoLongerTells() {
        assertThat(run("1", "--emptied", "--language", "zh-CN")).isZero();

        assertThat(out.toString())
                .contains(
                        "书箱清单  1 号箱",
                        "清单号 7，上一张：无",
                        "机器计数：3 册    人工清点：2 册    相差：-1 册",
                        "清箱人：W12",
                        "另有 2 册已计数，日志中已无记录",
                        "草原上的人们")
                .doesNotContain("=cmd()");
    }

    @Test
    void aTableForProgramsRunsNoFormula() throws IOException {
        var file = directory.resolve("bin.csv");

        assertThat(run("1", "--format", "csv", "--out", file.toString())).isZero();

        assertThat(Files.readString(file))
                .startsWith("\uFEFFNo.,Time,Barcode,Title,Outcome,Library system,Reasons,Bin chosen by,Found\r\n")
                .endsWith("1,2026-11-20 02:15:03,00000025,'=cmd(),returned,checked in,,ordinary,☐\r\n");
    }

    @Test
    void aSpreadsheetKeepsTheZerosOfABarcode() throws IOException {
        var file = directory.resolve("bin.xlsx");

        assertThat(run("1", "--format", "xlsx", "--out", file.toString())).isZero();

        try (var zip = new ZipFile(file.toFile())) {
            var strings = new String(
                    zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), UTF_8);
            assertThat(strings).contains(">00000025<", ">=cmd()<");
        }
    }

    @Test
    void whatCannotBeSaysSo() {
        assertThat(run("7")).isEqualTo(1);
        assertThat(run("9", "--emptied")).isEqualTo(1);
        assertThat(run("1", "--format", "xlsx")).isEqualTo(2);
        assertThat(run("1", "--format", "pdf")).isEqualTo(2);
        assertThat(run("--emptied")).isEqualTo(2);
        assertThat(run("1", "--out", "/nowhere/x")).isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly(
                        "Nothing is known of a bin 7",
                        "Bin 9 was never emptied, as far as the journal tells",
                        "xlsx is no text: give --out FILE",
                        "--format is text, csv or xlsx, was pdf",
                        "--emptied, --format and --out go with the number of a bin",
                        "/nowhere/x cannot be written: there is no such directory");
    }
}
