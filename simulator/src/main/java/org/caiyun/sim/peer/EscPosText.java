package org.caiyun.sim.peer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.caiyun.device.Bytes;

/** What a kiosk and a printer say to each other, in words; the reading is the simulated printer's own. */
public final class EscPosText {
    private static final Charset CODES = Charset.forName("GB18030");

    private static final int PROCESS = 0x37;
    private static final int IDENTITY = 0x5F;
    private static final int LONGEST_ANSWER = 80;
    private static final int MOST_QUESTIONS = 16;

    private final EscPosTokens tokens = new EscPosTokens();
    private final Deque<Integer> asked = new ArrayDeque<>();
    private Bytes answers = Bytes.EMPTY;

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
            note(token.bytes());
            said.add(new Said(token.bytes(), words(token)));
        }
        addRun(run, said);
        return said;
    }

    /** The answers that these bytes, come from the printer, complete. */
    public List<Said> fromPrinter(Bytes bytes) {
        var said = new ArrayList<Said>();
        answers = answers.plus(bytes);
        int length = answerLength(answers);
        while (length > 0) {
            var answer = answers.slice(0, length);
            said.add(new Said(answer, answer(answer)));
            answers = answers.from(length);
            length = answerLength(answers);
        }
        return said;
    }

    /** 0 while the answer is not complete; its first byte tells its kind. */
    private static int answerLength(Bytes bytes) {
        if (bytes.isEmpty()) {
            return 0;
        }
        int first = bytes.at(0);
        if (first == PROCESS || first == IDENTITY) {
            int end = 1;
            while (end < bytes.size() && bytes.at(end) != 0) {
                end++;
            }
            return end < bytes.size() || end > LONGEST_ANSWER ? end + (end < bytes.size() ? 1 : 0) : 0;
        }
        return isAutomatic(first) ? (bytes.size() < 4 ? 0 : 4) : 1;
    }

    private static boolean isAutomatic(int first) {
        return (first & 0x93) == 0x10;
    }

    private String answer(Bytes bytes) {
        int first = bytes.at(0);
        if (first == PROCESS || first == IDENTITY) {
            var content = bytes.slice(1, Math.max(1, bytes.size() - 1)).text(StandardCharsets.US_ASCII);
            return (first == PROCESS ? "done up to here " : "identity ") + content;
        }
        if (isAutomatic(first)) {
            int paper = bytes.at(2);
            return "status: "
                    + faults((first & 0x20) != 0, (bytes.at(1) & 0x08) != 0, (paper & 0x0C) != 0, (paper & 0x03) != 0);
        }
        return (first & 0x93) == 0x12 ? realTime(first) : "paper: " + ((first & 0x03) == 0 ? "enough" : "low");
    }

    /** Which question an answer is for only the order tells. */
    private String realTime(int status) {
        Integer question = asked.poll();
        return switch (question == null ? 0 : question) {
            case 1 -> (status & 0x08) == 0 ? "on line" : "off line";
            case 2 -> faults((status & 0x04) != 0, (status & 0x40) != 0, (status & 0x20) != 0, false);
            case 3 -> faults(false, (status & 0x08) != 0, false, false);
            case 4 -> faults(false, false, (status & 0x60) != 0, (status & 0x0C) != 0);
            default -> "status";
        };
    }

    /** The connection is a new one. */
    public void reset() {
        tokens.powerCycle();
        asked.clear();
        answers = Bytes.EMPTY;
    }

    private static String faults(boolean cover, boolean error, boolean out, boolean low) {
        var faults = new ArrayList<String>();
        if (cover) {
            faults.add("cover open");
        }
        if (error) {
            faults.add("error");
        }
        if (out || low) {
            faults.add(out ? "paper out" : "paper low");
        }
        return faults.isEmpty() ? "all well" : String.join(", ", faults);
    }

    private void note(Bytes command) {
        if (command.size() > 2 && command.at(0) == 0x10 && command.at(1) == 0x04) {
            asked.add(command.at(2));
        }
        if (asked.size() > MOST_QUESTIONS) {
            asked.remove();
        }
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
