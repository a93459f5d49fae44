package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.caiyun.kiosk.library.sip2.AcsStatus;
import org.caiyun.kiosk.library.sip2.CheckInResponse;
import org.caiyun.kiosk.library.sip2.Inquiry;
import org.caiyun.kiosk.library.sip2.InquiryEnd;
import org.caiyun.kiosk.library.sip2.ItemInformationResponse;
import org.caiyun.kiosk.library.sip2.PatronInformationResponse;
import org.caiyun.kiosk.library.sip2.PatronStatusResponse;
import org.caiyun.kiosk.library.sip2.Sip2Message;
import org.caiyun.kiosk.library.sip2.Sip2Settings;

/**
 * What {@code sip2} answers when the library has answered. Keys are always there, null where the library does not say.
 * Texts for patrons (AF, AG) and everything about a person but the standing of the card are left out.
 *
 * @param asked the question as it was written
 */
record InquiryAnswer(String asked, Inquiry inquiry, InquiryEnd.Answered end, Sip2Settings settings) {
    static ObjectNode needsYes(String asked) {
        return problem(
                asked,
                "not asked: checkin closes the loan of this item in the library's records, as a return at the counter"
                        + " does, and nothing here opens it again",
                List.of("add --yes to do it", "item BARCODE looks without changing anything"));
    }

    static ObjectNode wrongUse(String asked, String problem) {
        return problem(asked, problem, List.of());
    }

    private static ObjectNode problem(String asked, String problem, List<String> advice) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("asked", asked).put("answer", "none").put("problem", problem);
        advice.forEach(json.putArray("advice")::add);
        return json;
    }

    /** False where the library's answer is a no. */
    boolean isYes() {
        return problem().isEmpty();
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("asked", asked).put("answer", isYes() ? "yes" : "no");
        String problem = problem();
        if (!problem.isEmpty()) {
            json.put("problem", problem);
        }
        var library = json.putObject("library");
        library.set("name", said("AM", end.status()));
        library.set("institution", said("AO", end.status()));
        library.put("version", end.status().version().strip());
        json.setAll(body(end.answer()));
        new AnswerAdvice(inquiry, end, settings.wire()).list().forEach(json.putArray("advice")::add);
        return json;
    }

    private ObjectNode body(Sip2Message.Answer answer) {
        var json = JsonNodeFactory.instance.objectNode();
        switch (answer) {
            case AcsStatus status ->
                json.setAll(
                        new StatusAnswer(status, end.heardAt(), settings.wire().zone()).json());
            case ItemInformationResponse item -> json.set("item", item(item));
            case PatronInformationResponse patron ->
                json.set("patron", PatronAnswer.json(patron.status(), patron.counts(), isKnown(patron)));
            case PatronStatusResponse patron -> json.set("patron", PatronAnswer.json(patron.status(), isKnown(patron)));
            case CheckInResponse checkIn -> json.set("checkIn", checkIn(checkIn));
            // nothing else is asked
            case Sip2Message.Answer _ -> {}
        }
        return json;
    }

    private ObjectNode item(ItemInformationResponse item) {
        var json = JsonNodeFactory.instance.objectNode();
        json.set("barcode", said("AB", item));
        json.put("status", Sip2LinkOptions.word(item.status()));
        json.set("title", said("AJ", item));
        json.set("owner", said("BG", item));
        json.set("permanentLocation", said("AQ", item));
        json.set("currentLocation", said("AP", item));
        json.set("holdQueue", StatusAnswer.count(item.fields().first("CF").strip()));
        json.set("due", said("AH", item));
        json.set("recalled", said("CJ", item));
        json.set("holdPickup", said("CM", item));
        json.set("destination", said("CT", item));
        json.set("callNumber", said("CS", item));
        return json;
    }

    private ObjectNode checkIn(CheckInResponse answer) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("closedTheLoan", answer.ok());
        json.set("barcode", said("AB", answer));
        json.set("title", said("AJ", answer));
        json.put("resensitize", answer.resensitize());
        var meant = answer.answer(settings.manners().tags());
        json.put("alert", Sip2LinkOptions.word(meant.alert()));
        json.set("sortBin", TagAnswer.textOrNull(meant.sortBin().strip()));
        json.set("destination", TagAnswer.textOrNull(meant.destination().strip()));
        json.set("permanentLocation", said("AQ", answer));
        return json;
    }

    private String problem() {
        return switch (end.answer()) {
            case AcsStatus status when !status.permissions().onLine() -> "the library system says that it is off-line";
            case AcsStatus status
            when !status.permissions().checkIn() -> "the library system takes no check-ins from this account";
            case ItemInformationResponse item when item.isUnknownItem() -> "the library does not know this item";
            case PatronInformationResponse patron when isUnknown(patron) -> "the library does not know this card";
            case PatronStatusResponse patron when isUnknown(patron) -> "the library does not know this card";
            case CheckInResponse checkIn when !checkIn.ok() -> "the library did not check this item in";
            case Sip2Message.Answer _ -> "";
        };
    }

    private static boolean isUnknown(Sip2Message.Answer patron) {
        return patron.fields().first("BL").equals("N");
    }

    private static JsonNode isKnown(Sip2Message.Answer patron) {
        return switch (patron.fields().first("BL")) {
            case "Y" -> JsonNodeFactory.instance.booleanNode(true);
            case "N" -> JsonNodeFactory.instance.booleanNode(false);
            default -> NullNode.getInstance();
        };
    }

    private static JsonNode said(String tag, Sip2Message.Answer answer) {
        return TagAnswer.textOrNull(answer.fields().first(tag).strip());
    }
}
