package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.JournalEntry;

/** A journal for people: time, number, the return it is about, what happened, and its values. */
final class JournalListing {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final DateTimeFormatter time;

    JournalListing(ZoneId zone) {
        time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT)
                .withZone(zone);
    }

    /** A question mark after the time says that the clock had not been set. */
    String of(JournalEntry entry) {
        JsonNode fact = parsed(entry.text().json());
        return String.format(
                        Locale.ROOT,
                        "%s%s %7d %-8s %-16s %s",
                        time.format(entry.envelope().wall()),
                        entry.envelope().wallTrusted() ? " " : "?",
                        entry.seq(),
                        subject(fact),
                        entry.text().type(),
                        values(fact))
                .stripTrailing();
    }

    static String text(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact(var facts, var lastSeq, var _) -> "whole: " + facts + " facts, the last is " + lastSeq;
            case Verdict.Broken(var seq, var why) -> "broken at " + seq + ": " + why;
        };
    }

    static String json(Verdict verdict) {
        var object = JsonNodeFactory.instance.objectNode();
        return switch (verdict) {
            case Verdict.Intact(var facts, var lastSeq, var hash) ->
                object.put("whole", true)
                        .put("facts", facts)
                        .put("last", lastSeq)
                        .put("hash", hash)
                        .toString();
            case Verdict.Broken(var seq, var why) ->
                object.put("whole", false).put("at", seq).put("why", why).toString();
        };
    }

    /** The number of the return or receipt, without kiosk and journal: they are the same in nearly every line. */
    private static String subject(JsonNode fact) {
        String id = fact.path("return").asText(fact.path("receipt").asText(""));
        return id.isEmpty() ? "-" : "#" + id.substring(id.lastIndexOf('/') + 1);
    }

    private static String values(JsonNode fact) {
        return fact.properties().stream()
                .filter(field ->
                        !field.getKey().equals("return") && !field.getKey().equals("receipt"))
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(" "));
    }

    private static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException _) {
            return JsonNodeFactory.instance.objectNode().put("unreadable", json);
        }
    }
}
