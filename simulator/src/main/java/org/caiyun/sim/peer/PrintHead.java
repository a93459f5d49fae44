package org.caiyun.sim.peer;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;

/** From what a printer was told to dots on paper: the line being set, the style in force, the stored QR code. */
final class PrintHead {
    private static final Charset CODES = Charset.forName("GB18030");
    /** 3.75 mm. */
    private static final int LINE = 30;

    private static final int COLUMN = RomFont.CELL / 2;
    private static final ErrorCorrectionLevel[] LEVELS = {
        ErrorCorrectionLevel.L, ErrorCorrectionLevel.M, ErrorCorrectionLevel.Q, ErrorCorrectionLevel.H
    };

    private final PaperRoll paper;
    private final RomFont rom;
    private final List<Glyph> line = new ArrayList<>();
    private int used;
    private int align;
    private int timesWide = 1;
    private int timesHigh = 1;
    private boolean bold;
    private int module = 3;
    private int level;
    private Bytes stored = Bytes.EMPTY;

    private record Glyph(Bytes code, int left, int timesWide, int timesHigh, boolean bold) {}

    PrintHead(PaperRoll paper, RomFont rom) {
        this.paper = paper;
        this.rom = rom;
    }

    void take(EscPosToken token) {
        switch (token) {
            case EscPosToken.Mark mark -> print(mark);
            case EscPosToken.Setting setting -> set(setting);
            case EscPosToken.Request _ -> {}
        }
    }

    private void set(EscPosToken.Setting setting) {
        switch (setting) {
            case EscPosToken.Initialise _ -> {
                line.clear();
                used = 0;
                align = 0;
                timesWide = 1;
                timesHigh = 1;
                bold = false;
            }
            case EscPosToken.Align(var _, int to) -> align = to;
            case EscPosToken.Magnify(var _, int wide, int high) -> {
                timesWide = wide;
                timesHigh = high;
            }
            case EscPosToken.Bold(var _, boolean on) -> bold = on;
            case EscPosToken.QrModule(var _, int dots) -> module = dots;
            case EscPosToken.QrLevel(var _, int chosen) -> level = chosen;
            case EscPosToken.QrStore(var _, Bytes payload) -> stored = payload;
            case EscPosToken.Chinese _, EscPosToken.Ignored _, EscPosToken.Unknown _ -> {}
        }
    }

    private void print(EscPosToken.Mark mark) {
        switch (mark) {
            case EscPosToken.Glyph(Bytes code) -> glyph(code);
            case EscPosToken.LineFeed _ -> endLine();
            case EscPosToken.Feed(var _, int lines) -> {
                flush();
                paper.feed(lines * LINE);
            }
            case EscPosToken.QrPrint _ -> qr();
            case EscPosToken.Raster(var _, int rowBytes, var _, Bytes dots) -> {
                flush();
                paper.raster(dots, rowBytes, indent(rowBytes * 8));
            }
            case EscPosToken.Cut _ -> flush();
        }
    }

    private void glyph(Bytes code) {
        int width = code.size() * COLUMN * timesWide;
        if (used + width > paper.width()) {
            endLine();
        }
        line.add(new Glyph(code, used, timesWide, timesHigh, bold));
        used += width;
    }

    private void flush() {
        if (!line.isEmpty()) {
            endLine();
        }
    }

    /** Tall characters stand on the same foot as the others. */
    private void endLine() {
        int height =
                RomFont.CELL * line.stream().mapToInt(Glyph::timesHigh).max().orElse(1);
        int left = indent(used);
        for (Glyph glyph : line) {
            var text = glyph.code().text(CODES);
            var dots = rom.glyph(text, glyph.code().size(), glyph.timesWide(), glyph.timesHigh());
            int top = height - RomFont.CELL * glyph.timesHigh();
            paper.stamp(dots, left + glyph.left(), top);
            if (glyph.bold()) {
                paper.stamp(dots, left + glyph.left() + 1, top);
            }
        }
        paper.feed(Math.max(LINE, height));
        line.clear();
        used = 0;
    }

    private int indent(int width) {
        int free = Math.max(0, paper.width() - width);
        return align == 1 ? free / 2 : align == 2 ? free : 0;
    }

    private void qr() {
        flush();
        if (stored.isEmpty()) {
            return;
        }
        try {
            var payload = stored.text(StandardCharsets.ISO_8859_1);
            var matrix = Encoder.encode(payload, LEVELS[level]).getMatrix();
            int left = indent(matrix.getWidth() * module);
            for (int y = 0; y < matrix.getHeight() * module; y++) {
                for (int x = 0; x < matrix.getWidth() * module; x++) {
                    if (matrix.get(x / module, y / module) == 1) {
                        paper.dot(left + x, y);
                    }
                }
            }
            paper.feed(matrix.getHeight() * module);
        } catch (WriterException e) {
            stored = Bytes.EMPTY; // as a printer: what fits into no code is not printed
        }
    }
}
