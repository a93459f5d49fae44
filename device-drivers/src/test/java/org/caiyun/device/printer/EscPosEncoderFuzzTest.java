package org.caiyun.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.printer.PrintElement.Text;

/** Whatever stands in a title: only one and two byte codes and line feeds leave the encoder. */
final class EscPosEncoderFuzzTest {
    @FuzzTest
    void printsNothingButText(FuzzedDataProvider data) {
        var table = data.pickValue(CharacterTable.values());
        var encoder = new EscPosEncoder(new PaperProfile(data.consumeInt(16, 120), table));

        var bytes = encoder.encode(List.of(Text.plain(data.consumeRemainingAsString())));

        assertOnlyText(bytes.from(4));
    }

    private static void assertOnlyText(Bytes text) {
        int at = 0;
        while (at < text.size()) {
            int first = text.at(at);
            boolean two = first >= 0x81;
            assertThat(first).matches(b -> two ? b <= 0xFE : b == 0x0A || (b >= 0x20 && b < 0x7F));
            if (two) {
                assertThat(text.at(at + 1)).matches(b -> b >= 0x40 && b != 0x7F && b <= 0xFE);
            }
            at += two ? 2 : 1;
        }
    }
}
