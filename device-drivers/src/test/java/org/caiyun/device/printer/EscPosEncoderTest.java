package org.caiyun.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.printer.PrintElement.Align;
import org.caiyun.device.printer.PrintElement.Cut;
import org.caiyun.device.printer.PrintElement.Feed;
import org.caiyun.device.printer.PrintElement.Qr;
import org.caiyun.device.printer.PrintElement.Rule;
import org.caiyun.device.printer.PrintElement.Size;
import org.caiyun.device.printer.PrintElement.Text;
import org.junit.jupiter.api.Test;

/** The expected bytes are written by hand from the Epson ESC/POS command reference and the GB 18030 table. */
final class EscPosEncoderTest {
    private static final String BEGIN = "1B40 1C26";
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final EscPosEncoder encoder = new EscPosEncoder(PaperProfile.MM80);

    @Test
    void printsChineseInItsTwoByteCodes() {
        assertThat(encode(Text.plain("归还成功"))).isEqualTo(Bytes.ofHex(BEGIN + "B9E9 BBB9 B3C9 B9A6 0A"));
    }

    @Test
    void setsAlignmentSizeAndBoldAndTakesThemBack() {
        var bytes = encode(new Text("OK", Align.CENTRE, Size.DOUBLE, true), Text.plain("ok"));

        assertThat(bytes)
                .isEqualTo(Bytes.ofHex(BEGIN + "1B6101 1D2111 1B4501 4F4B 0A" + "1B6100 1D2100 1B4500 6F6B 0A"));
    }

    @Test
    void feedsRulesAndCuts() {
        var bytes = encode(new Feed(3), new Rule(), new Cut());

        assertThat(bytes)
                .isEqualTo(Bytes.ofHex(BEGIN
                        + "1B6403"
                        + ("1D763000 0100 0800" + "00".repeat(8)) // white
                        + ("1D763000 4800 0200" + "FF".repeat(2 * 72)) // 48 hex = 72 bytes = 576 dots
                        + ("1D763000 0100 0C00" + "00".repeat(12))
                        + "1D564200"));
    }

    @Test
    void cutsInPlainStyleSoThatTheNextReceiptBeginsPlain() {
        var bytes = encode(new Text("a", Align.CENTRE, Size.NORMAL, false), new Cut());

        assertThat(bytes).isEqualTo(Bytes.ofHex(BEGIN + "1B6101 61 0A 1B6100 1D564200"));
    }

    @Test
    void storesAndPrintsAQrCodeOfModelTwo() {
        assertThat(encode(new Qr("K1/7")))
                .isEqualTo(Bytes.ofHex(BEGIN
                        + "1B6101"
                        + "1D286B 0400 3141 3200" // function 65: model 2
                        + "1D286B 0300 3143 06" // function 67: six dots a module
                        + "1D286B 0300 3145 31" // function 69: error correction M
                        + "1D286B 0700 315030 4B312F37" // function 80: 4 bytes and 3
                        + "1D286B 0300 3151 30")); // function 81
    }

    @Test
    void countsTheBytesOfALongQrPayloadInBothLengthBytes() {
        var bytes = encode(new Qr("7".repeat(700)));

        // 703 = 02BF, low byte first; larger payloads get smaller modules
        assertThat(bytes.hex()).contains("1D286BBF02315030" + "37".repeat(700) + "1D286B03003151");
        assertThat(bytes.hex()).contains("1D286B0300314303");
    }

    @Test
    void refusesAQrPayloadThatIsNotAsciiOrTooLong() {
        assertThatThrownBy(() -> new Qr("归还")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Qr("a\u001Bb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Qr("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Qr("7".repeat(Qr.LONGEST + 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Feed(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Feed(256)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsNoCommandThroughFromATitle() {
        var bytes = encode(Text.plain("a\u001B@b\u001DV0c\u0010\u0004\u0001d\u007Fe\u009Bf\tg\nh"));

        assertThat(bytes)
                .isEqualTo(Bytes.ofHex(BEGIN).plus(Bytes.ofText("a@bV0cdef g h\n", StandardCharsets.US_ASCII)));
    }

    @Test
    void leavesOutWhatNobodySees() {
        assertThat(text("a\u200Bb\uFEFFc\u00ADd\u202Ee\u2028f\u00A0g\u3000h")).isEqualTo("abcde f g\u3000h\n");
    }

    @Test
    void marksCharactersThatThePrinterLacksInsteadOfRubbish() {
        // Mongolian and 𠮷 have four byte codes, U+E000 no glyph, a lone surrogate no code at all
        assertThat(text("ᠨᠣᠮ 𠮷 \uE000 \uD842 é")).isEqualTo("〓〓〓 〓 〓 〓 é\n");
    }

    @Test
    void printsTheOtherLineWhenACharacterIsLacking() {
        var other = Text.plain("1. 条码尾号 1234");

        assertThat(printed(encode(Text.plain("1. 《𠮷野家》").orElse(other)))).isEqualTo("1. 条码尾号 1234\n");
        assertThat(printed(encode(Text.plain("1. 《家》").orElse(other)))).isEqualTo("1. 《家》\n");
        assertThat(printed(encode(Text.plain("1. 《\u001B家》").orElse(other)))).isEqualTo("1. 《家》\n");
    }

    @Test
    void aPrinterWithTheSmallTableLacksMoreCharacters() {
        var small = new EscPosEncoder(new PaperProfile(48, CharacterTable.GB2312));

        var bytes = small.encode(List.of(Text.plain("归 還 镕 é 《")));

        assertThat(printed(bytes)).isEqualTo("归 〓 〓 〓 《\n");
    }

    @Test
    void wrapsDoubleTextAtHalfTheColumns() {
        var bytes = encode(new Text("内".repeat(13), Align.LEFT, Size.DOUBLE, false));

        assertThat(printed(bytes)).contains("内".repeat(12) + "\n内\n");
    }

    private Bytes encode(PrintElement... elements) {
        return encoder.encode(List.of(elements));
    }

    private String text(String line) {
        return printed(encode(Text.plain(line)));
    }

    private static String printed(Bytes job) {
        return job.from(4).text(GB18030);
    }
}
