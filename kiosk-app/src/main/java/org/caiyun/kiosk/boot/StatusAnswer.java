package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.caiyun.kiosk.library.sip2.AcsStatus;
import org.caiyun.kiosk.library.sip2.OfferedService;

/**
 * What a library system says of itself, as JSON.
 *
 * @param heardAt by the clock of this machine
 */
record StatusAnswer(AcsStatus status, Instant heardAt, ZoneId zone) {
    private static final String UNKNOWN = "999";

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        var permissions = status.permissions();
        json.put("onLine", permissions.onLine());
        json.putObject("allows")
                .put("checkIn", permissions.checkIn())
                .put("checkOut", permissions.checkOut())
                .put("renewal", permissions.renewal())
                .put("statusUpdate", permissions.statusUpdate())
                .put("offLine", permissions.offLine());
        json.set("timeoutSeconds", timeout());
        json.set("retries", number(status.retries()));
        json.set("clock", clock());
        var offers = json.putArray("offers");
        var lacks = json.putArray("lacks");
        for (OfferedService service : OfferedService.values()) {
            (status.offers(service) ? offers : lacks).add(Sip2LinkOptions.word(service));
        }
        return json;
    }

    /** How far the library's clock is ahead of this machine's; nothing where the library shows none. */
    static Optional<Duration> ahead(AcsStatus status, Instant heardAt, ZoneId zone) {
        return status.clock()
                .instant(zone)
                .map(theirs -> Duration.between(heardAt.truncatedTo(ChronoUnit.SECONDS), theirs));
    }

    private ObjectNode clock() {
        var json = JsonNodeFactory.instance.objectNode();
        json.set(
                "library",
                status.clock()
                        .instant(zone)
                        .map(this::shown)
                        .<JsonNode>map(JsonNodeFactory.instance::textNode)
                        .orElseGet(NullNode::getInstance));
        json.put("here", shown(heardAt));
        json.set(
                "secondsAhead",
                ahead(status, heardAt, zone)
                        .<JsonNode>map(ahead -> JsonNodeFactory.instance.numberNode(ahead.toSeconds()))
                        .orElseGet(NullNode::getInstance));
        return json;
    }

    private String shown(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    private JsonNode timeout() {
        JsonNode tenths = number(status.timeoutTenths());
        return tenths.isInt() ? JsonNodeFactory.instance.numberNode(BigDecimal.valueOf(tenths.intValue(), 1)) : tenths;
    }

    private static JsonNode number(String text) {
        return text.equals(UNKNOWN) ? NullNode.getInstance() : count(text);
    }

    /** A number that may be missing or senseless. */
    static JsonNode count(String text) {
        return text.matches("[0-9]{1,9}")
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                : NullNode.getInstance();
    }
}
