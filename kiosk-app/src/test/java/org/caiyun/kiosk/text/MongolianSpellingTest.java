package org.caiyun.kiosk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What can be checked of the Mongolian texts without a reader: the code points, the case suffixes after U+202F, their
 * form after the word before them, and the harmony of vowels. Says nothing of the sense.
 */
final class MongolianSpellingTest {
    private static final String NNBSP = "\u202F";
    private static final String MVS = "\u180E";
    private static final String VOWEL = "[ᠠᠡᠢᠣᠤᠥᠦᠧ]";
    private static final String HARD = "[ᠪᠭᠷᠰᠳᠲ]";
    private static final Pattern BACK = Pattern.compile("[ᠠᠣᠤ]");
    private static final Pattern FRONT = Pattern.compile("[ᠡᠥᠦᠧ]");
    private static final Pattern PUNCTUATION = Pattern.compile("[᠁᠂᠃᠄?()《》–]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    /** Words of other scripts, and the full stop behind a number. */
    private static final Pattern FOREIGN = Pattern.compile("彩云|中文|English|(?<=\\{i})\\.");
    /** Mongolian letters and controls, NNBSP, and the punctuation that the bundled font has. */
    private static final Pattern IN_THE_FONT =
            Pattern.compile("[\u1801-\u1804\u180B-\u180E\u1820-\u1842\u202F ()?\u2013《》]*");

    /** A case suffix and what the word before it ends in. */
    private record Suffix(String form, Pattern after) {
        static Suffix of(String form, String after) {
            return new Suffix(form, Pattern.compile(after + "$"));
        }
    }

    private static final Map<String, Suffix> SUFFIXES = Stream.of(
                    both("ᠤᠨ", "ᠦᠨ", "[^ᠠᠡᠢᠣᠤᠥᠦᠧᠨ]"),
                    both("ᠤ", "ᠦ", "ᠨ"),
                    both("ᠳᠤ", "ᠳᠦ", "[^ᠪᠭᠷᠰᠳᠲ]"),
                    both("ᠲᠤ", "ᠲᠦ", HARD),
                    both("ᠠᠴᠠ", "ᠡᠴᠡ", "."),
                    both("ᠪᠠᠷ", "ᠪᠡᠷ", VOWEL),
                    both("ᠢᠶᠠᠷ", "ᠢᠶᠡᠷ", "[^ᠠᠡᠢᠣᠤᠥᠦᠧ]"),
                    both("ᠲᠠᠢ", "ᠲᠡᠢ", "."),
                    both("ᠪᠠᠨ", "ᠪᠡᠨ", VOWEL),
                    both("ᠢᠶᠠᠨ", "ᠢᠶᠡᠨ", "[^ᠠᠡᠢᠣᠤᠥᠦᠧ]"),
                    Stream.of(Suffix.of("ᠶᠢᠨ", VOWEL), Suffix.of("ᠶᠢ", VOWEL), Suffix.of("ᠢ", "[^ᠠᠡᠢᠣᠤᠥᠦᠧ]")))
            .flatMap(Function.identity())
            .collect(Collectors.toMap(Suffix::form, Function.identity()));

    private static Stream<Suffix> both(String back, String front, String after) {
        return Stream.of(Suffix.of(back, after), Suffix.of(front, after));
    }

    /** A text of the catalogue. */
    record Said(String key, String text) {
        /** Without punctuation; a word keeps its suffixes. */
        List<String> words() {
            var bare = PUNCTUATION.matcher(FOREIGN.matcher(text).replaceAll("")).replaceAll(" ");
            return Arrays.stream(bare.split(" +"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    static Stream<Said> texts() {
        return Wordings.read(Texts.class, "mn-Mong-CN.properties").entrySet().stream()
                .map(entry -> new Said(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void hasOnlyCharactersOfTheBundledFont(Said said) {
        var own =
                PLACEHOLDER.matcher(FOREIGN.matcher(said.text()).replaceAll("")).replaceAll("");

        assertThat(own).matches(IN_THE_FONT);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noCaseSuffixStandsAfterAPlainSpace(Said said) {
        assertThat(said.words()).doesNotContainAnyElementsOf(SUFFIXES.keySet());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everySuffixFitsTheWordBeforeIt(Said said) {
        assertThat(said.words()).allSatisfy(word -> assertThat(misfit(word)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noWordMixesBackAndFrontVowels(Said said) {
        assertThat(said.words())
                .noneMatch(
                        word -> BACK.matcher(word).find() && FRONT.matcher(word).find());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aSeparatedVowelEndsItsWord(Said said) {
        assertThat(said.words()).allSatisfy(word -> {
            for (String part : word.split(NNBSP, -1)) {
                if (part.contains(MVS)) {
                    assertThat(part).matches(".*[ᠨᠮᠯᠷᠶᠭᠬᠰ]" + MVS + "[ᠠᠡ]");
                }
            }
        });
    }

    /** The checks see what they are for. */
    @ParameterizedTest
    @CsvSource({
        "genitive after n, ᠮᠠᠱᠢᠨ\u202Fᠤᠨ",
        "genitive after a vowel, ᠳᠠᠩᠰᠠ\u202Fᠤᠨ",
        "dative after a hard consonant, ᠴᠠᠭ\u202Fᠳᠤ",
        "instrumental after a vowel, ᠳᠠᠩᠰᠠ\u202Fᠢᠶᠠᠷ",
        "not a suffix, ᠨᠣᠮ\u202Fᠰᠠᠩ",
        "after what is filled in, {desk}\u202Fᠳᠤ"
    })
    void seesASuffixThatDoesNotFit(String what, String word) {
        assertThat(misfit(word)).as(what).isNotEmpty();
    }

    /** Every form of the cases is in use or at least known to the check. */
    @Test
    void knowsTheSuffixes() {
        assertThat(SUFFIXES.keySet())
                .containsAll(Set.of(
                        "ᠤᠨ", "ᠦᠨ", "ᠶᠢᠨ", "ᠤ", "ᠦ", "ᠢ", "ᠶᠢ", "ᠳᠤ", "ᠳᠦ", "ᠲᠤ", "ᠲᠦ", "ᠠᠴᠠ", "ᠡᠴᠡ", "ᠪᠠᠷ", "ᠪᠡᠷ",
                        "ᠢᠶᠠᠷ", "ᠢᠶᠡᠷ", "ᠲᠠᠢ", "ᠲᠡᠢ", "ᠢᠶᠠᠨ", "ᠢᠶᠡᠨ", "ᠪᠠᠨ", "ᠪᠡᠨ"));
    }

    /** The suffixes of a word that do not fit; none fits what is filled in, since nobody knows how that ends. */
    private static List<String> misfit(String word) {
        var parts = word.replaceAll("[\u180B-\u180D]", "").split(NNBSP, -1);
        return IntStream.range(1, parts.length)
                .filter(i -> !fits(parts[i], parts[i - 1]))
                .mapToObj(i -> parts[i])
                .toList();
    }

    private static boolean fits(String form, String stem) {
        return SUFFIXES.containsKey(form)
                && !stem.endsWith("}")
                && SUFFIXES.get(form).after().matcher(stem).find();
    }
}
