package org.caiyun.kiosk.boot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.caiyun.kiosk.decide.BinPurpose;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Wordings;

/** The words of a bin's manifest in one language. */
final class BinWords {
    private final Map<String, String> words;
    private final TaskWords reasons;

    BinWords(Language language) {
        words = Wordings.read(BinWords.class, "bins/" + language.forStaff().tag() + ".properties");
        reasons = new TaskWords(language);
    }

    /** A key that is missing is a bug. */
    String of(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    String of(String key, String name, String value) {
        return of(key).replace("{" + name + "}", value);
    }

    String purpose(BinPurpose purpose) {
        return of("purpose." + label(purpose));
    }

    /** A rule that is no more than the item's purpose has words; what a library named is left as it is. */
    String rule(String name) {
        return words.getOrDefault("purpose." + name, name);
    }

    String outcome(ReportWord word) {
        return of("outcome." + word.label());
    }

    String library(ReturnSummary.LibraryState state) {
        return of("library." + label(state));
    }

    /** @param owner of the item, for those that go to another library */
    String reasons(List<Flag> flags, String owner) {
        return reasons.flags(flags, owner);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
