package org.caiyun.device.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.scan.PublishedCodes.ascii;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LabelTextTest {
    static Stream<Arguments> published() {
        return Stream.of(
                // Motorola LS4208: Code 39 with all of ASCII and a check character
                arguments("]A7AIMID", "AIMID"),
                // Allen-Bradley 2755
                arguments("]A71234", "1234"),
                // Datalogic Magellan: Codabar, the document's s is any start and stop letter
                arguments("]F0A$99.95B", "$99.95"),
                arguments("]F0c$99.95d", "$99.95"),
                // Datalogic Magellan: ISBN, and an add-on of five digits behind EAN-13
                arguments("]X01234567890", "1234567890"),
                arguments("]E01101234567891]E212345", "1101234567891"),
                // Cino FuzzyScan: UPC-A with an add-on of two digits
                arguments("]E0012345678950]E112", "012345678950"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void takesThePublishedSymbologyAway(String sent, String label) {
        assertThat(LabelText.of(ascii(sent))).contains(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31000000000017", "A31000000000017B", "C031000000000017", "GB-7 a/b", "a]C0b"})
    void leavesAloneWhatHasNoSymbology(String label) {
        assertThat(LabelText.of(ascii(label))).contains(label);
    }

    @Test
    void codabarWithoutItsLettersIsWhole() {
        assertThat(LabelText.of(ascii("]F031000000000017"))).contains("31000000000017");
    }

    @ParameterizedTest
    @ValueSource(strings = {"]F0A31000000000017", "]F031000000000017B", "]F0A", "]F0", "]F0AB"})
    void codabarWithOneLetterIsCut(String sent) {
        assertThat(LabelText.of(ascii(sent))).isEmpty();
    }

    /** A lost or changed byte must not make the identifier a part of the label. */
    @ParameterizedTest
    @ValueSource(strings = {"]031000000000017", "]*031000000000017", "]C-31000000000017", "]C", "]", "]]C0310000017"})
    void dropsADamagedSymbology(String sent) {
        assertThat(LabelText.of(ascii(sent))).isEmpty();
    }

    @Test
    void readsUtf8AndOtherwiseGb18030() {
        var label = "内蒙古图书馆001";

        assertThat(LabelText.of(Bytes.ofText(label, StandardCharsets.UTF_8))).contains(label);
        assertThat(LabelText.of(Bytes.ofText(label, Charset.forName("GB18030"))))
                .contains(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFFFFFFF", "3132 33 FF", "3132 33 81", "3132 33 8130", "C3 28 28 FF"})
    void dropsWhatIsInNeitherCode(String hex) {
        assertThat(LabelText.of(Bytes.ofHex(hex))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 00 32 33", "02 313233", "313233 1D 3435", "313233 7F", "313233 C285", "16 540D"})
    void dropsACodeWithAControlCharacter(String hex) {
        assertThat(LabelText.of(Bytes.ofHex(hex))).isEmpty();
    }

    @Test
    void takesThreeToThreeHundredBytes() {
        assertThat(LabelText.of(ascii("12"))).isEmpty();
        assertThat(LabelText.of(ascii("]C012"))).isEmpty();
        assertThat(LabelText.of(ascii("123"))).contains("123");
        assertThat(LabelText.of(ascii("]C0123"))).contains("123");
        assertThat(LabelText.of(ascii("7".repeat(300)))).contains("7".repeat(300));
        assertThat(LabelText.of(ascii("]Q1" + "7".repeat(300)))).contains("7".repeat(300));
        assertThat(LabelText.of(ascii("7".repeat(301)))).isEmpty();
        assertThat(LabelText.of(Bytes.EMPTY)).isEmpty();
    }
}
