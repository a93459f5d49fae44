package org.caiyun.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
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

/** The driver byte by byte; the simulator's tests run it against a printer. */
final class EscPosPrinterTest {
    private static final Print RECEIPT = new Print(new CommandId(7), List.of(Text.plain("ok")));
    private static final Bytes NAME = Bytes.ofHex("5F 544D 00");

    private final EscPosPrinter printer =
            new EscPosPrinter(PrinterSettings.USUAL.withFence(PrinterSettings.Fence.PROCESS_ID));
    private Uptime now = Uptime.ZERO;

    @Test
    void asksFourQuestionsAndTheName() {
        assertThat(printer.health()).isEqualTo(new DeviceHealth.Starting());
        assertThat(printer.opened(now)).isEqualTo(write("100401"));
        assertThat(hear("16")).isEqualTo(write("100402"));
        assertThat(hear("12")).isEqualTo(write("100403"));
        assertThat(hear("12")).isEqualTo(write("100404"));
        assertThat(hear("12")).isEqualTo(write("1B40 1C26 1D610E 1D4943"));
        assertThat(printer.health()).isEqualTo(new DeviceHealth.Starting());
        assertThat(printer.received(NAME, now)).isEqualTo(Reaction.none());
        assertThat(printer.health()).isEqualTo(new DeviceHealth.Ready("TM"));
    }

    @Test
    void isReadyWithoutANameWhenThePrinterKeepsItToItself() {
        healthyRound(printer.opened(now));

        assertThat(passTo(printer.deadline().orElseThrow())).isEqualTo(Reaction.none());

        assertThat(printer.health()).isEqualTo(new DeviceHealth.Ready("ESC/POS"));
    }

    @Test
    void asksBeforeEachReceiptAndSendsItWithAFenceBehindIt() {
        ready();

        assertThat(printer.command(RECEIPT, now)).isEqualTo(write("100401"));
        hear("16");
        hear("12");
        hear("12");
        var job = hear("12");

        assertThat(job).isEqualTo(write("1B40 1C26 1D610E 6F6B 0A" + "1D2848 0600 3030 30303037"));
        assertThat(printer.received(Bytes.ofHex("37 22 30303036 00"), now)).isEqualTo(Reaction.none());
        assertThat(printer.received(Bytes.ofHex("37 22 30303037 00"), now))
                .isEqualTo(ended(new PrintOutcome.Printed()));
    }

    @Test
    void repeatsAQuestionAndThenWaitsForALateAnswer() {
        printer.opened(now);

        assertThat(pass(Duration.ofMillis(500))).isEqualTo(write("100401"));
        assertThat(hear("16")).isEqualTo(Reaction.none());
        assertThat(hear("16")).isEqualTo(Reaction.none()); // the late one
        assertThat(pass(Duration.ofMillis(200))).isEqualTo(write("100402"));
    }

    @Test
    void closesALineThatStaysSilent() {
        printer.opened(now);
        pass(Duration.ofMillis(500));
        pass(Duration.ofMillis(500));
        var last = pass(Duration.ofMillis(500));

        assertThat(last.line()).containsExactly(new LineAction.Close("no status within 1500 ms"));
        assertThat(printer.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.Silent(Duration.ofMillis(1500))));
        assertThat(printer.deadline()).isEmpty();
        assertThat(printer.tick(now)).isEqualTo(Reaction.none());
        assertThat(hear("16")).isEqualTo(Reaction.none());
    }

    @Test
    void saysThatAnswersMakeNoSense() {
        printer.opened(now);
        hear("FF FE");
        pass(Duration.ofMillis(500));
        pass(Duration.ofMillis(500));
        pass(Duration.ofMillis(500));

        assertThat(printer.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.Garbled("2 bytes, no status")));
    }

    @Test
    void answersEveryCommandAtOnceWhileTheLineIsDown() {
        var notOpen = new DeviceFault.Disconnected("the line is not open yet");
        assertThat(printer.command(RECEIPT, now)).isEqualTo(ended(new PrintOutcome.NotStarted(notOpen)));

        printer.closed("unplugged", now);

        var unplugged = new DeviceFault.Disconnected("unplugged");
        assertThat(printer.command(RECEIPT, now)).isEqualTo(ended(new PrintOutcome.NotStarted(unplugged)));
    }

    @Test
    void takesOneReceiptAtATime() {
        var busy = ended(new PrintOutcome.NotStarted(new DeviceFault.Busy("another receipt")));
        ready();
        printer.command(RECEIPT, now);

        assertThat(printer.command(RECEIPT, now)).isEqualTo(busy);
        healthyRound(Reaction.none());
        assertThat(printer.command(RECEIPT, now)).isEqualTo(busy);
    }

    @Test
    void answersAReceiptThatWaitsWhenTheLineGoes() {
        printer.opened(now);
        printer.command(RECEIPT, now);

        assertThat(printer.closed("unplugged", now))
                .isEqualTo(ended(new PrintOutcome.NotStarted(new DeviceFault.Disconnected("unplugged"))));
    }

    @Test
    void writesALongReceiptInPortions() {
        ready();
        printer.command(new Print(new CommandId(1), List.of(Text.plain("ab ".repeat(3000)))), now);
        var writes = healthyRound(Reaction.none());

        assertThat(writes.line())
                .hasSizeGreaterThan(2)
                .allMatch(a -> a instanceof LineAction.Write(Bytes bytes) && bytes.size() <= 4096);
    }

    @Test
    void anAutomaticStatusTellsBetweenTheQuestions() {
        ready();

        assertThat(hear("3C000000")).isEqualTo(Reaction.none());
        assertThat(printer.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.NeedsHands("cover open")));
        assertThat(hear("14000300")).isEqualTo(Reaction.result(new PrinterAnswer.PaperLow(true)));
        assertThat(hear("14000300")).isEqualTo(Reaction.none());
        assertThat(hear("14000000")).isEqualTo(Reaction.result(new PrinterAnswer.PaperLow(false)));
    }

    @Test
    void checksItsSettings() {
        assertThatThrownBy(() -> new PaperProfile(8, CharacterTable.GB18030))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PrinterSettings(
                        PaperProfile.MM80,
                        PrinterSettings.Fence.PAPER_STATUS,
                        Duration.ZERO,
                        Duration.ofSeconds(1),
                        Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void ready() {
        healthyRound(printer.opened(now));
        printer.received(NAME, now);
    }

    private Reaction<PrinterAnswer> healthyRound(Reaction<PrinterAnswer> first) {
        var all = new ArrayList<>(List.of(first));
        for (String answer : List.of("16", "12", "12", "12")) {
            all.add(hear(answer));
        }
        return all.getLast();
    }

    private Reaction<PrinterAnswer> hear(String hex) {
        return printer.received(Bytes.ofHex(hex), now);
    }

    private Reaction<PrinterAnswer> pass(Duration time) {
        return passTo(now.plus(time));
    }

    private Reaction<PrinterAnswer> passTo(Uptime then) {
        now = then;
        return printer.tick(now);
    }

    private static Reaction<PrinterAnswer> write(String hex) {
        return Reaction.write(Bytes.ofHex(hex));
    }

    private static Reaction<PrinterAnswer> ended(PrintOutcome outcome) {
        return Reaction.result(new PrintEnded(RECEIPT.id(), outcome));
    }
}
