package org.caiyun.device.printer;

import org.caiyun.device.Bytes;

/**
 * The commands of ESC/POS that are not receipt content (Epson ESC/POS command reference).
 *
 * <pre>
 * 1B 40                          ESC @       initialise: line buffer and settings, also GS a
 * 1C 26                          FS &amp;        Chinese mode: bytes from 81 on begin a two byte code
 * 10 04 n                        DLE EOT n   real time status, n = 1 printer, 2 offline, 3 error, 4 paper
 * 10 05 02                       DLE ENQ 2   recover from a recoverable error, dropping what is buffered
 * 1D 61 n                        GS a n      automatic status; 0E = on/offline + error + paper
 * 1D 72 01                       GS r 1      paper status, answered when its turn in the queue comes
 * 1D 28 48 06 00 30 30 d1..d4    GS ( H      fn 48, process id, answered when everything before is printed
 * 1D 49 43                       GS I 67     model name
 * </pre>
 */
final class EscPos {
    static final Bytes INITIALISE = Bytes.ofHex("1B40 1C26");
    static final Bytes AUTO_STATUS = Bytes.ofHex("1D61 0E");
    static final Bytes ASK_MODEL = Bytes.ofHex("1D49 43");
    static final Bytes ASK_PAPER = Bytes.ofHex("1D72 01");
    static final Bytes RECOVER_AND_CLEAR = Bytes.ofHex("1005 02");
    static final Bytes FEED_AND_CUT = Bytes.ofHex("1D56 42 00");

    /** 3B 31 00, where the printer's memory switch has it on. */
    static final PrinterReply.Block POWERED_ON = new PrinterReply.Block(0x3B, Bytes.of(0x31));

    static final int PROCESS_ID_LENGTH = 4;

    private EscPos() {}

    static Bytes askStatus(int question) {
        return Bytes.of(0x10, 0x04, question);
    }

    static Bytes askProcessId(Bytes id) {
        return Bytes.ofHex("1D28 48 0600 3030").plus(id);
    }
}
