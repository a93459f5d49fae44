package org.caiyun.sim.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.Bytes;
import org.caiyun.sim.line.LineTap.Way;
import org.caiyun.sim.panel.LineText.Said;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With frames of FEIG's manuals, and one that a reader was heard with. */
final class ReaderTextTest {
    private final ReaderText text = new ReaderText(_ -> false);

    @ParameterizedTest
    @CsvSource({
        "05 FF 65 E5 CB, software version?",
        "05 FF 69 89 01, RF reset",
        "10 FF B1 04 A2 01 E004010809B9CB12 82 74, surveillance bit on of E004010809B9CB12",
        "10 FF B0 27 01 E004011912B0B2FA 07 25 33, write AFI 07 of E004011912B0B2FA"
    })
    void saysWhatTheHostAsks(String hex, String words) {
        Bytes bytes = Bytes.ofHex(hex);

        assertThat(text.passed(Way.TO_DEVICE, bytes)).containsExactly(Said.of(bytes, words));
    }
}
