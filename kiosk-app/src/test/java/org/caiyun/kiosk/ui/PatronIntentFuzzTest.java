package org.caiyun.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

final class PatronIntentFuzzTest {
    /** Whatever a page sends is an intent that can be written again, or nothing. */
    @FuzzTest
    void anyTextIsAnIntentOrNothing(FuzzedDataProvider data) {
        var text = data.consumeRemainingAsString();

        PatronIntentForm.read(text)
                .ifPresent(intent -> assertThat(PatronIntentForm.read(
                                PatronIntentForm.json(intent).toString()))
                        .contains(intent));
    }
}
