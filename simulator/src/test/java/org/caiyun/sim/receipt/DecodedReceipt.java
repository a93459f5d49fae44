package org.caiyun.sim.receipt;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a receipt's bytes as the printers' manuals have them, sharing nothing with the encoder or the simulated
 * printer. A byte that is no text and begins no command that a receipt may hold fails the test.
 */
final class DecodedReceipt {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int FULL_BAND = 256;

    private final byte[] bytes;
    private final List<Part> parts = new ArrayList<>();
    private int at;
    private int lineFrom = -1;
    private boolean centred;
    private boolean large;
    private boolean bold;
    private boolean chinese;
    private String stored = "";
    private int lastBand;

    sealed interface Part {}

    record Line(String text, boolean centred, boolean large, boolean bold) implements Part {}

    /** Rows of dots, most significant bit left. */
    record Picture(int rowBytes, String rows) implements Part {
        int height() {
            return rows.length() / 2 / rowBytes;
        }

        boolean isBlack(int x, int y) {
            byte[] dots = HexFormat.of().parseHex(rows);
            return ((dots[y * rowBytes + x / 8] >> (7 - x % 8)) & 1) == 1;
        }

        boolean isWhite() {
            return rows.chars().allMatch(c -> c == '0');
        }
    }

    record Code(String payload) implements Part {}

    record Cut() implements Part {}

    private DecodedReceipt(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static List<Part> decode(byte[] bytes) {
        var receipt = new DecodedReceipt(bytes);
        while (receipt.at < bytes.length) {
            receipt.next();
        }
        return receipt.parts;
    }

    static List<String> lines(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part instanceof Line line ? Stream.of(line.text()) : Stream.of())
                .toList();
    }

    private int peek(int ahead) {
        return bytes[at + ahead] & 0xFF;
    }

    private void next() {
        int first = peek(0);
        if (first == 0x0A) {
            endLine();
        } else if (first == 0x1B || first == 0x1C || first == 0x1D) {
            command((first << 8) | peek(1));
        } else if (first >= 0x20 && first != 0x7F) {
            letter(first);
        } else {
            throw new AssertionError("no receipt holds byte " + first + " at " + at);
        }
    }

    private void letter(int first) {
        if (lineFrom < 0) {
            lineFrom = at;
        }
        if (first >= 0x80 && !chinese) {
            throw new AssertionError("Chinese outside of Chinese mode at " + at);
        }
        int length = first >= 0x81 ? 2 : 1;
        if (length == 2 && (peek(1) < 0x40 || peek(1) == 0x7F)) {
            throw new AssertionError("no two byte code at " + at); // a four byte code has a digit here
        }
        at += length;
    }

    private void endLine() {
        int from = lineFrom < 0 ? at : lineFrom;
        parts.add(new Line(new String(bytes, from, at - from, GB18030), centred, large, bold));
        lineFrom = -1;
        at++;
    }

    private void command(int lead) {
        if (lineFrom >= 0) {
            throw new AssertionError("a command within a line at " + at);
        }
        switch (lead) {
            case 0x1B40 -> {
                centred = false;
                large = false;
                bold = false;
                chinese = false;
                at += 2;
            }
            case 0x1C26 -> {
                chinese = true;
                at += 2;
            }
            case 0x1B61 -> centred = oneOf(0, 1) == 1;
            case 0x1D21 -> large = oneOf(0x00, 0x11) == 0x11;
            case 0x1B45 -> bold = oneOf(0, 1) == 1;
            case 0x1B64 -> at += 3;
            case 0x1D61 -> oneOf(0x0E, 0x0E); // GS a: online, error, paper
            case 0x1D72 -> oneOf(1, 1); // GS r 1
            case 0x1D76 -> picture();
            case 0x1D28 -> bracketed();
            case 0x1D56 -> {
                oneOf(0x42, 0x42);
                at++;
                parts.add(new Cut());
            }
            default -> throw new AssertionError("no receipt holds command " + Integer.toHexString(lead));
        }
    }

    private int oneOf(int one, int other) {
        int value = peek(2);
        if (value != one && value != other) {
            throw new AssertionError("unexpected parameter " + value + " at " + at);
        }
        at += 3;
        return value;
    }

    /** 1D 76 30 m xL xH yL yH; a band behind a full one continues its picture. */
    private void picture() {
        int rowBytes = peek(4) | (peek(5) << 8);
        int rows = peek(6) | (peek(7) << 8);
        if (peek(2) != 0x30 || peek(3) != 0 || rowBytes > 72 || rows > FULL_BAND) {
            throw new AssertionError("raster of " + rowBytes + " bytes in " + rows + " rows");
        }
        int from = at + 8;
        at = from + rowBytes * rows;
        var dots = HexFormat.of().formatHex(bytes, from, at);
        if (lastBand == FULL_BAND && parts.getLast() instanceof Picture(int wide, var above) && wide == rowBytes) {
            parts.set(parts.size() - 1, new Picture(rowBytes, above + dots));
        } else {
            parts.add(new Picture(rowBytes, dots));
        }
        lastBand = rows;
    }

    /** 1D 28 6B pL pH 31 fn: 50 stores behind 30, 51 prints; 1D 28 48 asks for the job's end. */
    private void bracketed() {
        int length = peek(3) | (peek(4) << 8);
        if (peek(2) == 0x6B && peek(6) == 0x50) {
            stored = new String(bytes, at + 8, length - 3, StandardCharsets.US_ASCII);
        } else if (peek(2) == 0x6B && peek(6) == 0x51) {
            parts.add(new Code(stored));
        }
        at += 5 + length;
    }
}
