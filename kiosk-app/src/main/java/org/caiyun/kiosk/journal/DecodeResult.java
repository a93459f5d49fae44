package org.caiyun.kiosk.journal;

/** What came of reading a fact's text. */
public sealed interface DecodeResult {
    record Decoded(Fact fact) implements DecodeResult {}

    /** A fact that this version of the program has not heard of. */
    record UnknownType(String type) implements DecodeResult {}

    /** A form newer than {@code newest}, or older than the one before it. */
    record UnreadableVersion(String type, int found, int newest) implements DecodeResult {}

    record Malformed(String type, String why) implements DecodeResult {}
}
