package org.caiyun.sim.peer;

import org.caiyun.device.Bytes;

/** One thing that a printer finds in its receive buffer. */
sealed interface EscPosToken {
    Bytes bytes();

    /** What the printer answers, at once or from now on. */
    sealed interface Request extends EscPosToken {}

    /** What changes how it prints. */
    sealed interface Setting extends EscPosToken {}

    /** What comes onto, or moves, the paper. */
    sealed interface Mark extends EscPosToken {}

    /** GS a. */
    record AutoStatus(Bytes bytes, int mask) implements Request {}

    /** GS r 1. */
    record AskPaper(Bytes bytes) implements Request {}

    /** GS I. */
    record AskIdentity(Bytes bytes, int what) implements Request {}

    /** GS ( H function 48. */
    record AskProcess(Bytes bytes, Bytes id) implements Request {}

    /** ESC @. */
    record Initialise(Bytes bytes) implements Setting {}

    /** FS &amp; and FS . */
    record Chinese(Bytes bytes, boolean on) implements Setting {}

    /** ESC a. */
    record Align(Bytes bytes, int to) implements Setting {}

    /** GS !, as factors 1 to 8. */
    record Magnify(Bytes bytes, int width, int height) implements Setting {}

    /** GS ( k function 80: the payload. */
    record QrStore(Bytes bytes, Bytes payload) implements Setting {}

    /** ESC E. */
    record Bold(Bytes bytes, boolean on) implements Setting {}

    /** GS ( k function 67: how many dots wide a module is. */
    record QrModule(Bytes bytes, int dots) implements Setting {}

    /** GS ( k function 69: error correction 30 to 33 for L, M, Q, H. */
    record QrLevel(Bytes bytes, int level) implements Setting {}

    /** Changes nothing that this printer models: line spacing, QR model, real time commands passing by. */
    record Ignored(Bytes bytes) implements Setting {}

    /** A byte that begins no command it knows. */
    record Unknown(Bytes bytes) implements Setting {}

    /** One character: one byte, or two in Chinese mode. */
    record Glyph(Bytes bytes) implements Mark {}

    record LineFeed(Bytes bytes) implements Mark {}

    /** ESC d. */
    record Feed(Bytes bytes, int lines) implements Mark {}

    /** GS ( k function 81. */
    record QrPrint(Bytes bytes) implements Mark {}

    /** GS v 0. */
    record Raster(Bytes bytes, int rowBytes, int dotRows, Bytes dots) implements Mark {}

    record Cut(Bytes bytes) implements Mark {}
}
