package org.caiyun.sim.peer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;

/** What a kiosk and a printer say to each other, in words; the reading is the simulated printer's own. */
public final class EscPosText {
    private static final Charset CODES = Charset.forName("GB18030");

    private final EscPosTokens tokens = new EscPosTokens();

    /** One thing said: a command, or a run of characters. */
    public record Said(Bytes bytes, String text) {}

    /** What these bytes, sent to the printer, complete. */
    public List<Said> toPrinter(Bytes bytes) {
        var said = new ArrayList<Said>();
        Bytes run = Bytes.EMPTY;
        for (var token : tokens.accept(bytes)) {
            if (token instanceof EscPosToken.Glyph(Bytes glyph)) {
                run = run.plus(glyph);
                continue;
            }
            addRun(run, said);
            run = Bytes.EMPTY;
            said.add(new Said(token.bytes(), words(token)));
        }
        addRun(run, said);
        return said;
    }

    /** A printer's answer as it arrives. */
    public String fromPrinter(Bytes bytes) {
        int first = bytes.at(0);
        if (first == 0x37 || first == 0x5F) {
            return (first == 0x37 ? "done up to here " : "identity ")
                    + bytes.slice(1, Math.max(1, bytes.size() - 1)).text(StandardCharsets.US_ASCII);
        }
        if (bytes.size() == 4 && (first & 0x93) == 0x10) {
            return "status " + faults((first & 0x20) != 0, (bytes.at(1) & 0x08) != 0, bytes.at(2));
        }
        return bytes.size() == 1 ? "status byte" : bytes.size() + " bytes";
    }

    /** The connection is a new one. */
    public void reset() {
        tokens.powerCycle();
    }

    private static String faults(boolean cover, boolean cutter, int paper) {
        var faults = new ArrayList<String>();
        if (cover) {
            faults.add("cover open");
        }
        if (cutter) {
            faults.add("cutter error");
        }
        if ((paper & 0x0C) != 0) {
            faults.add("paper out");
        } else if ((paper & 0x03) != 0) {
            faults.add("paper low");
        }
        return faults.isEmpty() ? "all well" : String.join(", ", faults);
    }

    private static void addRun(Bytes run, List<Said> said) {
        if (!run.isEmpty()) {
            said.add(new Said(run, "“" + run.text(CODES) + "”"));
        }
    }

    private static String words(EscPosToken token) {
        return switch (token) {
            case EscPosToken.AutoStatus(var _, int mask) -> mask == 0 ? "no automatic status" : "automatic status";
            case EscPosToken.AskPaper _ -> "paper?";
            case EscPosToken.AskIdentity _ -> "identity?";
            case EscPosToken.AskProcess(var _, Bytes id) ->
                "tell when done up to here " + id.text(StandardCharsets.US_ASCII);
            case EscPosToken.Initialise _ -> "initialise";
            case EscPosToken.Chinese(var _, boolean on) -> on ? "Chinese characters" : "Latin characters";
            case EscPosToken.Align(var _, int to) -> to == 1 ? "centre" : to == 2 ? "right" : "left";
            case EscPosToken.Magnify(var _, int width, int height) -> "size " + width + " x " + height;
            case EscPosToken.Bold(var _, boolean on) -> on ? "bold" : "not bold";
            case EscPosToken.QrModule(var _, int dots) -> "QR modules of " + dots + " dots";
            case EscPosToken.QrLevel(var _, int level) -> "QR error correction level " + level;
            case EscPosToken.QrStore(var _, Bytes payload) -> "QR code of " + payload.text(CODES);
            case EscPosToken.Ignored(Bytes bytes) -> ignored(bytes);
            case EscPosToken.Unknown _ -> "unknown";
            case EscPosToken.Glyph(Bytes glyph) -> glyph.text(CODES);
            case EscPosToken.LineFeed _ -> "line feed";
            case EscPosToken.Feed(var _, int lines) -> "feed " + lines + " lines";
            case EscPosToken.QrPrint _ -> "print the QR code";
            case EscPosToken.Raster raster -> "picture of " + raster.dotRows() + " rows";
            case EscPosToken.Cut _ -> "cut";
        };
    }

    private static String ignored(Bytes bytes) {
        if (bytes.size() < 2) {
            return "carriage return";
        }
        return switch (bytes.at(0) << 8 | bytes.at(1)) {
            case 0x1004 -> "status " + (bytes.size() > 2 ? bytes.at(2) : 0) + "?";
            case 0x1005 -> "recover";
            case 0x1B45 -> "bold";
            case 0x1B32, 0x1B33 -> "line spacing";
            case 0x1D28 -> "QR code settings";
            default -> "setting";
        };
    }
}
