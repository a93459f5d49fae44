package org.caiyun.kiosk.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.device.printer.PrintElement.Cut;
import org.caiyun.device.printer.PrintElement.Qr;
import org.caiyun.device.printer.PrintElement.Text;
import org.caiyun.device.printer.PrintElement.TextOr;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ReceiptComposerTest {
    private static final Instant TAKEN = Instant.parse("2026-03-01T15:59:58Z");
    private static final ReceiptWord RETURNED = new ReceiptWord.Returned();

    private final Texts chinese = Texts.of(Language.ZH_CN);
    private final ReceiptComposer composer = new ReceiptComposer(chinese, true);

    /** House rule 3: 已归还 only when a loan is closed, otherwise 已收到 or 未接收. */
    @ParameterizedTest
    @MethodSource("words")
    void saysWhatBecameOfTheItem(ReceiptWord word, String line, boolean withMoment) {
        var texts = texts(composer.compose(receipt(line("三体", "01234567", word))));

        assertThat(texts).contains("   " + line);
        assertThat(texts.contains("   2026-03-01 23:59:58 UTC+08:00")).isEqualTo(withMoment);
        assertThat(texts.contains(chinese.text("r.effective"))).isEqualTo(withMoment);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                arguments(RETURNED, "已归还", false),
                arguments(new ReceiptWord.Partner("包头市图书馆"), "已归还，送回包头市图书馆", false),
                arguments(new ReceiptWord.Pending(), "已收到，待登记", true),
                arguments(new ReceiptWord.Staff(), "已收到，待核对", true),
                arguments(new ReceiptWord.Already(), "已收到，无在借记录", false),
                arguments(new ReceiptWord.Parts(2), "已收到，缺 2 件", false),
                arguments(new ReceiptWord.Back(), "未接收，已退回", false),
                arguments(new ReceiptWord.Stuck(), "机内待取，由工作人员登记", true));
    }

    @Test
    void claimsAReturnOnlyForClosedLoans() {
        var others = Stream.of(
                        new ReceiptWord.Pending(),
                        new ReceiptWord.Staff(),
                        new ReceiptWord.Already(),
                        new ReceiptWord.Parts(1),
                        new ReceiptWord.Back(),
                        new ReceiptWord.Stuck())
                .map(word -> line("三体", "01234567", word))
                .toArray(ReceiptLine[]::new);

        assertThat(texts(composer.compose(receipt(others)))).noneMatch(text -> text.contains("已归还"));
    }

    @Test
    void leavesOutCountsThatAreZero() {
        assertThat(counts(Language.ZH_CN, RETURNED, RETURNED)).isEqualTo("已归还 2 册");
        assertThat(counts(Language.ZH_CN, new ReceiptWord.Pending(), new ReceiptWord.Back()))
                .isEqualTo("待登记 1 册　退回 1 册");
        assertThat(counts(Language.EN, new ReceiptWord.Pending(), new ReceiptWord.Back()))
                .isEqualTo("To record 1, given back 1");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void allCountsTogetherReadAsTheCatalogueHasThem(Language language, String expected) {
        var all = counts(
                language,
                RETURNED,
                new ReceiptWord.Pending(),
                new ReceiptWord.Already(),
                new ReceiptWord.Stuck(),
                new ReceiptWord.Back());

        assertThat(all).isEqualTo(expected);
    }

    static Stream<Arguments> languages() {
        var values = Map.of("a", "1", "b", "1", "c", "2", "d", "1");
        return Stream.of(Language.values())
                .map(language -> arguments(language, Texts.of(language).text("r.count", values)));
    }

    @Test
    void aTitleBringsItsOwnBracketsAsInnerOnes() {
        assertThat(ReceiptTitle.of(" 《红楼梦》研究 ")).isEqualTo("《〈红楼梦〉研究》");
    }

    @Test
    void aLongTitleIsShortenedVisiblyAndNotInsideACharacter() {
        assertThat(ReceiptTitle.of("𠮷".repeat(61))).isEqualTo("《" + "𠮷".repeat(60) + "…》");
        assertThat(ReceiptTitle.of("内".repeat(60))).isEqualTo("《" + "内".repeat(60) + "》");
    }

    @Test
    void aTitleThatThePrinterLacksHasAMarkAndItsBarcodeBehindIt() {
        var paper = composer.compose(receipt(line("𠮷野家", "01234567", RETURNED)));

        assertThat(paper)
                .contains(new TextOr(
                        Text.plain("1. 《𠮷野家》　条码尾号 4567").hanging(3),
                        Text.plain("1. 《〓》　条码尾号 4567").hanging(3)));
    }

    @Test
    void titlesCanBeSwitchedOff() {
        var paper = new ReceiptComposer(chinese, false).compose(receipt(line("三体", "01234567", RETURNED)));

        assertThat(texts(paper)).contains("1. 条码尾号 4567").noneMatch(text -> text.contains("三体"));
    }

    @Test
    void namesWhatItCanOfAnItemWithoutBarcodeOrTitle() {
        var stuck = new ReceiptWord.Stuck();

        assertThat(texts(composer.compose(receipt(line("三体", "", stuck))))).contains("1. 《三体》");
        assertThat(texts(composer.compose(receipt(line("", "", stuck))))).contains("1. 图书");
        assertThat(texts(composer.compose(receipt(line("", "12", stuck))))).contains("1. 条码尾号 12");
    }

    @Test
    void aReprintSaysSoUnderTheSameNumber() {
        var first = receipt(line("三体", "01234567", RETURNED));
        var again = new Receipt(
                first.library(),
                first.kiosk(),
                first.number(),
                first.printedAt(),
                first.zone(),
                "",
                "",
                true,
                first.lines());

        assertThat(texts(composer.compose(first))).doesNotContain("补打");
        assertThat(texts(composer.compose(again))).contains("补打", "凭条号 NM-01/7F3A/42");
    }

    @ParameterizedTest
    @MethodSource("contacts")
    void printsOnlyTheContactThatThereIs(String phone, String hours, String expected) {
        var plain = receipt(line("三体", "01234567", RETURNED));
        var receipt = new Receipt(
                plain.library(),
                plain.kiosk(),
                plain.number(),
                plain.printedAt(),
                plain.zone(),
                phone,
                hours,
                false,
                plain.lines());

        assertThat(texts(composer.compose(receipt)).stream()
                        .filter(text -> text.contains("电话") || text.contains("开放"))
                        .reduce("", String::concat))
                .isEqualTo(expected);
    }

    static Stream<Arguments> contacts() {
        return Stream.of(
                arguments("", "", ""),
                arguments("123", "", "咨询电话 123"),
                arguments("", "9-17", "开放时间 9-17"),
                arguments("123", "9-17", "咨询电话 123　开放时间 9-17"));
    }

    @Test
    void theQrCodeIsTheReceiptNumberAndTheLastDeedIsTheCut() {
        var paper = composer.compose(receipt(line("三体", "01234567", RETURNED)));

        assertThat(paper).contains(new Qr("NM-01/7F3A/42"));
        assertThat(paper.getLast()).isEqualTo(new Cut());
    }

    @Test
    void aNumberThatIsNotAsciiHasNoQrCode() {
        var receipt = new Receipt(
                "馆",
                "一号机",
                new ReceiptNumber("一号机", "7F3A", 42),
                new WallTime.Known(TAKEN),
                ZoneId.of("UTC"),
                "",
                "",
                false,
                List.of());

        var paper = composer.compose(receipt);

        assertThat(paper).noneMatch(Qr.class::isInstance);
        assertThat(texts(paper)).contains("凭条号 一号机/7F3A/42").doesNotContain(chinese.text("r.qr"));
    }

    @Test
    void withoutARightClockNoTimeIsPrintedAndNothingPointsToOne() {
        var unknown = new WallTime.Unknown(Instant.EPOCH);
        var known = receipt(line("三体", "01234567", new ReceiptWord.Pending()));
        var line = new ReceiptLine("三体", "01234567", new ReceiptWord.Pending(), unknown);
        var receipt = new Receipt("馆", "NM-01", known.number(), unknown, known.zone(), "", "", false, List.of(line));

        assertThat(texts(composer.compose(known)))
                .anyMatch(text -> text.startsWith("时间"))
                .anyMatch(text -> text.contains("2026-03-01 23:59:58"))
                .contains(chinese.text("r.effective"));
        assertThat(texts(composer.compose(receipt)))
                .contains("凭条号 NM-01/7F3A/42")
                .noneMatch(text -> text.startsWith("时间"))
                .noneMatch(text -> text.contains("1970") || text.contains("UTC"))
                .doesNotContain(chinese.text("r.effective"));
    }

    @Test
    void partsThatAreMissingAreCounted() {
        assertThatThrownBy(() -> new ReceiptWord.Parts(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String counts(Language language, ReceiptWord... words) {
        var lines = Stream.of(words).map(word -> line("三体", "01234567", word)).toList();
        return ReceiptCounts.of(lines.stream().map(ReceiptLine::word).toList()).in(Texts.of(language), "r.count");
    }

    private static ReceiptLine line(String title, String barcode, ReceiptWord word) {
        return new ReceiptLine(title, barcode, word, new WallTime.Known(TAKEN));
    }

    private static Receipt receipt(ReceiptLine... lines) {
        return new Receipt(
                "内蒙古图书馆",
                "NM-01",
                new ReceiptNumber("NM-01", "7F3A", 42),
                new WallTime.Known(TAKEN.plusSeconds(60)),
                ZoneId.of("Asia/Shanghai"),
                "",
                "",
                false,
                List.of(lines));
    }

    /** What stands on the paper when the printer has every character. */
    private static List<String> texts(List<PrintElement> paper) {
        return paper.stream()
                .flatMap(element -> switch (element) {
                    case Text text -> Stream.of(text.text());
                    case TextOr either -> Stream.of(either.text().text());
                    case Qr _, PrintElement.Feed _, PrintElement.Rule _, PrintElement.Raster _, Cut _ -> Stream.of();
                })
                .toList();
    }
}
