package org.caiyun.kiosk.boot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.BOOK;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.known;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.CataloguingSamples;
import org.caiyun.kiosk.cataloguing.CataloguingTask;
import org.caiyun.kiosk.cataloguing.MissingFields;
import org.caiyun.kiosk.cataloguing.Money;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.TaskKind;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.run.Clocks;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class TasksCommandTest {
    private static final Instant AT = Instant.parse("2026-11-20T02:15:03Z");
    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
    private static final BasicData RARE =
            new BasicData("𠮷野家", "", "=cmd()", "社", "2020", "9787020002207", Money.ofFen(100));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory = Path.of(".");

    @BeforeEach
    void writeAJournal() {
        if (SqliteStore.open(directory, () -> "j1") instanceof OpenResult.Opened(var store)) {
            try (store) {
                var writer = new JournalWriter(store.contents(), "b1");
                var facts = new ArrayList<Fact>(List.of(
                        asked(10, "31500200000017", TaskKind.NEW_TITLE, known(BOOK)),
                        asked(20, "31500200000025", TaskKind.NEW_TITLE, known(RARE)),
                        asked(30, "31500200000033", TaskKind.NEW_TITLE, new PurchaseAnswer.Silent("no link")),
                        asked(40, "31500200000041", TaskKind.NEW_TITLE, known(BOOK)),
                        asked(50, "31500200000058", TaskKind.RE_TAG, known(BOOK))));
                facts.add(new KioskFact.TaskChanged(1, "k1/j1/40", TaskState.COMPLETED, AT));
                facts.add(asked(60, "31500200000066", TaskKind.NEW_TITLE, known(BOOK)));
                facts.add(new KioskFact.TaskChanged(2, "k1/j1/60", TaskState.EXCHANGE, AT));
                assertThat(store.commit(writer.seal(facts, Uptime.ZERO, AT, true)))
                        .isEqualTo(new CommitResult.Committed());
            }
        }
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", directory.toString()));
        return new CommandLine(new TasksCommand(new At(NOW)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void listsWhatWaits() {
        assertThat(run()).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "k1/j1/10                  3d  new-title             31500200000017   2/10   open        14/9/6/5    额尔古纳河右岸",
                        "k1/j1/20                  3d  new-title       rush  31500200000025   2/20   open        14/9/6/5    𠮷野家",
                        "k1/j1/30                  3d  new-title             31500200000033   2/30   open        21/10/12/5  (the platform was silent)",
                        "k1/j1/50                  3d  re-tag                31500200000058   2/50   open        0/0/0/1     额尔古纳河右岸",
                        "k1/j1/60                  3d  new-title             31500200000066   2/60   exchange    14/9/6/5    额尔古纳河右岸");
    }

    @Test
    void listsWhatIsDoneWhenAsked() {
        run("list", "--all");

        assertThat(out.toString()).contains("k1/j1/40").contains("completed   -           额尔古纳河右岸");
    }

    @Test
    void nothingIsMissingWhereTheWorkIsDone() {
        run("show", "k1/j1/40");

        assertThat(out.toString()).contains("task        k1/j1/40, done").doesNotContain("lacks");
    }

    @Test
    void theOwnerIsThePurchasesWhereTheTaskNamesNone() {
        run("show", "k1/j1/10");

        assertThat(out.toString())
                .contains("owner       " + CataloguingSamples.purchase(BOOK).owner());
    }

    @ParameterizedTest
    @ValueSource(strings = {"marcxml", "assets-csv"})
    void whatGoesBackToTheShopIsWrittenOnlyByItsName(String format) {
        run("export", format);
        assertThat(out.toString()).doesNotContain("31500200000066");
        assertThat(err.toString()).contains("31500200000066: left out, exchange or discrepancy");

        run("export", format, "31500200000066");
        assertThat(out.toString()).contains("31500200000066");
    }

    @Test
    void givesJsonLinesToPrograms() throws IOException {
        run("list", "--json");

        var first =
                new ObjectMapper().readTree(out.toString().lines().findFirst().orElseThrow());
        assertThat(first.path("task").textValue()).isEqualTo("k1/j1/10");
        assertThat(first.path("tags").path(0).textValue()).isEqualTo("E004010012345678");
        assertThat(first.path("missing").path("processing")).hasSize(5);
        assertThat(first.path("history").path(0).path("what").textValue()).isEqualTo("returned k1/j1/10");
        assertThat(first.path("purchase").path("book").path("title").textValue())
                .isEqualTo(BOOK.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"k1/j1/10", "31500200000017"})
    void showsOneWithItsDraft(String id) {
        assertThat(run("show", id, "--zone", "Asia/Shanghai")).isZero();

        assertThat(out.toString())
                .contains("task        k1/j1/10, open, since 2026-11-20 10:15")
                .contains("price       list CNY 32.00, paid CNY 24.00")
                .contains("copy        31500200000017, tags E004010012345678")
                .contains("215$a extent; 215$d size")
                .contains("2026-11-20 10:15, came back as k1/j1/10 (Shop-bought, first return: catalogue), bin 2")
                .contains("200 1_ $a额尔古纳河右岸$f迟子建著")
                .contains("005    20261123150000.0");
    }

    @Test
    void saysInChineseWhatIsMissing() {
        run("show", "k1/j1/10", "--language", "zh-CN");

        assertThat(out.toString())
                .contains("k1/j1/10, 待取书")
                .contains("书目记录: ")
                .contains("215$a 页数; 215$d 尺寸")
                .contains("彩云书首次归还，待编目");
    }

    @Test
    void aTaskThatIsNotThereIsAnsweredNo() {
        assertThat(run("show", "k1/j1/99")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no task k1/j1/99");
    }

    @Test
    void countsShopsErrors() {
        assertThat(run("shops")).isZero();

        assertThat(out.toString().strip()).isEqualTo("新华书店中山路店  isbn-mismatch 0  tag-barcode-mismatch 0  two-tags 1");
    }

    @Test
    void saysWhereAFileCannotBeWritten() {
        assertThat(run("export", "marc", "--out", file("nowhere/d.mrc").toString()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("d.mrc cannot be written: there is no such directory");
    }

    @Test
    void exportsDraftsOfWhatNeedsARecord() throws IOException {
        assertThat(run("export", "marc", "--out", file("d.mrc").toString())).isZero();

        assertThat(Files.readString(file("d.mrc"), UTF_8).split("\u001D", -1))
                .hasSize(3)
                .anySatisfy(record -> assertThat(record).contains("额尔古纳河右岸"));
        assertThat(err.toString().lines())
                .containsExactly(
                        "31500200000066: left out, exchange or discrepancy; named by its id it is written",
                        "31500200000033: no draft, no purchase is known",
                        "31500200000058: no draft, re-tag");
    }

    @Test
    void refusesADraftThatGbkCannotHold() throws IOException {
        int exit =
                run("export", "marc", "--charset", "gbk", "--out", file("d.mrc").toString());

        assertThat(exit).isEqualTo(1);
        assertThat(Files.readString(file("d.mrc"), Charset.forName("GBK")).split("\u001D", -1))
                .hasSize(2);
        assertThat(err.toString()).contains("31500200000025: not written, gbk lacks in field 200: U+20BB7");
    }

    @Test
    void copiesOfATitleShareADraft() throws IOException {
        run("export", "marcxml", "k1/j1/10", "k1/j1/40");

        assertThat(out.toString().split("<marc:record>", -1)).hasSize(2);
        assertThat(out.toString()).contains("31500200000017").contains("31500200000041");
    }

    @Test
    void exportsAssetsAsATable() {
        assertThat(run("export", "assets-csv")).isZero();

        assertThat(out.toString())
                .startsWith("\uFEFF登录号（条码）,题名,")
                .contains("\r\n31500200000017,额尔古纳河右岸,,迟子建著,")
                .contains(",'=cmd(),");
    }

    @Test
    void exportsAssetsAsJsonAndSheet() throws IOException {
        assertThat(run("export", "assets-json", "--out", file("a.json").toString()))
                .isZero();
        assertThat(run("export", "assets-xlsx", "--out", file("a.xlsx").toString()))
                .isZero();

        assertThat(new ObjectMapper().readTree(file("a.json").toFile())).hasSize(3);
        assertThat(Files.readString(file("a.xlsx"), ISO_8859_1)).startsWith("PK");
    }

    @Test
    void theLibrarysSettingsAreInTheDraft() throws IOException {
        Files.writeString(file("kiosk.yaml"), LEAST + "cataloguing: { agency: CN-150700, region: \"150000\" }\n");

        assertThat(run("show", "k1/j1/10", "--config", file("kiosk.yaml").toString()))
                .as(err::toString)
                .isZero();
        assertThat(out.toString()).contains("$bCN-150700$c20261123").contains("102 __ $aCN$b150000");
    }

    @Test
    void problemsOfTheConfigurationAreWrongUse() throws IOException {
        Files.writeString(file("kiosk.yaml"), "version: 1\n");

        assertThat(run("list", "--config", file("kiosk.yaml").toString())).isEqualTo(2);
        assertThat(run("list", "--config", file("missing.yaml").toString())).isEqualTo(2);
        assertThat(err.toString())
                .endsWith("missing.yaml cannot be read: there is no such file\n")
                .doesNotContain("Usage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print",
                "list k1/j1/10",
                "show",
                "show a b",
                "export",
                "export pdf",
                "export marc",
                "export assets-xlsx",
                "export marcxml --charset big5",
                "list --out f"
            })
    void wrongUseSaysSo(String arguments) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).isNotEmpty();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aDirectoryWithoutAJournalIsWrongUse() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        directory = empty;

        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("There is no journal in");
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private static ReturnFact.CataloguingAsked asked(int seq, String item, TaskKind kind, PurchaseAnswer purchase) {
        var id = new ReturnId("k1", "j1", seq);
        var task = new CataloguingTask(
                id,
                new Barcode(item),
                List.of(Uid.ofHex("E004010012345678")),
                kind,
                seq == 10 ? List.of(Flag.FIRST_RETURN) : seq == 50 ? List.of(Flag.TWO_TAGS) : List.of(Flag.NO_TAG),
                seq == 20,
                "",
                2,
                seq,
                false,
                purchase,
                MissingFields.of(kind, purchase));
        return new ReturnFact.CataloguingAsked(id, task, true);
    }

    private record At(Instant instant) implements Clocks {
        @Override
        public Uptime uptime() {
            return Uptime.ZERO;
        }
    }

    private static final String LEAST = """
            version: 1
            kiosk: { id: K1, library: Library, site: Shop, zone: Asia/Shanghai, kind: chute }
            library: { protocol: sip2, address: "tcp:localhost:6001", institution: LIB }
            devices:
              rfid: { driver: feig, line: "tcp:localhost:10001" }
              printer: { driver: escpos, line: "tcp:localhost:9100" }
              board: { driver: modbus-rtu, line: "tcp:localhost:4001" }
              chute:
                inputs: { mouth: 0, captive: 1, belt: 2, landing: [3, 4] }
                outputs: { shutterOpen: 0, beltForward: 1, beltBack: 2, ready: 3, busy: 4, attention: 5, diverter: [6, 7] }
            bins:
              - { number: 1, output: 1, purpose: ordinary }
              - { number: 2, output: 2, purpose: staff }
            rules:
              owners:
                own: { barcodes: ["[0-9]{8}"] }
            data: data
            """;
}
