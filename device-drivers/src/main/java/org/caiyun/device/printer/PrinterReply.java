package org.caiyun.device.printer;

import org.caiyun.device.Bytes;

/** One thing that an ESC/POS printer sent, told apart from the others but not interpreted. */
public sealed interface PrinterReply {
    /** The answer to DLE EOT n; it does not say which n. */
    record RealTime(int bits) implements PrinterReply {}

    /** Four bytes of automatic status, sent by itself. */
    record AutoStatus(Bytes four) implements PrinterReply {}

    /** The one byte answer to GS r. */
    record Paper(int bits) implements PrinterReply {}

    /** A block from its header to the byte before NUL: GS ( H, GS I, power notices. */
    record Block(int header, Bytes content) implements PrinterReply {}

    /** XOFF. */
    record Pause() implements PrinterReply {}

    /** XON. */
    record Resume() implements PrinterReply {}

    /** Bytes that are no reply. */
    record Dropped(int bytes) implements PrinterReply {}
}
