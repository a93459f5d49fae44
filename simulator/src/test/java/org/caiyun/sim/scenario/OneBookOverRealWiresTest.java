package org.caiyun.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.peer.PrintedReceipt;
import org.caiyun.sim.stage.JournalOnDisk;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.world.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One book from the patron's hand to the bin and the receipt, over pseudo-terminals and a socket, and everything that
 * is left of it when the kiosk has ended.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OneBookOverRealWiresTest {
    private static final String BARCODE = "31500100000011";
    private static final Charset PAPER = Charset.forName("GB18030");
    private static final String STORY = """
            name: One book
            books:
              - {id: hongloumeng, barcode: "31500100000011"}
            steps:
              - await: ready
              - insert: hongloumeng
              - expect: {book: hongloumeng, outcome: returned}
              - press: print
              - expect: {receipts: 1}
            """;

    private List<String> failures = List.of();
    private List<FactRecord> facts = List.of();
    private JournalOnDisk journal;
    private SimulatedSite site;

    @BeforeAll
    void play(@TempDir Path directory) {
        try (var stage = Stories.wire(directory, 1)) {
            failures = new ScenarioRunner(Stories.read("one-book.yaml", STORY), stage).run();
            facts = stage.facts();
            site = stage.site();
        }
        journal = JournalOnDisk.read(Stories.journalIn(directory));
    }

    @Test
    void everyExpectationCameTrue() {
        assertThat(failures).isEmpty();
    }

    @Test
    void theLibraryClosedTheLoanOnceAsOfTheInstantOfCapture() {
        var captured = journal.facts(ReturnFact.Captured.class).toList();

        assertThat(captured).hasSize(1);
        assertThat(site.library().executions()).singleElement().satisfies(execution -> {
            assertThat(execution.barcode()).isEqualTo(BARCODE);
            // a SIP2 date has no fractions of a second
            assertThat(execution.returned())
                    .isEqualTo(captured.getFirst().returnedAt().truncatedTo(ChronoUnit.SECONDS));
            assertThat(execution.noBlock()).isFalse();
            assertThat(execution.closedLoan()).isTrue();
        });
        assertThat(site.library().doubles()).isEmpty();
        assertThat(site.library().item(BARCODE))
                .hasValueSatisfying(item -> assertThat(item.circulation()).isEqualTo(new SimCirculation.OnShelf()));
    }

    @Test
    void theTagSaysInTheLibrary() {
        assertThat(site.world().book("hongloumeng").tags().getFirst().afi()).isEqualTo(0x07);
    }

    @Test
    void theBookLiesInTheFirstBin() {
        assertThat(site.world().placeOf("hongloumeng")).isEqualTo(new Place.InBin(1));
    }

    @Test
    void theJournalTellsTheReturnInItsOrder() {
        var told = journal.records().stream()
                .map(FactRecord::fact)
                // a device that was slow to answer is another story
                .filter(fact -> fact instanceof ReturnFact
                        || fact instanceof ReceiptFact
                        || fact instanceof KioskFact.SessionEnded)
                .<Class<? extends Fact>>map(Fact::getClass);

        assertThat(told)
                .containsExactly(
                        ReturnFact.Seen.class,
                        ReturnFact.Identified.class,
                        ReturnFact.Decided.class,
                        ReturnFact.Captured.class,
                        ReturnFact.CheckInAsked.class,
                        ReturnFact.CheckedIn.class,
                        ReturnFact.Routed.class,
                        ReturnFact.SecureAsked.class,
                        ReturnFact.Secured.class,
                        ReturnFact.RouteAsked.class,
                        ReturnFact.Landed.class,
                        KioskFact.SessionEnded.class,
                        ReceiptFact.PrintAsked.class,
                        ReceiptFact.Printed.class);
    }

    @Test
    void theJournalOnDiskIsWholeAndLeavesNothingOpen() {
        assertThat(journal.records()).isEqualTo(facts);
        assertThat(journal.verdict()).isInstanceOf(Verdict.Intact.class);
        assertThat(journal.open()).isEmpty();
    }

    @Test
    void theReceiptSaysReturnedWithTitleEndOfBarcodeAndNumber() {
        var asked = journal.facts(ReceiptFact.PrintAsked.class).toList().getFirst();
        var number = asked.number().toString();

        assertThat(site.printer().receipts()).hasSize(1);
        PrintedReceipt receipt = site.printer().receipts().getFirst();
        assertThat(receipt.lines())
                .contains("凭条号 " + number, "1. 《红楼梦》　条码尾号 0011", "   已归还")
                .noneMatch(line -> line.contains(BARCODE));
        assertThat(receipt.qrPayloads()).containsExactly(number);
        assertThat(site.printer().strays()).isZero();
    }

    /** Without the simulated printer's reading of its commands. */
    @Test
    void theReceiptsBytesHoldTheWordsInThePrintersCharacters() {
        var bytes = site.printer().receipts().getFirst().bytes();

        assertThat(bytes.hex())
                .contains(inBytes("已归还"))
                .contains(inBytes("《红楼梦》"))
                .contains(inBytes("条码尾号"));
    }

    private static String inBytes(String words) {
        return Bytes.ofText(words, PAPER).hex();
    }
}
