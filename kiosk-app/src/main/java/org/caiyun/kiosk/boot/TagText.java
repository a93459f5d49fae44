package org.caiyun.kiosk.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caiyun.kiosk.tag.PartOfSet;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.tag.TagElement;
import org.caiyun.kiosk.tag.TagReading;

/** A {@link TagAnswer} for people, as lines. */
final class TagText {
    private static final String NOT_STATED = "-";

    private TagText() {}

    static List<String> lines(TagAnswer answer) {
        var lines = new ArrayList<String>();
        switch (answer.reading()) {
            case TagReading.Decoded decoded -> {
                lines.add(line("model", decoded.model().family()));
                lines.add(line("item", decoded.item().text()));
                lines.add(line("owner", orDash(decoded.owner())));
                lines.add(line("usage", usage(decoded)));
                lines.add(line("set", set(decoded.set())));
                lines.add(line("security", security(answer.security())));
                lines.add("elements");
                decoded.elements().forEach(element -> lines.add(element(element)));
            }
            case TagReading.Blank _ -> {
                lines.add(line("model", "blank"));
                lines.add(line("security", security(answer.security())));
            }
            case TagReading.Unknown(String problem) -> {
                lines.add(line("model", "unknown"));
                lines.add(line("problem", problem));
                lines.add(line("security", security(answer.security())));
            }
        }
        return lines;
    }

    private static String line(String name, String value) {
        return "%-10s%s".formatted(name, value);
    }

    private static String element(TagElement element) {
        return String.format(
                Locale.ROOT,
                "  %2s %-36s%s",
                element.oid() == 0 ? NOT_STATED : element.oid(),
                element.name(),
                element.value().text());
    }

    private static String usage(TagReading.Decoded decoded) {
        String meaning = switch (decoded.usage()) {
            case UNSTATED -> "";
            case ACQUISITION -> "acquisition";
            case CIRCULATION -> "item for circulation";
            case NOT_FOR_CIRCULATION -> "item not for circulation";
            case LOCAL -> "local use";
            case NO_INFORMATION -> "no information";
            case DISCARDED -> "discarded item";
            case PATRON_CARD -> "patron card";
            case EQUIPMENT -> "library equipment";
        };
        return meaning.isEmpty() ? NOT_STATED : TagAnswer.usage(decoded) + " " + meaning;
    }

    private static String set(PartOfSet set) {
        return set.equals(PartOfSet.UNSTATED) ? NOT_STATED : "part " + set.ordinal() + " of " + set.total();
    }

    private static String security(SecurityMark.State state) {
        return switch (state) {
            case ON -> "on";
            case OFF -> "off";
            case UNKNOWN -> NOT_STATED;
        };
    }

    private static String orDash(String text) {
        return text.isEmpty() ? NOT_STATED : text;
    }
}
