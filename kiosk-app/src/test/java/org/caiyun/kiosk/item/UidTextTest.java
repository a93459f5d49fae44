package org.caiyun.kiosk.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.item.UidText.Letters;
import org.caiyun.kiosk.item.UidText.Separator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UidTextTest {
    private static final Uid TAG = Uid.ofHex("E0040150ABCDEF12");

    @ParameterizedTest
    @CsvSource({
        "false, CAPITAL, NONE,   E0040150ABCDEF12",
        "false, SMALL,   COLON,  e0:04:01:50:ab:cd:ef:12",
        "true,  CAPITAL, HYPHEN, 12-EF-CD-AB-50-01-04-E0",
        "true,  SMALL,   NONE,   12efcdab500104e0"
    })
    void writesTheNumberAsTheLibraryDoesAndKnowsItAgain(
            boolean e0Last, Letters letters, Separator separator, String text) {
        var written = new UidText(e0Last, letters, separator).of(TAG);

        assertThat(written).isEqualTo(new Barcode(text));
        assertThat(UidText.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31500100000011",
                "3150010000001122",
                "E0040150ABCDEF1",
                "E0040150ABCDEF123",
                "E0040150ABCDEFG2",
                "E0:04:01:50:AB:CD:EF-12",
                "E0:04:01:50:AB:CD:EF",
                "E004:0150:ABCD:EF12",
                ""
            })
    void anythingElseIsNoSuchNumber(String text) {
        assertThat(UidText.isOne(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"04A1B2C3D4E5F6", "E0040150ABCDEF", "D0040150ABCDEF12", "E28011052000000000000001"})
    void onlyIso15693HasSuchNumbers(String hex) {
        var other = Uid.ofHex(hex);

        assertThat(UidText.fits(other)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> UidText.USUAL.of(other));
    }
}
