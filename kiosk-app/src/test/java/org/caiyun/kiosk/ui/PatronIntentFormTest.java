package org.caiyun.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.kiosk.ui.PatronIntent.ScreenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PatronIntentFormTest {
    static Stream<PatronIntent> intents() {
        return Stream.of(
                new PatronIntent.Done(),
                new PatronIntent.More(),
                new PatronIntent.Here(),
                new PatronIntent.Help(),
                new PatronIntent.Receipt(ReceiptChoice.PRINT),
                new PatronIntent.Receipt(ReceiptChoice.QR),
                new PatronIntent.Receipt(ReceiptChoice.NONE),
                new PatronIntent.Speak(Language.MN_MONG_CN),
                new PatronIntent.Set(ScreenOption.LARGE, true),
                new PatronIntent.Set(ScreenOption.KEYPAD, false),
                new PatronIntent.Damaged("NMG-01/J1/7"));
    }

    @ParameterizedTest
    @MethodSource("intents")
    void whatIsWrittenIsReadBack(PatronIntent intent) {
        var text = PatronIntentForm.json(intent).toString();

        assertThat(PatronIntentForm.read(text)).contains(intent);
    }

    @Test
    void theFormIsWhatThePageSends() {
        assertThat(PatronIntentForm.read("{\"do\":\"receipt\",\"choice\":\"qr\"}"))
                .contains(new PatronIntent.Receipt(ReceiptChoice.QR));
        assertThat(PatronIntentForm.read("{\"do\":\"language\",\"lang\":\"en\"}"))
                .contains(new PatronIntent.Speak(Language.EN));
        assertThat(PatronIntentForm.read("{\"do\":\"large\",\"on\":true}"))
                .contains(new PatronIntent.Set(ScreenOption.LARGE, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"do\":7}",
                "{\"do\":\"open-the-slot\"}",
                "{\"do\":\"language\",\"lang\":\"tlh\"}",
                "{\"do\":\"receipt\"}",
                "{\"do\":\"receipt\",\"choice\":\"all\"}",
            })
    void whatIsNoIntentDoesNothing(String text) {
        assertThat(PatronIntentForm.read(text)).isEmpty();
    }

    @Test
    void aLongTextIsNotEvenParsed() {
        assertThat(PatronIntentForm.read("{\"do\":\"done\"}" + " ".repeat(500))).isEmpty();
    }
}
