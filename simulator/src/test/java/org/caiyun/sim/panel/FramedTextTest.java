package org.caiyun.sim.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.d6.D6Frame;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.rr3036.Rr3036Frame;
import org.caiyun.sim.line.LineTap.Way;
import org.caiyun.sim.panel.LineText.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FramedTextTest {
    private static final Uid CARD = Uid.ofHex("E004010809B9CB12");

    private final FramedText d6 =
            new FramedText(CARD::equals, () -> new FrameFinder(D6Frame::lengthAt, D6Frame.LONGEST), new D6Words());
    private final FramedText rr3036 = new FramedText(
            CARD::equals, () -> new FrameFinder(Rr3036Frame::lengthAt, Rr3036Frame.LONGEST), new Rr3036Words());

    static Stream<Arguments> ofD6() {
        return Stream.of(
                arguments(Way.TO_DEVICE, "D5 00 05 04 00 11 8C 66", "are you there?"),
                arguments(Way.TO_DEVICE, "D6 00 03 11 64 20", "version?"),
                arguments(Way.FROM_DEVICE, "D6 00 08 11 00 0A030206 35 17", "firmware 3.2.6"),
                arguments(Way.TO_DEVICE, "D6 00 05 FE 00 05 FA 40", "inventory"),
                arguments(
                        Way.FROM_DEVICE,
                        "D6 00 17 FE 00 00 05 02 0000000000AD6302 E0070000006000AE 9B A5",
                        "2 tags 0000000000AD6302 E0070000006000AE"),
                arguments(
                        Way.TO_DEVICE,
                        "D6 00 0D 02 E004010809B9CB12 00 08 4A EB",
                        "read blocks 0 to 7 of E004010809B9CB12"),
                arguments(Way.FROM_DEVICE, "D6 00 11 0D 00 E004011912B0B2FA 07 06 C2 03 1B 52 15", "AFI C2, 28 blocks"),
                arguments(Way.TO_DEVICE, "D6 00 0C 09 E007000001234567 D7 F4 F7", "write AFI D7 of E007000001234567"),
                arguments(Way.FROM_DEVICE, "D6 00 0C 09 06 E007000001234567 D9 6E", "no tag answers"),
                arguments(Way.TO_DEVICE, "D6 00 0C 0C E004010809B9CB12 01 9B 84", "set EAS 01 of E004010809B9CB12"));
    }

    @ParameterizedTest
    @MethodSource("ofD6")
    void saysWhatFramesOf3mReadersMean(Way way, String hex, String words) {
        Bytes bytes = Bytes.ofHex(hex);

        assertThat(d6.passed(way, bytes)).containsExactly(Said.of(bytes, words));
    }

    static Stream<Arguments> ofRr3036() {
        return Stream.of(
                arguments("05 00 00 02 64 4E", "open the field", "00", "done"),
                arguments("05 00 00 06 40 08", "choose ISO 15693", "00", "done"),
                arguments("05 00 01 06 98 11", "inventory", "0E", "no tag"),
                arguments("05 00 01 06 98 11", "inventory", "00 06 12CBB909080104E0", "1 tag E004010809B9CB12"),
                arguments(
                        "0D 00 2B 00 12CBB909080104E0 9A 4A",
                        "tag information of E004010809B9CB12",
                        "0F 10",
                        "the tag refuses"),
                arguments(
                        "0D 00 2B 00 12CBB909080104E0 9A 4A",
                        "tag information of E004010809B9CB12",
                        "00 0F 12CBB909080104E0 06 C2 1B 03 01",
                        "AFI C2"),
                arguments("05 00 00 00 76 6D", "reader information?", "00 0107 0000 0B 0003 1E", "firmware 1.7"),
                arguments(
                        "0E 00 20 00 FAB2B012190104E0 1B B0 C6",
                        "read block 27 of E004011912B0B2FA",
                        "00 00 00000000",
                        "done"));
    }

    @ParameterizedTest
    @MethodSource("ofRr3036")
    void saysWhatFramesOfAnRr3036Mean(String asked, String question, String answered, String answer) {
        Bytes reply = new Rr3036Frame(0, Bytes.ofHex(answered)).encoded();

        assertThat(rr3036.passed(Way.TO_DEVICE, Bytes.ofHex(asked)))
                .extracting(Said::text)
                .containsExactly(question);
        assertThat(rr3036.passed(Way.FROM_DEVICE, reply)).containsExactly(Said.of(reply, answer));
    }

    @Test
    void doesNotShowTheMemoryOfAPatronsCard() {
        Said hidden = new Said("", "memory of a patron's card, not shown");
        d6.passed(Way.TO_DEVICE, Bytes.ofHex("D6 00 0D 02 E004010809B9CB12 00 08 4A EB"));
        rr3036.passed(Way.TO_DEVICE, Bytes.ofHex("0E 00 20 00 12CBB909080104E0 00 77 77"));
        Bytes ofD6 = new D6Frame(0x02, Bytes.ofHex("00 E004010809B9CB12 01 0000 00112233")).encoded();
        Bytes ofRr3036 = new Rr3036Frame(0, Bytes.ofHex("00 00 00112233")).encoded();

        assertThat(d6.passed(Way.FROM_DEVICE, ofD6)).containsExactly(hidden);
        assertThat(rr3036.passed(Way.FROM_DEVICE, ofRr3036)).containsExactly(hidden);
        assertThat(rr3036.passed(Way.FROM_DEVICE, Bytes.ofHex("00 01")))
                .containsExactly(new Said("", "a patron's card, not shown"));
    }

    @Test
    void doesNotShowALargeBlockOfAPatronsCard() {
        d6.passed(Way.TO_DEVICE, new D6Frame(0x14, Bytes.ofHex("000B 000A 0000 2320 12CBB909080104E0 00")).encoded());

        assertThat(d6.passed(
                        Way.FROM_DEVICE, new D6Frame(0x14, Bytes.ofHex("00 03 0009 00 0011223344556677")).encoded()))
                .containsExactly(new Said("", "memory of a patron's card, not shown"));
    }

    @Test
    void countsNoiseAndForgetsItsQuestionOnANewLine() {
        assertThat(d6.passed(Way.FROM_DEVICE, Bytes.ofHex("00 01 02")))
                .containsExactly(new Said("000102", "3 bytes of noise"));
        d6.passed(Way.TO_DEVICE, Bytes.ofHex("D6 00 0D 02 E004010809B9CB12 00 08 4A EB"));

        d6.reset();

        List<Said> noise = d6.passed(Way.FROM_DEVICE, Bytes.ofHex("00 01 02"));
        assertThat(noise).containsExactly(new Said("000102", "3 bytes of noise"));
    }
}
