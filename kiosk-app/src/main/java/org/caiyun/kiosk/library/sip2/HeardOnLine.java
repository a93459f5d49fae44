package org.caiyun.kiosk.library.sip2;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;

/**
 * What one connection has brought, as far as it hints at a wrong setting; nothing of its text.
 *
 * @param firstByte negative as long as nothing came
 * @param rightSums the rules by which the checksum of the last message is right; none where it has no checksum
 */
public record HeardOnLine(int firstByte, int messages, boolean hasSum, Set<ChecksumKind> rightSums) {
    public static final HeardOnLine NOTHING = new HeardOnLine(-1, 0, false, Set.of());

    /** The first byte of an alert, with which a TLS server answers who does not speak TLS (RFC 8446, 5.1). */
    private static final int TLS_ALERT = 0x15;

    public HeardOnLine {
        rightSums = Set.copyOf(rightSums);
    }

    HeardOnLine with(Bytes bytes) {
        return firstByte >= 0 || bytes.isEmpty() ? this : new HeardOnLine(bytes.at(0), messages, hasSum, rightSums);
    }

    HeardOnLine with(Bytes frame, Sip2Settings.Wire wire) {
        var right = EnumSet.noneOf(ChecksumKind.class);
        Stream.of(ChecksumKind.values())
                .filter(kind -> switch (tail(frame, wire, kind)) {
                    case Sip2Tail.None() -> false;
                    case Sip2Tail.Unnumbered(boolean good) -> good;
                    case Sip2Tail.Numbered(int _, boolean good) -> good;
                })
                .forEach(right::add);
        boolean summed = !(tail(frame, wire, wire.checksum()) instanceof Sip2Tail.None);
        return new HeardOnLine(firstByte, messages + 1, summed, right);
    }

    public boolean isNothing() {
        return firstByte < 0;
    }

    public boolean looksEncrypted() {
        return firstByte == TLS_ALERT;
    }

    private static Sip2Tail tail(Bytes frame, Sip2Settings.Wire wire, ChecksumKind kind) {
        return new Sip2Codec(wire.charset(), wire.terminator(), VerifyMode.STRICT, kind)
                .decode(frame)
                .tail();
    }
}
