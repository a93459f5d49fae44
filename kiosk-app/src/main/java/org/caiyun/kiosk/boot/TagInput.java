package org.caiyun.kiosk.boot;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.tag.TagDecoder;

/** Reads the parts of a question and keeps what is wrong with them; a wrong part reads as nothing. */
final class TagInput {
    private final List<String> problems = new ArrayList<>();

    /** Everything that is wrong, for whoever wrote it; empty when nothing is. */
    String problem() {
        return String.join("; ", problems);
    }

    void problem(String what) {
        problems.add(what);
    }

    Bytes memory(String hex) {
        return bytes("the memory", hex);
    }

    /** A run of bytes that must be there. */
    Bytes bytes(String name, String hex) {
        String digits = hex.replaceAll("\\s", "");
        if (digits.isEmpty() || digits.length() % 2 != 0 || !digits.matches("[0-9A-Fa-f]*")) {
            problems.add(name + " must be pairs of hexadecimal digits");
            return Bytes.EMPTY;
        }
        if (digits.length() / 2 > TagDecoder.MOST_BYTES) {
            problems.add(name + " may have at most " + TagDecoder.MOST_BYTES + " bytes");
            return Bytes.EMPTY;
        }
        return Bytes.ofHex(digits);
    }

    int blockSize(int bytes) {
        if (bytes < 1 || bytes > TagDecoder.LARGEST_BLOCK) {
            problems.add("the block size must be 1 to " + TagDecoder.LARGEST_BLOCK);
        }
        return bytes;
    }

    /** A word of a Gen2 bank from four hexadecimal digits. */
    int word(String name, String hex) {
        if (!hex.matches("[0-9A-Fa-f]{4}")) {
            problems.add(name + " must be four hexadecimal digits");
            return 0;
        }
        return Integer.parseInt(hex, 16);
    }

    /** A register from one or two hexadecimal digits. */
    int register(String name, String hex) {
        if (!hex.matches("(0[xX])?[0-9A-Fa-f]{1,2}")) {
            problems.add(name + " must be a byte in hexadecimal digits");
            return 0;
        }
        return Integer.parseInt(hex.replaceFirst("^0[xX]", ""), 16);
    }

    int register(String name, int value) {
        if (value < 0 || value > 0xFF) {
            problems.add(name + " must be 0 to 255");
        }
        return value;
    }
}
