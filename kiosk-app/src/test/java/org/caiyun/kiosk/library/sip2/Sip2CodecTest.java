package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.Sip2Message.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class Sip2CodecTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Sip2Date NOON = new Sip2Date("20260101    120000");
    private static final Sip2Fields CHINESE = Sip2Fields.of("AO", "图书馆", "AB", "K1", "AQ", "总馆", "AJ", "红楼梦");

    static Stream<Arguments> frames() {
        return Stream.of(
                row(new AcsResendRequest(), 5, UTF_8, "97AZFEF5"),
                row(new ScResendRequest(), 5, UTF_8, "96AZFEF6"),
                row(new LoginResponse(true, Sip2Fields.NONE), 0, UTF_8, "941AY0AZFDFD"),
                row(new ScStatus('0', "030", "2.00", Sip2Fields.NONE), 1, UTF_8, "9900302.00AY1AZFCA5"),
                row(
                        LoginRequest.of("scclient", "clientpwd", "kiosk1"),
                        0,
                        UTF_8,
                        "9300CNscclient|COclientpwd|CPkiosk1|AY0AZF134"),
                row(
                        new CheckInRequest(
                                false,
                                NOON,
                                NOON,
                                Sip2Fields.of("AB", "K0001", "BI", "N", "AP", "kiosk", "CH", "", "AO", "KIOSK")),
                        2,
                        UTF_8,
                        "09N20260101    12000020260101    120000APkiosk|AOKIOSK|ABK0001|AC|CH|BIN|AY2AZEC62"),
                row(
                        new CheckInResponse(true, true, 'N', false, NOON, CHINESE),
                        3,
                        UTF_8,
                        "101YNN20260101    120000AO图书馆|ABK1|AQ总馆|AJ红楼梦|AY3AZE3C2"),
                row(
                        new CheckInResponse(true, true, 'N', false, NOON, CHINESE),
                        3,
                        GB18030,
                        "101YNN20260101    120000AO图书馆|ABK1|AQ总馆|AJ红楼梦|AY3AZE88D"));
    }

    private static Arguments row(Known message, int sequence, Charset charset, String text) {
        return Arguments.of(message, sequence, charset, text);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void writesFramesByteForByte(Known message, int sequence, Charset charset, String text) {
        var codec = new Sip2Codec(charset, Terminator.CR, VerifyMode.STRICT);

        assertThat(codec.encode(message, sequence)).isEqualTo(Bytes.ofText(text + "\r", charset));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void readsWhatItWrites(Known message, int sequence, Charset charset, String text) {
        var codec = new Sip2Codec(charset, Terminator.CR, VerifyMode.STRICT);

        Sip2Frame frame = codec.decode(Bytes.ofText(text, charset));

        assertThat(codec.encode((Known) frame.message())).isEqualTo(codec.encode(message));
        assertThat(frame.tail())
                .isEqualTo(
                        message.layout().isUnnumbered()
                                ? new Sip2Tail.Unnumbered(true)
                                : new Sip2Tail.Numbered(sequence, true));
    }

    /** Reference page on SIP2, section 3: the same text, summed in three ways. */
    @ParameterizedTest
    @CsvSource({
        "BYTES, '101YNN20260101    120000AO图书馆|ABK1|AQ总馆|AJ红楼梦|AY3AZE3C2'",
        "CODE_POINTS, '101YNN20260101    120000AO图书馆|ABK1|AQ总馆|AJ红楼梦|AY3AZ6BD7'"
    })
    void addsWhatTheSiteAdds(ChecksumKind checksum, String text) {
        var codec = new Sip2Codec(UTF_8, Terminator.LF, VerifyMode.STRICT, checksum);
        Bytes wire = codec.encode(new CheckInResponse(true, true, 'N', false, NOON, CHINESE), 3);

        assertThat(wire).isEqualTo(Bytes.ofText(text + "\n", UTF_8));
        assertThat(codec.decode(Bytes.ofText(text, UTF_8)).tail()).isEqualTo(new Sip2Tail.Numbered(3, true));
        ChecksumKind other = checksum == ChecksumKind.BYTES ? ChecksumKind.CODE_POINTS : ChecksumKind.BYTES;
        assertThat(new Sip2Codec(UTF_8, Terminator.LF, VerifyMode.STRICT, other)
                        .decode(Bytes.ofText(text, UTF_8))
                        .tail())
                .isEqualTo(new Sip2Tail.Numbered(3, false));
    }

    /** A finding of the fuzzer: the other side adds the question mark that it sees. */
    @ParameterizedTest
    @EnumSource
    void addsWhatArrivesOfACharacterThatTheSetLacks(ChecksumKind checksum) {
        var codec = new Sip2Codec(ISO_8859_1, Terminator.CR, VerifyMode.LENIENT, checksum);
        var message = new CheckInResponse(true, true, 'N', false, NOON, Sip2Fields.of("AB", "1", "AJ", "红𠮷"));

        Bytes wire = codec.encode(message, 3);

        Sip2Frame read = codec.decode(wire.slice(0, wire.size() - 1));
        assertThat(((CheckInResponse) read.message()).fields().first("AJ")).isEqualTo("??");
        assertThat(read.tail()).isIn(new Sip2Tail.Numbered(3, true), new Sip2Tail.Unnumbered(true));
    }

    /** Nothing stands before the tail of a 94, and dp2 wants a delimiter there. */
    @Test
    void partsTheTailOfDp2FromAFixedPart() {
        var codec = new Sip2Codec(UTF_8, Terminator.CR, VerifyMode.LENIENT, ChecksumKind.DP2);

        assertThat(codec.encode(new LoginResponse(true, Sip2Fields.NONE), 4))
                .isEqualTo(Bytes.ofText("941|AY4AZFF62\r", UTF_8));
    }

    static Stream<Arguments> everyMessage() {
        return Stream.of(
                Arguments.of("9300CNu|COp|"),
                Arguments.of("940"),
                Arguments.of("9911002.00"),
                Arguments.of("98YYNNNY030003" + NOON.text() + "2.00AOa|BXYYYYYYYYYYYYYYYY|AFx|AFy|"),
                Arguments.of("09Y" + NOON.text() + NOON.text() + "AP|AOa|ABb|ACc|"),
                Arguments.of("100NUY" + NOON.text() + "AOa|ABb|AQq|AJt|CLc|CTd|CV02|"),
                Arguments.of("17" + NOON.text() + "AOa|ABb|"),
                Arguments.of("18080201" + NOON.text() + "CF1|ABb|AJt|AQq|"),
                Arguments.of("35" + NOON.text() + "AOa|AAp|"),
                Arguments.of("36N" + NOON.text() + "AOa|AAp|AFbye|"),
                Arguments.of("97"),
                Arguments.of("96"));
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void keepsEveryFieldOfEveryMessage(String text) {
        var codec = new Sip2Codec(UTF_8, Terminator.CRLF, VerifyMode.OFF);

        Sip2Message message = codec.decode(Bytes.ofText(text, UTF_8)).message();

        assertThat(codec.encode((Known) message)).isEqualTo(Bytes.ofText(text + "\r\n", UTF_8));
    }

    @Test
    void writesRequiredTagsEvenWhenEmpty() {
        var request = new CheckInRequest(true, NOON, Sip2Date.BLANK, Sip2Fields.of("AB", "1"));

        assertThat(Sip2Codec.body(request)).hasToString("09Y20260101    120000" + " ".repeat(18) + "AP|AO|AB1|AC|");
    }

    @Test
    void neverWritesDelimitersOrControlCharactersInsideValues() {
        var request = new ItemInformationRequest(NOON, Sip2Fields.of("AO", "a|b\rc\0d", "AB", "1"));

        assertThat(Sip2Codec.body(request)).hasToString("1720260101    120000AOa b c d|AB1|");
    }

    @ParameterizedTest
    @MethodSource("secondByteIsTheDelimiter")
    void decodesBeforeItSplits(String hex, String title) {
        Bytes frame = Bytes.ofText("18030101" + NOON.text() + "AB1|AJ", GB18030)
                .plus(Bytes.ofHex(hex))
                .plus(Bytes.ofText("|AQx|", GB18030));

        var item = (ItemInformationResponse) new Sip2Codec(GB18030, Terminator.CR, VerifyMode.OFF)
                .decode(frame)
                .message();

        assertThat(item.title()).isEqualTo(title);
        assertThat(item.fields().first("AQ")).isEqualTo("x");
    }

    static Stream<Arguments> secondByteIsTheDelimiter() {
        return Stream.of(Arguments.of("D97C", "質"), Arguments.of("D37C", "觸"), Arguments.of("EF7C", "飢"));
    }

    @ParameterizedTest
    @MethodSource("characterSets")
    void speaksEachCharacterSet(Charset charset, String title) {
        var codec = new Sip2Codec(charset, Terminator.CR, VerifyMode.STRICT);
        var written = new ItemInformationResponse(
                CirculationStatus.AVAILABLE, "01", "01", NOON, Sip2Fields.of("AB", "1", "AJ", title));
        Bytes wire = codec.encode(written, 7);

        Sip2Frame read = codec.decode(wire.slice(0, wire.size() - 1));

        assertThat(((ItemInformationResponse) read.message()).title()).isEqualTo(title);
        assertThat(read.tail()).isEqualTo(new Sip2Tail.Numbered(7, true));
    }

    static Stream<Arguments> characterSets() {
        return Stream.of(
                Arguments.of(UTF_8, "红楼梦 Тунгалаг Тамир 𠮷"),
                Arguments.of(GB18030, "紅樓夢 ᠮᠣᠩᠭᠣᠯ 𠮷"),
                Arguments.of(ISO_8859_1, "Große Bücher"),
                Arguments.of(Charset.forName("IBM850"), "Große Bücher"),
                Arguments.of(US_ASCII, "Wolf Totem"));
    }

    @ParameterizedTest
    @MethodSource("notMessages")
    void saysWhyALineIsNoMessage(String line, String reason) {
        var codec = new Sip2Codec(UTF_8, Terminator.CR, VerifyMode.LENIENT);

        assertThat(codec.decode(Bytes.ofText(line, UTF_8)).message()).isEqualTo(new Sip2Message.Unparseable(reason));
    }

    static Stream<Arguments> notMessages() {
        return Stream.of(
                Arguments.of("Problems handling the request: x", "no SIP2 command at its start, 32 characters"),
                Arguments.of("1", "no SIP2 command at its start, 1 characters"),
                Arguments.of("1x", "no SIP2 command at its start, 2 characters"),
                Arguments.of("101YNN2026", "message 10 is cut short at 10 of 24 characters"));
    }

    @Test
    void namesACommandThatTheStandardDoesNotHave() {
        var codec = new Sip2Codec(UTF_8, Terminator.CR, VerifyMode.LENIENT);

        assertThat(codec.decode(Bytes.ofText("8100 x", UTF_8)).message()).isEqualTo(new Sip2Message.Other("81"));
    }
}
