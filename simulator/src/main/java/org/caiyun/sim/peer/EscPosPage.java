package org.caiyun.sim.peer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;

/** The paper under the head: the line being set, the lines above it since the last cut, and the style in force. */
final class EscPosPage {
    /** Paper that nobody cuts is torn off here. */
    static final int LONGEST_PIECE = 2000;

    private static final Charset CODES = Charset.forName("GB18030");
    private static final int LARGEST_JOB = 1 << 20;

    private final int columns;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<String> lines = new ArrayList<>();
    private final List<String> qrPayloads = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int used;
    private int align;
    private int magnify = 1;
    private String storedQr = "";

    EscPosPage(int columns) {
        this.columns = columns;
    }

    void record(Bytes command) {
        if (bytes.size() < LARGEST_JOB) {
            bytes.writeBytes(command.toArray());
        }
    }

    /** ESC @: the unfinished line is lost, and the style is the default. */
    void initialise() {
        if (isBlank()) {
            bytes.reset();
        }
        line.setLength(0);
        used = 0;
        align = 0;
        magnify = 1;
        storedQr = "";
    }

    void align(int to) {
        align = to;
    }

    void magnify(int width) {
        magnify = width;
    }

    /** Sets one character; true when the line was full and a new one had to begin. */
    boolean set(Bytes glyph) {
        int width = glyph.size() * magnify;
        boolean full = used + width > columns && used > 0;
        if (full) {
            feed();
        }
        boolean known = glyph.size() == 2 || glyph.at(0) < 0x80;
        line.append(known ? glyph.text(CODES) : "\uFFFD");
        used += width;
        return full;
    }

    void feed() {
        int free = Math.max(0, columns - used);
        int indent = align == 1 ? free / 2 : align == 2 ? free : 0;
        lines.add(used == 0 ? "" : " ".repeat(indent) + line);
        line.setLength(0);
        used = 0;
    }

    void storeQr(Bytes payload) {
        storedQr = payload.text(CODES);
    }

    /** Prints the stored code; false when nothing is stored. */
    boolean printQr() {
        if (storedQr.isEmpty()) {
            return false;
        }
        qrPayloads.add(storedQr);
        return true;
    }

    boolean isTooLong() {
        return lines.size() >= LONGEST_PIECE;
    }

    boolean isBlank() {
        return lines.isEmpty() && qrPayloads.isEmpty();
    }

    PrintedReceipt cut() {
        if (used > 0) {
            feed();
        }
        var piece = new PrintedReceipt(Bytes.copyOf(bytes.toByteArray()), lines, qrPayloads);
        bytes.reset();
        lines.clear();
        qrPayloads.clear();
        return piece;
    }

    /** What stands on the paper that is not cut off yet. */
    List<String> lines() {
        return List.copyOf(lines);
    }
}
