package org.caiyun.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bit patterns from the DLE EOT and GS a tables of the Epson ESC/POS command reference. */
final class EscPosStatusTest {
    @ParameterizedTest
    @MethodSource("answers")
    void readsTheFourAnswers(String four, Optional<PrinterCondition> stop, boolean low) {
        var status = EscPosStatus.CLEAR;
        var bytes = Bytes.ofHex(four);
        for (int question = 1; question <= 4; question++) {
            status = status.withAnswer(question, bytes.at(question - 1));
        }

        assertThat(status.stop()).isEqualTo(stop);
        assertThat(status.has(PrinterCondition.PAPER_LOW)).isEqualTo(low);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("16121212", Optional.empty(), false),
                arguments("12121212", Optional.empty(), false),
                arguments("1E161212", Optional.of(PrinterCondition.COVER_OPEN), false),
                arguments("1612121E", Optional.empty(), true),
                arguments("1E32127E", Optional.of(PrinterCondition.PAPER_OUT), true),
                arguments("1E321212", Optional.of(PrinterCondition.PAPER_OUT), false),
                arguments("1E36127E", Optional.of(PrinterCondition.COVER_OPEN), true),
                arguments("1E521A12", Optional.of(PrinterCondition.CUTTER_ERROR), false),
                arguments("1E521612", Optional.of(PrinterCondition.MECHANICAL_ERROR), false),
                arguments("1E523212", Optional.of(PrinterCondition.UNRECOVERABLE_ERROR), false),
                arguments("1E525212", Optional.of(PrinterCondition.HEAD_HOT), false),
                arguments("1E1A1212", Optional.of(PrinterCondition.OFFLINE), false));
    }

    @ParameterizedTest
    @MethodSource("automatic")
    void readsTheAutomaticStatus(String four, Optional<PrinterCondition> stop, boolean low) {
        var status = EscPosStatus.CLEAR.withAutoStatus(Bytes.ofHex(four));

        assertThat(status.stop()).isEqualTo(stop);
        assertThat(status.has(PrinterCondition.PAPER_LOW)).isEqualTo(low);
    }

    static Stream<Arguments> automatic() {
        return Stream.of(
                arguments("14000000", Optional.empty(), false),
                arguments("10000000", Optional.empty(), false),
                arguments("3C000000", Optional.of(PrinterCondition.COVER_OPEN), false),
                arguments("14000300", Optional.empty(), true),
                arguments("1C000F00", Optional.of(PrinterCondition.PAPER_OUT), true),
                arguments("1C08000F", Optional.of(PrinterCondition.CUTTER_ERROR), false),
                arguments("1C400000", Optional.of(PrinterCondition.HEAD_HOT), false));
    }

    @Test
    void laterAnswersReplaceEarlierOnes() {
        var status = EscPosStatus.CLEAR
                .withAutoStatus(Bytes.ofHex("3C082F00"))
                .withAnswer(1, 0x16)
                .withAnswer(2, 0x12)
                .withAnswer(3, 0x12)
                .withAnswer(4, 0x12);

        assertThat(status).isEqualTo(EscPosStatus.CLEAR);
        assertThatThrownBy(() -> EscPosStatus.CLEAR.withAnswer(5, 0x12)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsAConditionByItsWords() {
        assertThat(PrinterCondition.ofWords("paper out")).contains(PrinterCondition.PAPER_OUT);
        assertThat(PrinterCondition.ofWords("anything else")).isEmpty();
    }
}
