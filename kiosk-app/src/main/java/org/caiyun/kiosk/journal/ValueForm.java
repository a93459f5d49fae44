package org.caiyun.kiosk.journal;

import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;

/** The kept forms of the larger values in facts. */
final class ValueForm {
    private ValueForm() {}

    static String write(CheckInAnswer answer) {
        return new JsonText()
                .flag("resensitize", answer.resensitize())
                .text("alert", answer.alert().name())
                .text("title", answer.title())
                .text("sortBin", answer.sortBin())
                .text("destination", answer.destination())
                .text("permanentLocation", answer.permanentLocation())
                .text("item", answer.item())
                .end();
    }

    static CheckInAnswer answer(JsonFields in) {
        return new CheckInAnswer(
                in.flag("resensitize"),
                AlertType.valueOf(in.text("alert")),
                in.text("title"),
                in.text("sortBin"),
                in.text("destination"),
                in.text("permanentLocation"),
                in.text("item"));
    }

    /** The kind of mark is a field of its own, so that other kinds can follow. */
    static String write(MarkWrite mark) {
        return switch (mark) {
            case MarkWrite.Afi(int value) ->
                new JsonText().text("kind", "afi").number("value", value).end();
            case MarkWrite.Eas(boolean on) ->
                new JsonText().text("kind", "eas").flag("on", on).end();
            case MarkWrite.AfiAndEas(MarkWrite.Afi(int value), MarkWrite.Eas(boolean on)) ->
                new JsonText()
                        .text("kind", "afi-and-eas")
                        .number("value", value)
                        .flag("on", on)
                        .end();
            case MarkWrite.EpcBits(int word, int mask, int value) ->
                new JsonText()
                        .text("kind", "epc-bits")
                        .number("word", word)
                        .number("mask", mask)
                        .number("value", value)
                        .end();
        };
    }

    static MarkWrite mark(JsonFields in) {
        String kind = in.text("kind");
        return switch (kind) {
            case "afi" -> new MarkWrite.Afi(in.count("value"));
            case "eas" -> new MarkWrite.Eas(in.flag("on"));
            case "afi-and-eas" ->
                new MarkWrite.AfiAndEas(new MarkWrite.Afi(in.count("value")), new MarkWrite.Eas(in.flag("on")));
            case "epc-bits" -> new MarkWrite.EpcBits(in.count("word"), in.count("mask"), in.count("value"));
            default -> throw new IllegalArgumentException("mark: unknown kind");
        };
    }
}
