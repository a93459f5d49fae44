package org.caiyun.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.printer.PrinterReply.AutoStatus;
import org.caiyun.device.printer.PrinterReply.Block;
import org.caiyun.device.printer.PrinterReply.Dropped;
import org.caiyun.device.printer.PrinterReply.Paper;
import org.caiyun.device.printer.PrinterReply.Pause;
import org.caiyun.device.printer.PrinterReply.RealTime;
import org.caiyun.device.printer.PrinterReply.Resume;
import org.junit.jupiter.api.Test;

/** Bytes from the Epson ESC/POS command reference: status tables and the appendix on transmitted data. */
final class EscPosRepliesTest {
    private static final Bytes EVERYTHING = Bytes.ofHex(
            "16" // DLE EOT 1, healthy
                    + "13 11" // XOFF, XON
                    + "14 00 13 03 00" // near end, with an XOFF inside
                    + "5F 53494D2D3830 00" // GS I 67
                    + "7E" // DLE EOT 4, paper end
                    + "03" // GS r 1, near end
                    + "37 22 3030 11 3037 00" // GS ( H, with an XON inside
                    + "00" // GS r 1, adequate
                    + "80" // no reply at all
                    + "3B 31 00" // switched on
                    + "3C 00 00 00"); // cover open
    private static final List<PrinterReply> TOLD_APART = List.of(
            new RealTime(0x16),
            new Pause(),
            new Resume(),
            new Pause(),
            new AutoStatus(Bytes.ofHex("14000300")),
            new Block(0x5F, Bytes.ofText("SIM-80", StandardCharsets.US_ASCII)),
            new RealTime(0x7E),
            new Paper(0x03),
            new Resume(),
            new Block(0x37, Bytes.ofHex("2230303037")),
            new Paper(0),
            new Dropped(1),
            new Block(0x3B, Bytes.ofHex("31")),
            new AutoStatus(Bytes.ofHex("3C000000")));

    private final EscPosReplies replies = new EscPosReplies();

    @Test
    void tellsRepliesApartInPortionsOfEverySize() {
        for (int size = 1; size <= EVERYTHING.size(); size++) {
            var found = new ArrayList<PrinterReply>();
            for (int from = 0; from < EVERYTHING.size(); from += size) {
                found.addAll(replies.accept(EVERYTHING.slice(from, Math.min(from + size, EVERYTHING.size()))));
            }

            assertThat(found).as("portions of %d", size).isEqualTo(TOLD_APART);
        }
    }

    @Test
    void readsAnAnswerThatCutsAnAutomaticStatusShort() {
        assertThat(replies.accept(Bytes.ofHex("14 00 16"))).containsExactly(new Dropped(2), new RealTime(0x16));
        assertThat(replies.accept(Bytes.ofHex("14 00 3C 00 00 00")))
                .containsExactly(new Dropped(2), new AutoStatus(Bytes.ofHex("3C000000")));
    }

    @Test
    void givesUpABlockThatIsTooLong() {
        var endless = Bytes.ofHex("5F" + "41".repeat(EscPosReplies.LONGEST_BLOCK - 1) + "16");

        assertThat(replies.accept(endless))
                .containsExactly(new Dropped(EscPosReplies.LONGEST_BLOCK), new RealTime(0x16));
    }

    @Test
    void forgetsAnUnfinishedReplyWhenToldTo() {
        assertThat(replies.accept(Bytes.ofHex("5F 41 42"))).isEmpty();

        replies.reset();

        assertThat(replies.accept(Bytes.ofHex("12"))).containsExactly(new RealTime(0x12));
    }
}
