package org.caiyun.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.printer.PrintElement.Text;
import org.caiyun.device.printer.PrinterAnswer.PrintEnded;
import org.caiyun.device.printer.PrinterCommand.Print;
import org.junit.jupiter.api.Test;

/** What becomes of a receipt, with a printer played by hand, fence GS r 1. */
final class EscPosPrinterOutcomesTest {
    private static final Print RECEIPT = new Print(new CommandId(7), List.of(Text.plain("ok")));
    private static final String JOB = "1B40 1C26 1D610E 6F6B 0A 1D7201";
    private static final String SEPARATION = "1B40 1C26 1D610E 1D564200 1D7201";
    private static final List<String> HEALTHY = List.of("16", "12", "12", "12");
    private static final PrintOutcome NO_PAPER = new PrintOutcome.Partial(new DeviceFault.NeedsHands("paper out"));

    private final EscPosPrinter printer = new EscPosPrinter(PrinterSettings.USUAL);
    private Uptime now = Uptime.ZERO;

    @Test
    void theAnswerToTheFenceMeansPrinted() {
        printing();

        assertThat(hear("00")).isEqualTo(ended(new PrintOutcome.Printed()));
    }

    @Test
    void aFenceWithinTheGraceAfterAStopStillMeansPrinted() {
        printing();
        hear("1C000F00");

        assertThat(hear("03")).isEqualTo(ended(new PrintOutcome.Printed()));
        assertThat(printer.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.NeedsHands("paper out")));
    }

    @Test
    void aStopWithoutAFenceIsPartialAfterTheGrace() {
        printing();
        hear("1C000F00");

        var reaction = pass(PrintJob.GRACE);

        assertThat(reaction.results()).containsExactly(new PrintEnded(RECEIPT.id(), NO_PAPER));
        assertThat(reaction.line()).containsExactly(write("100401"));
    }

    @Test
    void aHotHeadKeepsItsTimeAndIsPartialOnlyAtTheEnd() {
        printing();
        hear("1C400000");
        pass(PrintJob.GRACE); // only a status question
        round(HEALTHY);

        assertThat(pass(Duration.ofSeconds(20)).results())
                .containsExactly(new PrintEnded(
                        RECEIPT.id(), new PrintOutcome.Partial(new DeviceFault.NeedsHands("print head too hot"))));
    }

    @Test
    void aGraverStopTakesThePlaceOfOneThatPasses() {
        printing();
        hear("1C000000"); // offline, no cause yet
        hear("3C000000"); // cover

        assertThat(printer.closed("unplugged", now))
                .isEqualTo(ended(new PrintOutcome.Partial(new DeviceFault.NeedsHands("cover open"))));
    }

    @Test
    void aStopIsAlsoFoundByAskingWhileTheFenceIsOut() {
        printing();
        assertThat(pass(PrintJob.GRACE).line()).containsExactly(write("100401"));
        round(List.of("1E", "32", "12", "7E"));

        assertThat(pass(PrintJob.GRACE).results()).containsExactly(new PrintEnded(RECEIPT.id(), NO_PAPER));
    }

    @Test
    void silenceWhileTheFenceIsOutIsNotYetAnOutcome() {
        printing();
        for (int i = 0; i < 6; i++) {
            assertThat(pass(Duration.ofSeconds(1)).results()).isEmpty();
        }

        assertThat(hear("00")).isEqualTo(ended(new PrintOutcome.Printed()));
    }

    @Test
    void withoutFenceAndFaultTheOutcomeIsUnknown() {
        printing();

        assertThat(pass(Duration.ofSeconds(20)).results())
                .containsExactly(new PrintEnded(RECEIPT.id(), new PrintOutcome.Unknown("no confirmation in time")));
    }

    @Test
    void theRestIsSeparatedAndTwoLateFencesAreNotTakenForTheNextReceipts() {
        printing();
        pass(Duration.ofSeconds(20));
        assertThat(round(HEALTHY).line()).containsExactly(write(SEPARATION));
        printer.command(RECEIPT, now);

        assertThat(hear("00")).isEqualTo(Reaction.none()); // of the earlier receipt
        assertThat(hear("00")).isEqualTo(Reaction.none()); // of the separation
        assertThat(hear("16")).isEqualTo(Reaction.none()); // an answer to nothing
        assertThat(pass(PrintJob.GRACE).line()).containsExactly(write(JOB));
        assertThat(hear("00")).isEqualTo(ended(new PrintOutcome.Printed()));
    }

    @Test
    void theRestIsSeparatedAlsoAfterTheLineCameBack() {
        printing();
        assertThat(printer.closed("unplugged", now))
                .isEqualTo(ended(new PrintOutcome.Unknown("the line was lost: unplugged")));

        printer.opened(now);
        round(HEALTHY);

        assertThat(hear("5F 00").line()).containsExactly(write(SEPARATION));
        assertThat(printer.health()).isEqualTo(new DeviceHealth.Ready("ESC/POS"));
    }

    @Test
    void aSeparationThatFailsIsTriedAgain() {
        printing();
        pass(Duration.ofSeconds(20));
        round(HEALTHY);
        hear("1C000F00");
        pass(Duration.ofSeconds(5));

        pass(Duration.ofSeconds(10));

        assertThat(round(HEALTHY).line()).containsExactly(write(SEPARATION));
    }

    @Test
    void aCutterErrorIsClearedWhenNoReceiptIsOnItsWay() {
        ready();
        printer.command(RECEIPT, now);

        var reaction = round(List.of("1E", "52", "1A", "12"));

        assertThat(reaction.line()).containsExactly(write("100502"));
        assertThat(reaction.results())
                .containsExactly(new PrintEnded(
                        RECEIPT.id(), new PrintOutcome.NotStarted(new DeviceFault.NeedsHands("cutter error"))));
    }

    @Test
    void aMechanicalErrorIsClearedToo() {
        ready();
        printer.command(RECEIPT, now);

        // DLE EOT 3, bit 2: recoverable error; a model on which it is not ignores DLE ENQ 2
        assertThat(round(List.of("1E", "52", "16", "12")).line()).containsExactly(write("100502"));
    }

    @Test
    void aPrinterThatWasSwitchedOffAndOnIsUnknownAtOnceAndTheScrapIsCutOff() {
        printing();

        var reaction = hear("3B 31 00");

        assertThat(reaction.results())
                .containsExactly(
                        new PrintEnded(RECEIPT.id(), new PrintOutcome.Unknown("the printer was switched off and on")));
        assertThat(reaction.line()).containsExactly(write("100401"));
        round(HEALTHY);
        assertThat(hear("5F 00").line()).containsExactly(write(SEPARATION));
    }

    @Test
    void aCoverThatWasOpenForAMomentMeansLoosePaper() {
        ready();
        hear("3C000000");
        hear("14000000");
        printer.command(RECEIPT, now);

        assertThat(round(HEALTHY).line()).containsExactly(write(SEPARATION));
    }

    @Test
    void noReceiptHasMoreThanFiveMinutes() {
        var long300 = new Print(new CommandId(9), List.of(PrintElement.Raster.black(576, 4096)));
        ready();
        printer.command(long300, now);
        round(HEALTHY);
        assertThat(pass(PrintJob.LONGEST.minusSeconds(1)).results()).isEmpty();

        assertThat(pass(Duration.ofSeconds(1)).results())
                .containsExactly(new PrintEnded(new CommandId(9), new PrintOutcome.Unknown("no confirmation in time")));
    }

    @Test
    void anAutomaticStatusBetweenTheQuestionsCounts() {
        ready();
        printer.command(RECEIPT, now);
        hear("16");
        hear("1C000F00"); // paper has just run out, and the answer to DLE EOT 4 will say so, too

        assertThat(hear("32")).isEqualTo(Reaction.write(Bytes.ofHex("100403")));
        hear("12");
        assertThat(hear("7E").results())
                .containsExactly(new PrintEnded(
                        RECEIPT.id(), new PrintOutcome.NotStarted(new DeviceFault.NeedsHands("paper out"))));
    }

    private void ready() {
        printer.opened(now);
        round(HEALTHY);
        hear("5F 544D 00");
    }

    private void printing() {
        ready();
        printer.command(RECEIPT, now);
        assertThat(round(HEALTHY).line()).containsExactly(write(JOB));
    }

    private Reaction<PrinterAnswer> round(List<String> answers) {
        Reaction<PrinterAnswer> last = Reaction.none();
        for (String answer : answers) {
            last = hear(answer);
        }
        return last;
    }

    private Reaction<PrinterAnswer> hear(String hex) {
        return printer.received(Bytes.ofHex(hex), now);
    }

    private Reaction<PrinterAnswer> pass(Duration time) {
        now = now.plus(time);
        return printer.tick(now);
    }

    private static LineAction write(String hex) {
        return new LineAction.Write(Bytes.ofHex(hex));
    }

    private static Reaction<PrinterAnswer> ended(PrintOutcome outcome) {
        return Reaction.result(new PrintEnded(RECEIPT.id(), outcome));
    }
}
