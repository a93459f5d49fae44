package org.caiyun.kiosk.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.journal.JournalLine.Read.Entry;
import org.caiyun.kiosk.journal.JournalLine.Read.NotALine;

/**
 * A record as one line of JSON, for exports and other programs. The fact's own text is kept to the letter, because the
 * hash was taken over it.
 */
public final class JournalLine {
    private static final int FORMAT = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonFactory JSON = MAPPER.getFactory();

    /** What came of reading a line. */
    public sealed interface Read {
        record Entry(JournalEntry entry) implements Read {}

        record NotALine(String why) implements Read {}
    }

    private JournalLine() {}

    /** Without a line break; {@link #read} takes it back. */
    public static String write(JournalEntry entry) {
        var envelope = entry.envelope();
        return new JsonText()
                .number("format", FORMAT)
                .text("journal", envelope.journal())
                .number("seq", envelope.seq())
                .text("boot", envelope.boot())
                .number("uptimeNanos", envelope.uptime().nanos())
                .text("wall", envelope.wall().toString())
                .flag("wallTrusted", envelope.wallTrusted())
                .text("type", entry.text().type())
                .number("version", entry.text().version())
                .json("fact", entry.text().json())
                .text("previousHash", entry.previousHash())
                .text("hash", entry.hash())
                .end();
    }

    public static Read read(String line) {
        try {
            if (!(MAPPER.readTree(line) instanceof ObjectNode object)) {
                return new NotALine("not a JSON object");
            }
            var fields = new JsonFields(object);
            if (fields.count("format") != FORMAT) {
                return new NotALine("format " + fields.count("format") + ", expected " + FORMAT);
            }
            return new Entry(entry(fields, factOf(line)));
        } catch (JsonProcessingException e) {
            return new NotALine(e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return new NotALine(String.valueOf(e.getMessage()));
        }
    }

    private static JournalEntry entry(JsonFields fields, String json) {
        var envelope = new Envelope(
                fields.text("journal"),
                fields.number("seq"),
                fields.text("boot"),
                new Uptime(fields.number("uptimeNanos")),
                fields.instant("wall"),
                fields.flag("wallTrusted"));
        var text = new FactText(fields.text("type"), fields.count("version"), json);
        return new JournalEntry(envelope, text, fields.text("previousHash"), fields.text("hash"));
    }

    /** The text of the fact as it stands in the line. */
    private static String factOf(String line) throws IOException {
        try (var parser = JSON.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean fact = parser.currentName().equals("fact");
                parser.nextToken();
                int start = (int) parser.currentTokenLocation().getCharOffset();
                if (fact && parser.currentToken() == JsonToken.START_OBJECT) {
                    parser.skipChildren();
                    return line.substring(start, (int) parser.currentLocation().getCharOffset());
                }
                parser.skipChildren();
            }
        }
        throw new IllegalArgumentException("fact: expected an object");
    }
}
