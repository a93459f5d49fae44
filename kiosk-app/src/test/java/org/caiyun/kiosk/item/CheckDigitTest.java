package org.caiyun.kiosk.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CheckDigitTest {
    /** Examples that others have published. */
    static Stream<Arguments> published() {
        return Stream.of(
                arguments(CheckDigit.LUHN, "33191000105864", "Dynix, item barcode"),
                arguments(CheckDigit.LUHN, "30234000517861", "JerseyCat, how to print barcodes"),
                arguments(CheckDigit.LUHN, "79927398713", "the usual example of the Luhn formula"),
                arguments(CheckDigit.EAN13, "4006381333931", "the usual example of EAN-13"),
                arguments(CheckDigit.EAN13, "5010017088439", "how to work out an EAN-13 by hand"),
                arguments(CheckDigit.EAN13, "73513537", "the usual example of EAN-8"),
                arguments(CheckDigit.EAN13, "036000241457", "the usual example of UPC-A"),
                arguments(CheckDigit.MOD43, "123XYZM", "Worth Data 5000 manual, table A-1"),
                arguments(CheckDigit.MOD43, "213", "Duplo DC-616 manual"),
                arguments(CheckDigit.MOD43, "1234A", "BarcodeResource, Code 39 check character"),
                arguments(CheckDigit.MOD11, "1573969", "Spydus, barcode parameters of a library"),
                arguments(CheckDigit.MOD11, "08670153", "ISSN 0867-0153"),
                arguments(CheckDigit.MOD11, "1144875X", "ISSN 1144-875X"),
                arguments(CheckDigit.MOD11, "7118019844", "ISBN 7-118-01984-4"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("published")
    void isRightOnPublishedLabels(CheckDigit check, String label, String source) {
        assertThat(check.isRight(label)).as(source).isTrue();
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("published")
    void noticesEveryOtherDigitInAnyPlace(CheckDigit check, String label, String source) {
        for (int place = 0; place < label.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = new StringBuilder(label);
                changed.setCharAt(place, digit);

                assertThat(check.isRight(changed.toString()))
                        .as(source + ", " + changed)
                        .isEqualTo(label.contentEquals(changed));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LUHN, ''",
        "LUHN, 0",
        "LUHN, 3319100010586X",
        "LUHN, ３３１９１０００１０５８６４",
        "EAN13, ''",
        "EAN13, 0",
        "EAN13, 400638133393A",
        "MOD43, ''",
        "MOD43, 0",
        "MOD43, 123xyzM",
        "MOD43, 123XYZ*",
        "MOD11, ''",
        "MOD11, 0",
        "MOD11, X",
        "MOD11, X1144875",
        "MOD11, 1144875x",
        "MOD11, 00000000000"
    })
    void isNeverRightOnWhatHasNone(CheckDigit check, String label) {
        assertThat(check.isRight(label)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NONE, A12, A12", "LUHN, 33191000105864, 3319100010586", "MOD11, 1144875X, 1144875", "MOD43, '', ''"})
    void isTheLastCharacter(CheckDigit check, String label, String rest) {
        assertThat(check.dropFrom(label)).isEqualTo(rest);
    }
}
