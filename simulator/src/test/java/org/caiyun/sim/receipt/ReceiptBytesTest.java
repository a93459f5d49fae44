package org.caiyun.sim.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.device.printer.PrintElement.Raster;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;
import org.caiyun.sim.receipt.DecodedReceipt.Code;
import org.caiyun.sim.receipt.DecodedReceipt.Cut;
import org.caiyun.sim.receipt.DecodedReceipt.Line;
import org.caiyun.sim.receipt.DecodedReceipt.Part;
import org.caiyun.sim.receipt.DecodedReceipt.Picture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a receipt's bytes say, read by a decoder of the tests' own. */
final class ReceiptBytesTest {
    private static final String NUMBER = "NM-01/7F3A/42";
    private static final double SAME = 0.9;

    @BeforeAll
    static void fontsAreInstalled() {
        Receipts.needFonts();
    }

    @Test
    void aChineseReceiptIsTextOnly() {
        var parts = decode(Receipts.elements(Language.ZH_CN, "三体", "龘字考"));

        assertThat(DecodedReceipt.lines(parts))
                .containsExactly(
                        "内蒙古图书馆",
                        "还书凭条",
                        "凭条号 NM-01/7F3A/42",
                        "时间 2026-03-02 00:00:58 UTC+08:00",
                        "设备 NM-01 一楼大厅",
                        "1. 《三体》　条码尾号 2340",
                        "   已归还",
                        "2. 《龘字考》　条码尾号 2341",
                        "   已归还",
                        "已归还 2 册",
                        "扫码查验还书结果",
                        "请保留本凭条，作为还书证明",
                        "超期及费用情况，请登录读者账户查询",
                        "热敏纸会褪色，建议拍照保存",
                        "本凭条不含姓名和证号",
                        "咨询电话 0471-1234567　开放时间 9:00-21:00");
        assertThat(parts).contains(new Line("内蒙古图书馆", true, true, false), new Line("   已归还", false, false, true));
        assertThat(pictures(parts)).allMatch(picture -> picture.isWhite() || isRule(picture));
    }

    @Test
    void anEnglishReceiptIsTextOnly() {
        var parts = decode(Receipts.elements(Language.EN, "The Old Man and the Sea"));

        assertThat(DecodedReceipt.lines(parts))
                .contains(
                        "RETURN RECEIPT",
                        "No. NM-01/7F3A/42",
                        "1. 《The Old Man and the Sea》  barcode ends",
                        "   2340",
                        "   Returned",
                        "Returned 1",
                        "Keep this as proof of return.");
        assertThat(pictures(parts)).allMatch(picture -> picture.isWhite() || isRule(picture));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCodeIsTheReceiptsNumberAndTheCutComesLast(Language language) {
        var parts = decode(Receipts.elements(language, "三体", "𠮷野家"));

        assertThat(parts).contains(new Code(NUMBER));
        assertThat(parts.getLast()).isEqualTo(new Cut());
    }

    /** A dot may be wider where the picture would hold a real time command. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void thePicturesAreThoseThatWereDrawn(Language language) {
        var elements = Receipts.elements(language, "𠮷野家与㙍的故事", "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ", "三体");

        var sent = pictures(decode(elements)).stream()
                .filter(picture -> !isRule(picture) && !picture.isWhite())
                .toList();

        var drawn = elements.stream()
                .flatMap(e -> e instanceof Raster raster ? Stream.of(raster) : Stream.of())
                .map(raster -> new Picture(raster.rowBytes(), hex(raster.rows().toArray())))
                .filter(picture -> !picture.isWhite())
                .toList();
        assertThat(sent).hasSameSizeAs(drawn).isNotEmpty();
        for (int i = 0; i < sent.size(); i++) {
            assertThat(differentDots(sent.get(i), drawn.get(i))).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void aMongolianReceiptHasItsNumberInTextAndAllElseInColumns() {
        var parts = decode(Receipts.elements(Language.MN_MONG_CN, "三体"));

        assertThat(DecodedReceipt.lines(parts)).containsExactly(NUMBER);
        assertThat(parts.stream()
                        .filter(part -> !(part instanceof Picture))
                        .toList()
                        .getFirst())
                .isEqualTo(new Line(NUMBER, true, false, false));
        var title = Texts.of(Language.MN_MONG_CN).text("r.title");
        var word = title.substring(0, title.indexOf(' '));
        assertThat(best(DrawnWord.joined(word, 34), parts)).isGreaterThan(SAME);
    }

    @Test
    void mongolianLettersAreJoined() {
        var parts = decode(Receipts.elements(Language.MN_MONG_CN, "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ"));

        // within a column a word begins between two dots
        assertThat(best(DrawnWord.joined("ᠮᠣᠩᠭᠣᠯ", 30), parts)).isGreaterThan(0.75);
        assertThat(best(DrawnWord.joined("ᠪᠢᠴᠢᠭ", 30), parts)).isGreaterThan(0.75);
        assertThat(best(DrawnWord.unjoined("ᠮᠣᠩᠭᠣᠯ", 30), parts)).isLessThan(0.6);
    }

    @Test
    void aMongolianTitleHangsInColumnsAmongChineseLines() {
        var parts = decode(Receipts.elements(Language.ZH_CN, "三体", "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ", "百年孤独"));

        assertThat(DecodedReceipt.lines(parts))
                .contains("1. 《三体》　条码尾号 2340", "3. 《百年孤独》　条码尾号 2342")
                .noneMatch(line -> line.contains("2341"));
        assertThat(best(DrawnWord.joined("ᠮᠣᠩᠭᠣᠯ", 30), parts)).isGreaterThan(SAME);
        assertThat(best(DrawnWord.joined("ᠪᠢᠴᠢᠭ", 30), parts)).isGreaterThan(SAME);
    }

    @Test
    void rareCharactersStandOnThePrintersGrid() {
        var parts = decode(Receipts.elements(Language.ZH_CN, "𠮷㙍鿃"));

        // 2 digits and a space of 12 dots, the bracket of 24, then a character every 24 dots
        var line = pictures(parts).stream()
                .filter(picture -> !picture.isWhite() && !isRule(picture))
                .toList()
                .getFirst();
        assertThat(line.height()).isEqualTo(30);
        for (int i = 0; i < 3; i++) {
            int left = 60 + 24 * i;
            var character = List.of("𠮷", "㙍", "鿃").get(i);
            var other = List.of("㙍", "鿃", "𠮷").get(i);
            assertThat(DrawnWord.chinese(character, 24).likeness(line, left, 21))
                    .isGreaterThan(0.95);
            assertThat(DrawnWord.chinese(other, 24).likeness(line, left, 21)).isLessThan(0.9);
        }
        assertThat(DrawnWord.chinese("》　条码尾号", 24).likeness(line, 132, 21)).isGreaterThan(0.95);
    }

    @Test
    void aTitleThatNoFontHasShowsAMarkAndTheBarcode() {
        var parts = decode(Receipts.elements(Language.ZH_CN, "\uE264\uE26A", "𝄞"));

        assertThat(DecodedReceipt.lines(parts)).contains("1. 《〓》　条码尾号 2340", "2. 《〓》　条码尾号 2341");
    }

    private static List<Part> decode(List<PrintElement> elements) {
        return DecodedReceipt.decode(Receipts.bytes(elements).toArray());
    }

    private static List<Picture> pictures(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part instanceof Picture picture ? Stream.of(picture) : Stream.of())
                .toList();
    }

    private static double best(DrawnWord word, List<? extends Part> parts) {
        return parts.stream()
                .flatMap(part -> part instanceof Picture picture ? Stream.of(picture) : Stream.of())
                .mapToDouble(word::fit)
                .max()
                .orElse(0);
    }

    private static boolean isRule(Picture picture) {
        return picture.rows().equals("ff".repeat(2 * 72));
    }

    private static int differentDots(Picture one, Picture other) {
        byte[] a = HexFormat.of().parseHex(one.rows());
        byte[] b = HexFormat.of().parseHex(other.rows());
        assertThat(a).hasSameSizeAs(b);
        int different = 0;
        for (int i = 0; i < a.length; i++) {
            different += Integer.bitCount((a[i] ^ b[i]) & 0xFF);
        }
        return different;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
