package org.caiyun.kiosk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A machine's Mongolian stays a draft until a native reader has signed the very words. */
final class SignedTextsTest {
    private static final Texts MONGOLIAN = Texts.of(Language.MN_MONG_CN);

    @Test
    void mongolianIsADraftAndTheOthersAreNot() {
        assertThat(MONGOLIAN.isDraft()).isTrue();
        assertThat(MONGOLIAN.isDraft("attract.title")).isTrue();
        assertThat(Texts.of(Language.ZH_CN).isDraft()).isFalse();
        assertThat(Texts.of(Language.EN).isDraft()).isFalse();
    }

    @Test
    void aSignatureHoldsForTheWordsThatWereSigned() {
        var signed = new SignedTexts(true, Map.of("key.done", "ᠳᠠᠭᠤᠰᠪᠠ"));

        assertThat(signed.isDraft("key.done", "ᠳᠠᠭᠤᠰᠪᠠ")).isFalse();
        assertThat(signed.isDraft("key.done", "ᠳᠠᠭᠤᠰᠬᠠᠬᠤ")).isTrue();
        assertThat(signed.isDraft("key.more", "ᠳᠠᠭᠤᠰᠪᠠ")).isTrue();
    }

    /** A signature for a text that is gone, or that has changed since, would look signed and not be. */
    @Test
    void everySignatureStandsForATextOfToday() {
        var signed = Wordings.read(Texts.class, "mn-Mong-CN.signed.properties");

        assertThat(signed).containsKey("signed.by");
        assertThat(signed.keySet().stream().filter(key -> !key.equals("signed.by")))
                .allMatch(key -> MONGOLIAN.patronKeys().contains(key) && !MONGOLIAN.isDraft(key));
    }
}
