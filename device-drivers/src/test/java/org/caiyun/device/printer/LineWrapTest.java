package org.caiyun.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineWrapTest {
    @Test
    void countsAChineseCharacterAsTwoColumns() {
        assertThat(LineWrap.wrap("还书凭条还书凭条", 10)).containsExactly("还书凭条还", "书凭条");
    }

    @Test
    void doesNotSplitACharacterAtAnOddColumn() {
        assertThat(LineWrap.wrap("a还书凭条还", 10)).containsExactly("a还书凭条", "还");
    }

    @Test
    void breaksLatinTextAtSpacesAndDropsTheSpace() {
        assertThat(LineWrap.wrap("Please keep the receipt", 11)).containsExactly("Please keep", "the receipt");
    }

    @Test
    void breaksAWordOnlyWhenItIsLongerThanALine() {
        assertThat(LineWrap.wrap("1. abcdefghijklm", 8)).containsExactly("1. abcde", "fghijklm");
    }

    @Test
    void keepsClosingPunctuationOffTheBeginningOfALine() {
        assertThat(LineWrap.wrap("还书凭条还》，书", 10)).containsExactly("还书凭条", "还》，书");
    }

    @Test
    void keepsOpeningPunctuationOffTheEndOfALine() {
        assertThat(LineWrap.wrap("还书凭条《书》", 10)).containsExactly("还书凭条", "《书》");
    }

    @Test
    void keepsAnIndentAndAnEmptyLine() {
        assertThat(LineWrap.wrap("   已归还", 10)).containsExactly("   已归还");
        assertThat(LineWrap.wrap("", 10)).containsExactly("");
    }

    /** Seeds 0 to 499: mixed widths, spaces and punctuation at 48 columns. */
    @Test
    void neverMakesAWiderLineAndNeverLosesACharacter() {
        var letters = "ab1 还书《》，。 (x)".codePoints().toArray();
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            random.ints(random.nextInt(300), 0, letters.length).forEach(i -> text.appendCodePoint(letters[i]));

            List<String> lines = LineWrap.wrap(text.toString(), 48);

            assertThat(lines).as("seed %d", seed).allMatch(line -> CharacterTable.width(line) <= 48);
            assertThat(String.join("", lines).replace(" ", ""))
                    .as("seed %d", seed)
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }
}
