package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.cataloguing.CataloguingSamples;
import org.caiyun.kiosk.cataloguing.PurchaseForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ExplainCommandTest {
    private static final Path FULL = Path.of("src/test/resources/org/caiyun/kiosk/config/full.yaml");

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int explain(String... more) {
        var arguments = new ArrayList<>(List.of("--config", FULL.toString()));
        arguments.addAll(List.of(more));
        return new CommandLine(new ExplainCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    @Test
    void saysWhichRuleFiredAndWhyTheOthersDidNot() {
        assertThat(explain("--barcode", "CY0000000001", "--sort-bin", "TMP1")).isZero();

        assertThat(out.toString().lines())
                .startsWith("catalogue: new-title, to the cataloguers: first-return, no-call-number")
                .contains(
                        "  no      purchase: no purchase is known",
                        "  yes     barcode: the barcode is a shop's",
                        "  no      brief-record: no code for it in the library's answer",
                        "  yes     no-call-number: the library answers sort bin \"TMP1\"");
    }

    @Test
    void takesThePlatformsAnswerFromAFile() throws IOException {
        var file = Files.writeString(
                directory.resolve("purchase.json"),
                PurchaseForm.write(CataloguingSamples.purchase(CataloguingSamples.BOOK))
                        .toString());

        assertThat(explain("--barcode", "31500100000017", "--purchase", file.toString(), "--answer", "unknown-item"))
                .isZero();

        assertThat(out.toString())
                .startsWith("catalogue: new-title, to the cataloguers: first-return, not-in-catalogue")
                .contains("  yes     purchase: the platform has purchase P-1 as on-loan");
    }

    @Test
    void comparesTheIsbnThatWasSeen() throws IOException {
        var file = Files.writeString(
                directory.resolve("purchase.json"),
                PurchaseForm.write(CataloguingSamples.purchase(CataloguingSamples.BOOK))
                        .toString());

        assertThat(explain("--barcode", "31500100000017", "--purchase", file.toString(), "--isbn", "978-7-115-42802-8"))
                .isZero();

        assertThat(out.toString())
                .startsWith("catalogue: discrepancy, to the cataloguers: first-return, isbn-mismatch")
                .contains("  yes     isbn-mismatch: seen on it: ISBN 978-7-115-42802-8; the purchase has ");
        assertThat(explain("--barcode", "31500100000017", "--isbn", "9787115428029"))
                .isEqualTo(2);
    }

    private Path onLine() throws IOException {
        var orders = Files.writeString(
                directory.resolve("orders.yaml"),
                "rules: {shopBought: {barcodes: [\"CY[0-9]{10}\"], orderCodes: [\"DD[0-9]{11}\"]}}\n");
        return orders;
    }

    @Test
    void aBookBoughtOnLineIsKnownByItsOrderAlone() throws IOException {
        var bought = PurchaseForm.write(CataloguingSamples.purchase(CataloguingSamples.BOOK));
        bought.remove("barcode");
        var file = Files.writeString(
                directory.resolve("purchase.json"),
                bought.put("order", "DD20261123001").toString());
        var settings = onLine().toString();

        assertThat(explain("--config", settings, "--order", "DD20261123001", "--purchase", file.toString()))
                .isZero();

        assertThat(out.toString())
                .startsWith("catalogue: new-title, to the cataloguers: first-return, no-tag, no-barcode")
                .contains("  yes     no-barcode: only its order code names it");
    }

    @Test
    void anOrderThatNobodyKnowsIsGivenBack() throws IOException {
        assertThat(explain("--config", onLine().toString(), "--order", "DD20261123001"))
                .isZero();

        assertThat(out.toString()).startsWith("given back: no purchase of this order is out on loan");
    }

    @Test
    void whatIsNoOrderCodeHereAndABarcodeBesideOneAreWrongUse() throws IOException {
        var settings = onLine().toString();

        assertThat(explain("--config", settings, "--order", "XX1")).isEqualTo(2);
        assertThat(explain("--config", settings, "--order", "DD20261123001", "--barcode", "31500100000017"))
                .isEqualTo(2);
    }

    @Test
    void anOrdinaryBookIsOrdinary() {
        assertThat(explain("--barcode", "31500100000017")).isZero();

        assertThat(out.toString()).startsWith("ordinary: nothing to catalogue");
    }

    @Test
    void saysIntoWhichBinARuleSendsABook() {
        assertThat(explain("--barcode", "01234567", "--location", "SHAOER-1", "--at", "2026-11-24T12:00"))
                .isZero();

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "bin 2: rule 少儿; when it is full 1, then 9", "  yes     少儿: all that it names fits");
    }

    @Test
    void saysWhyARuleForBinsDoesNotFire() {
        assertThat(explain("--barcode", "01234567", "--location", "SHAOER-1", "--at", "2026-11-24T21:00"))
                .isZero();
        assertThat(explain("--barcode", "01234567", "--location", "SHAOER-1")).isZero();
        assertThat(explain("--barcode", "01234567", "--at", "2026-11-24T12:00")).isZero();
        assertThat(explain("--barcode", "01234567", "--alert", "transit")).isZero();

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "bin 1: ordinary; when it is full 9",
                        "  no      少儿: it holds mon-fri 09:00-18:00, not at 2026-11-24T21:00",
                        "bin 1: ordinary; when it is full 9",
                        "  no      少儿: it holds mon-fri 09:00-18:00, and no --at says when",
                        "bin 1: ordinary; when it is full 9",
                        "  no      少儿: permanentLocation is \"\", not SHAOER.*",
                        "bin 9: no TRANSIT bin: staff",
                        "  no      少儿: it is for ordinary or hold items, and this one is transit");
    }

    @Test
    void ofTwoRulesThatFitTheSecondIsUnused() throws IOException {
        var two = Files.writeString(directory.resolve("two.yaml"), """
                rules:
                  bins:
                    - {name: by code, where: {sortBin: [A1], destination: [NORTH]}, purposes: [transit], to: [9]}
                    - {name: all transit, purposes: [transit], to: [2]}
                """);

        assertThat(explain(
                        "--config",
                        two.toString(),
                        "--barcode",
                        "01234567",
                        "--alert",
                        "hold-elsewhere",
                        "--sort-bin",
                        "A1",
                        "--destination",
                        "NORTH"))
                .isZero();

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "bin 9: rule by code",
                        "  yes     by code: all that it names fits",
                        "  unused  all transit: all that it names fits");
    }

    @Test
    void whatIsGivenBackGoesIntoNoBin() {
        assertThat(explain("--barcode", "31500100000017")).isZero();

        assertThat(out.toString().lines()).contains("no bin: given back, foreign item");
    }

    @Test
    void whatADropCannotGiveBackGoesToStaff() throws IOException {
        var drop = Files.writeString(directory.resolve("drop.yaml"), "kiosk: {kind: drop}\n");

        assertThat(explain("--config", drop.toString(), "--barcode", "31500100000017"))
                .isZero();

        assertThat(out.toString().lines())
                .containsSubsequence("for staff: foreign item, and the library is not asked", "bin 9: staff");
    }

    @Test
    void wrongUseEndsWithTwo() {
        assertThat(explain("--barcode", "")).isEqualTo(2);
        assertThat(explain("--barcode", "1", "--answer", "perhaps")).isEqualTo(2);
        assertThat(explain("--barcode", "1", "--alert", "loud")).isEqualTo(2);
        assertThat(explain("--barcode", "1", "--at", "noon")).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotThereIsNamedOnOneLine() {
        assertThat(explain("--barcode", "1", "--purchase", "/nowhere.json")).isEqualTo(2);

        assertThat(err.toString().lines()).containsExactly("/nowhere.json cannot be read: there is no such file");
    }

    @Test
    void aSilentPlatformIsTheOptions() {
        assertThat(explain("--barcode", "CY0000000001", "--silent")).isZero();

        assertThat(out.toString()).contains("the platform has not answered: --silent is given");
    }
}
