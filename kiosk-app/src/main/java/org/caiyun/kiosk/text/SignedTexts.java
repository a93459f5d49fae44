package org.caiyun.kiosk.text;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which texts of a language a native reader has signed. A signature holds for the very wording that was signed; a text
 * that is changed afterwards is a draft again. Knows nothing of who signed.
 */
final class SignedTexts {
    private final boolean needed;
    private final SortedMap<String, String> signed;

    SignedTexts(boolean needed, Map<String, String> signed) {
        this.needed = needed;
        this.signed = new TreeMap<>(signed);
    }

    static SignedTexts of(Language language) {
        return language.needsSignature()
                ? new SignedTexts(true, Wordings.read(SignedTexts.class, language.tag() + ".signed.properties"))
                : new SignedTexts(false, Map.of());
    }

    boolean isDraft(String key, String wording) {
        return needed && !wording.equals(signed.get(key));
    }
}
