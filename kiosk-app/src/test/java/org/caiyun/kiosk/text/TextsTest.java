package org.caiyun.kiosk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caiyun.kiosk.item.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue as a whole: the languages agree, and the house rules for wording hold. */
final class TextsTest {
    private static final Texts CHINESE = Texts.of(Language.ZH_CN);
    private static final Texts ENGLISH = Texts.of(Language.EN);
    private static final Texts MONGOLIAN = Texts.of(Language.MN_MONG_CN);
    /** Keys to press; their words must fit on them. */
    private static final Set<String> PRESSED = Set.of(
            "set.absent",
            "damage.key",
            "help.key",
            "receipt.print",
            "receipt.qr",
            "receipt.none",
            "key.done",
            "key.more",
            "key.back",
            "lang.zh",
            "lang.en",
            "a11y.large",
            "a11y.normal",
            "a11y.contrast",
            "a11y.low",
            "voice.on",
            "voice.off",
            "voice.again",
            "voice.volume");
    /** Said only when a loan is closed. */
    private static final Set<String> LOAN_CLOSED = Set.of(
            "return.ok",
            "return.overdue.own",
            "return.hold",
            "return.partner",
            "return.new",
            "r.returned",
            "r.overdue",
            "r.partner",
            "r.count",
            "r.count.returned",
            "v.ok");
    /** Sums of such returns; in Mongolian they have no shorter word. */
    private static final Set<String> LOANS_COUNTED = Set.of("return.count", "thanks.sum", "thanks.sum.returned");

    @ParameterizedTest
    @EnumSource(Language.class)
    void allLanguagesHaveTheSameKeysAndPlaceholders(Language language) {
        var texts = Texts.of(language);

        assertThat(texts.keys()).isEqualTo(CHINESE.keys()).hasSizeGreaterThan(150);
        assertThat(texts.patronKeys()).isEqualTo(CHINESE.patronKeys());
        for (String key : CHINESE.keys()) {
            assertThat(texts.placeholders(key)).as(key).isEqualTo(CHINESE.placeholders(key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en", "mn-Mong-CN", "staff/zh-CN", "staff/en"})
    void noKeyIsWrittenTwice(String name) throws IOException {
        var written = Wordings.read(Texts.class, name + ".properties").keySet();

        try (var file = Objects.requireNonNull(Texts.class.getResourceAsStream(name + ".properties"))) {
            var keys = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(" = ")))
                    .toList();

            assertThat(keys).doesNotHaveDuplicates().hasSameSizeAs(written);
        }
    }

    @Test
    void aKeyIsEitherForPatronsOrForStaff() {
        for (String name : Set.of("zh-CN", "en")) {
            var staff = Wordings.read(Texts.class, "staff/" + name + ".properties");

            assertThat(staff.keySet()).hasSize(48).doesNotContainAnyElementsOf(CHINESE.patronKeys());
        }
    }

    @Test
    void staffReadChineseWhereTheirLanguageHasNoWordsForThem() {
        assertThat(MONGOLIAN.text("no-tag")).isEqualTo(CHINESE.text("no-tag"));
        assertThat(MONGOLIAN.isDraft("no-tag")).isFalse();
    }

    /** Each language is named in itself. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void languagesHaveOneNameEverywhere(Language language) {
        var texts = Texts.of(language);

        assertThat(Stream.of("lang.zh", "lang.en", "lang.mn").map(texts::text))
                .containsExactly("中文", "English", "ᠮᠣᠩᠭᠣᠯ");
    }

    @Test
    void fillsPlaceholdersIn() {
        var values = Map.of("i", "1", "title", "《$1 {i}》", "tail", "0042");

        assertThat(CHINESE.text("r.item", values)).isEqualTo("1. 《$1 {i}》　条码尾号 0042");
        assertThat(ENGLISH.text("r.item", values)).isEqualTo("1. 《$1 {i}》  barcode ends 0042");
        assertThat(CHINESE.text("key.done")).isEqualTo("完成");
    }

    @Test
    void aMissingKeyOrValueIsABug() {
        assertThatThrownBy(() -> CHINESE.text("no.such.key")).hasMessage("no text in zh-CN: no.such.key");
        assertThatThrownBy(() -> CHINESE.text("return.count")).hasMessage("return.count needs {n}");
    }

    /** House rule 1. */
    @Test
    void countsInCeOnScreenAndPaperAndInBenInSpeech() {
        var counted = Pattern.compile("([}一每几两]\\s*)本");
        assertThat(patronKeys()).noneMatch(key -> CHINESE.text(key, filler(key)).contains("逾期"));
        assertThat(patronKeys()).noneMatch(key -> CHINESE.text(key, filler(key)).contains("罚款"));
        assertThat(patronKeys().filter(key -> !key.startsWith("v.")))
                .noneMatch(
                        key -> counted.matcher(CHINESE.text(key, braces(key))).find());
        assertThat(patronKeys().filter(key -> key.startsWith("v.")))
                .noneMatch(key -> CHINESE.text(key).contains("册"));
    }

    /** House rule 2. */
    @ParameterizedTest
    @ValueSource(strings = {"RFID", "标签", "芯片", "编目", "加工", "系统异常", "非法", "失败", "SIP2", "服务器"})
    void patronsNeverRead(String word) {
        assertThat(patronKeys()).noneMatch(key -> CHINESE.text(key, filler(key)).contains(word));
    }

    /** House rule 3. */
    @Test
    void saysReturnedOnlyWhereALoanIsClosed() {
        var claims = Pattern.compile("已归还|还书成功");

        assertThat(patronKeys()
                        .filter(key ->
                                claims.matcher(CHINESE.text(key, filler(key))).find()))
                .containsExactlyInAnyOrderElementsOf(LOAN_CLOSED);
    }

    /** House rule 3, in Mongolian: the word for returned is never said of a book that is only received. */
    @Test
    void mongolianSaysReturnedOnlyWhereALoanIsClosed() {
        var allowed = Stream.concat(LOAN_CLOSED.stream(), LOANS_COUNTED.stream());

        assertThat(MONGOLIAN.patronKeys().stream()
                        .filter(key -> MONGOLIAN.text(key, filler(key)).contains("ᠪᠤᠴᠠᠭᠠᠪᠠ")))
                .containsExactlyInAnyOrderElementsOf(allowed.toList());
    }

    /** House rule 8. */
    @Test
    void headingsAndKeysAreShort() {
        assertThat(CHINESE.keys().stream().filter(key -> key.endsWith(".title")))
                .isNotEmpty()
                .allMatch(key -> chinese(key) <= 12);
        assertThat(PRESSED).allMatch(key -> chinese(key) <= 6);
        assertThat(CHINESE.patronKeys().stream().filter(key -> key.matches("(key|lang|a11y|machine|bin)\\..*")))
                .allMatch(key -> chinese(key) <= 6);
    }

    @Test
    void aNewBookIsReturnedInTheSameWordsAsAnyOther() {
        assertThat(CHINESE.text("return.new")).startsWith(CHINESE.text("return.ok"));
        assertThat(ENGLISH.text("return.new")).startsWith(ENGLISH.text("return.ok"));
    }

    /** The button that a sentence names is the button that is there. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theSentenceNamesTheKeyAsItIsWritten(Language language) {
        var texts = Texts.of(language);

        assertThat(texts.text("return.next")).contains(texts.text("key.done"));
    }

    @ParameterizedTest
    @EnumSource(Flag.class)
    void everyFlagHasItsWords(Flag flag) {
        assertThat(CHINESE.keys()).contains(flag.label());
    }

    private static Stream<String> patronKeys() {
        return CHINESE.patronKeys().stream();
    }

    private static Map<String, String> filler(String key) {
        return CHINESE.placeholders(key).stream().collect(Collectors.toMap(name -> name, _ -> "5"));
    }

    private static Map<String, String> braces(String key) {
        return CHINESE.placeholders(key).stream().collect(Collectors.toMap(name -> name, _ -> "}"));
    }

    private static long chinese(String key) {
        return CHINESE.text(key, filler(key))
                .codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
    }
}
