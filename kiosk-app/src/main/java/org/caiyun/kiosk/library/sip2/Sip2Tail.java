package org.caiyun.kiosk.library.sip2;

/** The error detection at the end of a message: {@code AYnAZhhhh}, part of it, or nothing. */
public sealed interface Sip2Tail {
    record None() implements Sip2Tail {}

    /** A checksum without a sequence number, as in the requests to resend. */
    record Unnumbered(boolean good) implements Sip2Tail {}

    record Numbered(int sequence, boolean good) implements Sip2Tail {}
}
