package org.caiyun.sim.world;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.caiyun.device.Bytes;

/** The octets of one element and the code by which they were compacted (ISO/IEC 15962, codes 0 to 7). */
record Compacted(int code, Bytes raw) {
    private static final int APPLICATION_DEFINED = 0;

    static Compacted applicationDefined(Bytes raw) {
        return new Compacted(APPLICATION_DEFINED, raw);
    }

    /** The first code that can hold the text and gains something by its length. */
    static Compacted text(String text) {
        if (text.matches("[1-9][0-9]{1,18}")) {
            return new Compacted(1, integer(text));
        }
        if (text.matches("[0-9]{2,}")) {
            return new Compacted(2, digits(text));
        }
        if (text.matches("[A-Z\\[\\\\\\]^_]{3,}")) {
            return new Compacted(3, packed(text, 5, "0000000"));
        }
        if (text.matches("[ -_]{4,}") && !text.endsWith(" ")) {
            return new Compacted(4, packed(text, 6, "1000000"));
        }
        if (text.matches("[\\x00-\\x7E]{8,}")) {
            return new Compacted(5, packed(text, 7, "1111111"));
        }
        return text.matches("[ -~\\u00A0-\\u00FF]*")
                ? new Compacted(6, Bytes.ofText(text, StandardCharsets.ISO_8859_1))
                : new Compacted(7, Bytes.ofText(text, StandardCharsets.UTF_8));
    }

    private static Bytes integer(String text) {
        Bytes signed = Bytes.copyOf(new BigInteger(text).toByteArray());
        return signed.at(0) == 0 ? signed.from(1) : signed;
    }

    private static Bytes digits(String text) {
        var bits = new BitWriter();
        text.chars().forEach(c -> bits.write(c - '0', 4));
        return bits.bytes("1111111");
    }

    private static Bytes packed(String text, int width, String padding) {
        var bits = new BitWriter();
        text.chars().forEach(c -> bits.write(c, width));
        return bits.bytes(padding);
    }
}
