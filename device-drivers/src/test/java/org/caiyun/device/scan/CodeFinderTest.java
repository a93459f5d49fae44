package org.caiyun.device.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.scan.PublishedCodes.HEARD;
import static org.caiyun.device.scan.PublishedCodes.ascii;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.scan.CodeFinder.Found;
import org.caiyun.device.scan.ScannerSettings.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeFinderTest {
    private static final Found ACK = new Found.Acknowledged();

    private final CodeFinder finder = silent(new CodeFinder(HEARD, Ending.TERMINATOR_OR_SILENCE));
    private final CodeFinder strict = silent(new CodeFinder(HEARD, Ending.TERMINATOR));

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\t", "\n\r\r\n"})
    void eachTerminatorEndsACode(String terminator) {
        assertThat(finder.feed(ascii("123" + terminator + "456" + terminator)))
                .containsExactly(code("123"), code("456"));
    }

    @Test
    void findsTheSameInPortionsOfEverySize() {
        Bytes sent = PublishedCodes.AFTER_TRIGGER
                .plus(ascii("9".repeat(400) + "\r"))
                .plus(ascii("]C0310017\r\nab\t"))
                .plus(HEARD)
                .plus(HEARD)
                .plus(ascii("77"));
        for (int size = 1; size <= sent.size(); size++) {
            var portions = silent(new CodeFinder(HEARD, Ending.TERMINATOR_OR_SILENCE));
            var found = new ArrayList<Found>();
            for (int from = 0; from < sent.size(); from += size) {
                found.addAll(portions.feed(sent.slice(from, Math.min(sent.size(), from + size))));
            }

            assertThat(found)
                    .as("portions of %s", size)
                    .filteredOn(f -> !(f instanceof Found.Dropped))
                    .containsExactly(ACK, code("052301"), code("]C0310017"), code("ab"), ACK, ACK);
            assertThat(portions.pending()).isEqualTo(2);
        }
    }

    @Test
    void silenceEndsACode() {
        assertThat(finder.feed(ascii("310017"))).isEmpty();

        assertThat(finder.silence()).containsExactly(code("310017"));
        assertThat(finder.silence()).isEmpty();
    }

    /** The tail of a code that paused would look like a code. */
    @Test
    void whereOnlyTerminatorsCountAPauseMakesBothHalvesVoid() {
        assertThat(strict.feed(ascii("3100"))).isEmpty();
        assertThat(strict.silence()).containsExactly(new Found.Dropped(4));
        assertThat(strict.feed(ascii("17"))).containsExactly(new Found.Dropped(2));
        assertThat(strict.silence()).isEmpty();

        assertThat(strict.feed(ascii("99\r310017\r"))).containsExactly(new Found.Dropped(2), code("310017"));
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void theFirstBytesOnALineMayBeTheRestOfACode(Ending ending) {
        var fresh = new CodeFinder(Bytes.EMPTY, ending);

        assertThat(fresh.feed(ascii("0017\r310017\r"))).containsExactly(new Found.Dropped(4), code("310017"));
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void aLineThatWasSilentFirstBeginsWithAWholeCode(Ending ending) {
        var fresh = silent(new CodeFinder(Bytes.EMPTY, ending));

        assertThat(fresh.feed(ascii("310017\r"))).containsExactly(code("310017"));
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void dropsWhatIsTooLongToTheNextTerminator(Ending ending) {
        var any = silent(new CodeFinder(Bytes.EMPTY, ending));
        var longest = "7".repeat(CodeFinder.LONGEST);

        assertThat(any.feed(ascii(longest + "\r"))).containsExactly(code(longest));
        assertThat(any.feed(ascii(longest + "8"))).containsExactly(new Found.Dropped(CodeFinder.LONGEST + 1));
        assertThat(any.feed(ascii("7".repeat(100_000)))).containsExactly(new Found.Dropped(100_000));
        assertThat(any.pending()).isZero();
        assertThat(any.feed(ascii("7\r123\r"))).containsExactly(new Found.Dropped(1), code("123"));
    }

    @Test
    void silenceEndsWhatIsTooLong() {
        finder.feed(ascii("7".repeat(500)));

        finder.silence();

        assertThat(finder.feed(ascii("123\r"))).containsExactly(code("123"));
    }

    @Test
    void theAnswerToATriggerIsNoCodeButACodeMayFollowAtOnce() {
        assertThat(finder.feed(PublishedCodes.AFTER_TRIGGER)).containsExactly(ACK, code("052301"));
        assertThat(finder.feed(HEARD)).containsExactly(ACK);
        assertThat(finder.silence()).isEmpty();
    }

    /** Its last two bytes are digits: with any other lost they must not come before those of a label. */
    @Test
    void anAnswerThatLostAByteMakesTheCodeBehindItADamagedOne() {
        for (int lost = 0; lost < HEARD.size(); lost++) {
            Bytes damaged = HEARD.slice(0, lost).plus(HEARD.from(lost + 1)).plus(ascii("052301"));

            assertThat(finder.feed(damaged.plus(ascii("\r"))))
                    .as("without byte %s", lost)
                    .containsExactly(new Found.Code(damaged));
            assertThat(LabelText.of(damaged)).isEmpty();
        }
    }

    @Test
    void anAnswerInTheMiddleOfACodeDamagesIt() {
        Bytes mixed = ascii("3100").plus(HEARD).plus(ascii("17"));

        assertThat(finder.feed(mixed.plus(ascii("\r")))).containsExactly(new Found.Code(mixed));
        assertThat(LabelText.of(mixed)).isEmpty();
    }

    @Test
    void halfAnAnswerEndsAtTheNextSilence() {
        assertThat(finder.feed(HEARD.slice(0, 4))).isEmpty();

        assertThat(finder.silence()).containsExactly(new Found.Code(HEARD.slice(0, 4)));
        assertThat(finder.feed(HEARD)).containsExactly(ACK);
    }

    @Test
    void aNewLineKnowsNothingOfTheOldOne() {
        finder.feed(ascii("3100"));

        finder.reset();

        assertThat(finder.pending()).isZero();
        assertThat(finder.feed(ascii("17\r"))).containsExactly(new Found.Dropped(2));
    }

    private static CodeFinder silent(CodeFinder finder) {
        assertThat(finder.silence()).isEqualTo(List.of());
        return finder;
    }

    private static Found code(String text) {
        return new Found.Code(ascii(text));
    }
}
