package org.caiyun.device.printer;

import java.io.ByteArrayOutputStream;
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

/**
 * Tells the replies of one printer apart, byte by byte (Epson ESC/POS command reference, appendix on identifying
 * transmitted data).
 *
 * <pre>
 * 11, 13               XON, XOFF, anywhere, also inside the others
 * 0xx1xx10             DLE EOT
 * 0xx1xx00 + 3 bytes   automatic status; the three are 0xx0xxxx
 * 35 37 39 3B 3D 5F    begins a block that ends with 00
 * 0xx0xxxx             GS r
 * </pre>
 */
final class EscPosReplies {
    /** The longest block is a GS I text of some 80 characters. */
    static final int LONGEST_BLOCK = 128;

    private static final int XON = 0x11;
    private static final int XOFF = 0x13;
    private static final int FIXED_BITS = 0x93;
    private static final int REAL_TIME = 0x12;
    private static final int AUTO_STATUS = 0x10;
    private static final int GS_R_ZEROS = 0x90;
    private static final int AUTO_STATUS_LENGTH = 4;

    /** What is being collected; empty between replies. Its first byte tells which reply it is. */
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();

    private int header;

    /** The replies that these bytes complete; what does not make a whole one yet is kept. */
    List<PrinterReply> accept(Bytes bytes) {
        var replies = new ArrayList<PrinterReply>();
        for (int i = 0; i < bytes.size(); i++) {
            accept(bytes.at(i), replies);
        }
        return replies;
    }

    /** Forgets a reply that has begun; what follows is read afresh. */
    void reset() {
        open.reset();
    }

    private void accept(int b, List<PrinterReply> replies) {
        if (b == XON) {
            replies.add(new Resume());
        } else if (b == XOFF) {
            replies.add(new Pause());
        } else if (open.size() == 0) {
            begin(b, replies);
        } else if (isBlockHeader(header)) {
            continueBlock(b, replies);
        } else {
            continueAutoStatus(b, replies);
        }
    }

    private void begin(int b, List<PrinterReply> replies) {
        if (isBlockHeader(b) || (b & FIXED_BITS) == AUTO_STATUS) {
            header = b;
            open.write(b);
        } else if ((b & FIXED_BITS) == REAL_TIME) {
            replies.add(new RealTime(b));
        } else if ((b & GS_R_ZEROS) == 0) {
            replies.add(new Paper(b));
        } else {
            replies.add(new Dropped(1));
        }
    }

    private void continueBlock(int b, List<PrinterReply> replies) {
        if (b == 0) {
            replies.add(new Block(header, Bytes.copyOf(open.toByteArray()).from(1)));
            open.reset();
        } else if (open.size() == LONGEST_BLOCK) {
            drop(replies);
            begin(b, replies);
        } else {
            open.write(b);
        }
    }

    private void continueAutoStatus(int b, List<PrinterReply> replies) {
        if ((b & GS_R_ZEROS) != 0) {
            drop(replies);
            begin(b, replies);
            return;
        }
        open.write(b);
        if (open.size() == AUTO_STATUS_LENGTH) {
            replies.add(new AutoStatus(Bytes.copyOf(open.toByteArray())));
            open.reset();
        }
    }

    private void drop(List<PrinterReply> replies) {
        replies.add(new Dropped(open.size()));
        open.reset();
    }

    private static boolean isBlockHeader(int b) {
        return switch (b) {
            case 0x35, 0x37, 0x39, 0x3B, 0x3D, 0x5F -> true;
            default -> false;
        };
    }
}
