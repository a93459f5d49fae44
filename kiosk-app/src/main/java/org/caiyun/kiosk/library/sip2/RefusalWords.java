package org.caiyun.kiosk.library.sip2;

import java.text.Normalizer;
import java.util.Locale;
import org.caiyun.kiosk.library.Refusal;

/**
 * Words with which a library system says why it did not check an item in. They name the reason of a refusal that is one
 * already, and never make one, or its opposite.
 *
 * @param tag where they stand, AF for instance
 * @param text the words; capitals and small letters are alike
 */
public record RefusalWords(String tag, Match match, String text, Refusal means) {
    /** How much of the field the words are. */
    public enum Match {
        IS,
        CONTAINS
    }

    public RefusalWords {
        text = folded(text);
    }

    boolean areIn(Sip2Fields answer) {
        return answer.all(tag).stream().map(RefusalWords::folded).anyMatch(this::fits);
    }

    private boolean fits(String value) {
        return switch (match) {
            case IS -> value.equals(text);
            case CONTAINS -> !text.isEmpty() && value.contains(text);
        };
    }

    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
