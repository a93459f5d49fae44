package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.device.printer.PrintElement.Text;
import org.caiyun.device.printer.PrintOutcome;
import org.caiyun.device.printer.PrintOutcome.NotStarted;
import org.caiyun.device.printer.PrintOutcome.Partial;
import org.caiyun.device.printer.PrintOutcome.Printed;
import org.caiyun.device.printer.PrinterAnswer.PaperLow;
import org.caiyun.device.printer.PrinterSettings;
import org.caiyun.device.printer.PrinterSettings.Fence;
import org.caiyun.sim.peer.PrinterTrouble.CoverOpen;
import org.caiyun.sim.peer.PrinterTrouble.CutterStuck;
import org.caiyun.sim.peer.PrinterTrouble.NoFence;
import org.caiyun.sim.peer.PrinterTrouble.PaperOut;
import org.caiyun.sim.peer.PrinterTrouble.Silent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each outcome of a receipt, on a printer that fails in each way. */
final class EscPosPrinterOnPeerTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<PrintElement> RECEIPT = receipt(20);
    private static final DeviceFault NO_PAPER = new DeviceFault.NeedsHands("paper out");

    @ParameterizedTest
    @EnumSource(Fence.class)
    void printsAReceiptAndKnowsIt(Fence fence) {
        var printer = SteppedPrinter.ready(fence);

        printer.print(1, RECEIPT);
        printer.pass(SECOND);

        assertThat(printer.outcomeOf(1)).isEqualTo(new Printed());
        assertThat(printer.peer.receipts()).hasSize(1);
        assertThat(printer.peer.receipts().getFirst().lines()).hasSize(20).contains("第 7 行");
        assertThat(printer.peer.strays()).isZero();
    }

    @Test
    void isReadyWithTheModelsName() {
        assertThat(SteppedPrinter.ready(Fence.PAPER_STATUS).driver.health())
                .isEqualTo(new DeviceHealth.Ready("SIM-80"));
    }

    @Test
    void doesNotSayPrintedBeforeTheLastLineIsOnPaper() {
        var printer = SteppedPrinter.ready(Fence.PAPER_STATUS);

        printer.print(1, RECEIPT);
        printer.pass(Duration.ofMillis(300));

        assertThat(printer.answers()).isEmpty();
    }

    @Test
    void printsManyReceiptsEachOnce() {
        var printer = SteppedPrinter.ready(Fence.PROCESS_ID);

        for (int id = 1; id <= 20; id++) {
            printer.print(id, RECEIPT);
            printer.pass(SECOND);
            assertThat(printer.outcomeOf(id)).isEqualTo(new Printed());
        }

        assertThat(printer.peer.receipts()).hasSize(20);
    }

    @ParameterizedTest
    @EnumSource(Fence.class)
    void doesNotStartWithoutPaper(Fence fence) {
        var printer = SteppedPrinter.ready(fence);
        printer.peer.suffer(new PaperOut(0));

        printer.print(1, RECEIPT);
        printer.pass(SECOND);

        assertThat(printer.outcomeOf(1)).isEqualTo(new NotStarted(NO_PAPER));
        assertThat(printer.driver.health()).isEqualTo(new DeviceHealth.Down(NO_PAPER));
    }

    @Test
    void doesNotStartWithTheCoverOpenAndGoesOnOnceItIsShut() {
        var printer = SteppedPrinter.ready(Fence.PAPER_STATUS);
        printer.peer.suffer(new CoverOpen());
        printer.print(1, RECEIPT);
        printer.pass(SECOND);
        printer.peer.mend(new CoverOpen());

        printer.print(2, RECEIPT);
        printer.pass(Duration.ofSeconds(5));

        assertThat(printer.outcomeOf(1)).isEqualTo(new NotStarted(new DeviceFault.NeedsHands("cover open")));
        assertThat(printer.outcomeOf(2)).isEqualTo(new Printed());
        assertThat(printer.peer.receipts()).extracting(r -> r.lines().size()).containsExactly(0, 20);
    }

    /** Somebody had hands on the paper between two receipts, for less time than the driver takes to ask. */
    @Test
    void cutsOffWhatHangsLooseOnceTheCoverIsShut() {
        var printer = SteppedPrinter.ready(Fence.PAPER_STATUS);
        printer.peer.suffer(new CoverOpen());
        printer.pass(SECOND);
        printer.peer.mend(new CoverOpen());

        printer.pass(Duration.ofSeconds(20));

        assertThat(printer.peer.receipts()).extracting(r -> r.lines().size()).containsExactly(0);
    }

    @ParameterizedTest
    @EnumSource(Fence.class)
    void paperOutInTheMiddleIsPartialAndTheRestIsCutOffBeforeTheNextReceipt(Fence fence) {
        var printer = SteppedPrinter.ready(fence);
        printer.peer.suffer(new PaperOut(8));
        printer.print(1, RECEIPT);
        printer.pass(Duration.ofSeconds(5));
        assertThat(printer.outcomeOf(1)).isEqualTo(new Partial(NO_PAPER));

        printer.peer.mend(new PaperOut(0));
        printer.print(2, receipt(3));
        printer.pass(Duration.ofSeconds(10));

        assertThat(printer.outcomeOf(2)).isEqualTo(new Printed());
        assertThat(printer.peer.receipts()).extracting(r -> r.lines().size()).containsExactly(20, 0, 3);
    }

    @Test
    void theRestIsCutOffWithoutWaitingForTheNextPatron() {
        var printer = SteppedPrinter.ready(Fence.PAPER_STATUS);
        printer.peer.suffer(new PaperOut(8));
        printer.print(1, RECEIPT);
        printer.pass(Duration.ofSeconds(5));

        printer.peer.mend(new PaperOut(0));
        printer.pass(Duration.ofSeconds(30));

        assertThat(printer.peer.receipts()).hasSize(2);
        assertThat(printer.driver.health()).isEqualTo(new DeviceHealth.Ready("SIM-80"));
    }

    @Test
    void paperThatRunsOutBehindTheLastLineIsNoFault() {
        var printer = SteppedPrinter.ready(Fence.PAPER_STATUS);
        printer.peer.suffer(new PaperOut(21));

        printer.print(1, RECEIPT);
        printer.pass(Duration.ofSeconds(5));
        printer.peer.suffer(new PaperOut(0));
        printer.pass(SECOND);

        assertThat(printer.outcomeOf(1)).isEqualTo(new Printed());
        assertThat(printer.driver.health()).isEqualTo(new DeviceHealth.Down(NO_PAPER));
    }

    @Test
    void aStuckCutterIsPartialAndTheRestIsDroppedWhenItRunsAgain() {
        var printer = SteppedPrinter.ready(Fence.PROCESS_ID);
        printer.peer.suffer(new CutterStuck());
        printer.print(1, RECEIPT);
        printer.pass(Duration.ofSeconds(5));
        assertThat(printer.outcomeOf(1)).isEqualTo(new Partial(new DeviceFault.NeedsHands("cutter error")));

        printer.peer.mend(new CutterStuck());
        printer.pass(MINUTE);
        printer.print(2, receipt(3));
        printer.pass(Duration.ofSeconds(10));

        assertThat(printer.outcomeOf(2)).isEqualTo(new Printed());
        assertThat(printer.peer.receipts()).extracting(r -> r.lines().size()).containsExactly(20, 3);
    }

    @Test
    void aPowerCycleInTheMiddleIsUnknown() {
        var printer = SteppedPrinter.ready(Fence.PROCESS_ID);
        printer.print(1, RECEIPT);
        printer.pass(Duration.ofMillis(200));
        printer.peer.powerCycle();
        printer.pass(MINUTE);

        assertThat(printer.outcomeOf(1)).isEqualTo(new PrintOutcome.Unknown("no confirmation in time"));
        assertThat(printer.driver.health()).isEqualTo(new DeviceHealth.Ready("SIM-80"));
    }

    @Test
    void aPrinterThatDoesNotConfirmIsUnknown() {
        var printer = SteppedPrinter.ready(Fence.PROCESS_ID);
        printer.peer.suffer(new NoFence());

        printer.print(1, RECEIPT);
        printer.pass(MINUTE);

        assertThat(printer.outcomeOf(1)).isEqualTo(new PrintOutcome.Unknown("no confirmation in time"));
    }

    @Test
    void aPrinterThatFallsSilentInTheMiddleIsUnknownAndThenDown() {
        var printer = SteppedPrinter.ready(Fence.PAPER_STATUS);
        printer.print(1, RECEIPT);
        printer.pass(Duration.ofMillis(200));
        printer.peer.suffer(new Silent());
        printer.pass(MINUTE);

        assertThat(printer.outcomeOf(1)).isEqualTo(new PrintOutcome.Unknown("no confirmation in time"));
        assertThat(printer.closings()).hasSize(1);
        assertThat(printer.driver.health())
                .isEqualTo(new DeviceHealth.Down(new DeviceFault.Silent(Duration.ofMillis(1500))));
    }

    @Test
    void aLineLostInTheMiddleIsUnknownAndLostAfterAFaultIsPartial() {
        var lost = SteppedPrinter.ready(Fence.PAPER_STATUS);
        lost.print(1, RECEIPT);
        lost.pass(Duration.ofMillis(200));
        lost.loseLine();
        var faulty = SteppedPrinter.ready(Fence.PAPER_STATUS);
        faulty.peer.suffer(new PaperOut(8));
        faulty.print(1, RECEIPT);
        faulty.pass(Duration.ofMillis(500));
        faulty.loseLine();

        assertThat(lost.outcomeOf(1)).isEqualTo(new PrintOutcome.Unknown("the line was lost: unplugged"));
        assertThat(faulty.outcomeOf(1)).isEqualTo(new Partial(NO_PAPER));
    }

    @Test
    void anIdlePrinterIsAskedAndAnUnpluggedOneIsFound() {
        var printer = SteppedPrinter.ready(Fence.PAPER_STATUS);
        printer.peer.powerCycle(); // no automatic status any more
        printer.peer.suffer(new PaperOut(0));
        printer.pass(Duration.ofSeconds(11));
        assertThat(printer.driver.health()).isEqualTo(new DeviceHealth.Down(NO_PAPER));

        printer.peer.suffer(new Silent());
        printer.pass(Duration.ofSeconds(12));

        assertThat(printer.closings()).containsExactly("no status within 1500 ms");
    }

    @Test
    void saysOnceThatPaperIsLowAndGoesOnPrinting() {
        var printer = SteppedPrinter.ready(Fence.PAPER_STATUS);
        printer.peer.suffer(new PrinterTrouble.PaperLow());
        printer.print(1, RECEIPT);
        printer.pass(MINUTE);
        printer.peer.mend(new PrinterTrouble.PaperLow());
        printer.pass(MINUTE);

        assertThat(printer.outcomeOf(1)).isEqualTo(new Printed());
        assertThat(printer.answers().stream().filter(PaperLow.class::isInstance))
                .containsExactly(new PaperLow(true), new PaperLow(false));
    }

    /**
     * Trouble after each number of lines, mended after each: every receipt is answered once, and the next one prints.
     */
    @ParameterizedTest
    @EnumSource(Fence.class)
    void recoversFromPaperOutAfterAnyLine(Fence fence) {
        for (int lines = 0; lines <= 22; lines++) {
            var printer = new SteppedPrinter(PrinterSettings.USUAL.withFence(fence));
            printer.open();
            printer.pass(SECOND);
            printer.peer.suffer(new PaperOut(lines));
            printer.print(1, RECEIPT);
            printer.pass(Duration.ofSeconds(5));
            printer.peer.mend(new PaperOut(0));
            printer.pass(MINUTE);
            printer.print(2, RECEIPT);
            printer.pass(MINUTE);

            assertThat(printer.outcomeOf(1)).as("after %d", lines).isNotInstanceOf(PrintOutcome.Unknown.class);
            assertThat(printer.outcomeOf(2)).as("after %d", lines).isEqualTo(new Printed());
        }
    }

    private static List<PrintElement> receipt(int lines) {
        var receipt = new ArrayList<PrintElement>();
        for (int i = 1; i <= lines; i++) {
            receipt.add(Text.plain("第 " + i + " 行"));
        }
        receipt.add(new PrintElement.Cut());
        return receipt;
    }
}
