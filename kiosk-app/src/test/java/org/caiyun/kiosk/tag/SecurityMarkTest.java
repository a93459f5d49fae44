package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.MarkWrite.Afi;
import org.caiyun.device.rfid.MarkWrite.AfiAndEas;
import org.caiyun.device.rfid.MarkWrite.Eas;
import org.caiyun.device.rfid.MarkWrite.EpcBits;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.tag.SecurityMark.Hf;
import org.caiyun.kiosk.tag.SecurityMark.State;
import org.caiyun.kiosk.tag.SecurityMark.Uhf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SecurityMarkTest {
    private static final Uid TID = Uid.ofHex("E2801160600002");

    static Stream<Arguments> marks() {
        return Stream.of(
                arguments(TagModel.ISO_28560_2, new Afi(0x07), new Afi(0xC2)),
                arguments(TagModel.ISO_28560_3, new Afi(0x07), new Afi(0xC2)),
                arguments(TagModel.RFID501, new Afi(0x07), new Afi(0xC2)),
                arguments(TagModel.ISO_28560_4, new EpcBits(1, 0x00FF, 0x07), new EpcBits(1, 0x00FF, 0xC2)),
                arguments(TagModel.DE_UHF_BR, new EpcBits(1, 0x00FF, 0x07), new EpcBits(1, 0x00FF, 0xC2)),
                arguments(TagModel.CN_ALLIANCE, new EpcBits(2, 0x8000, 0), new EpcBits(2, 0x8000, 0x8000)),
                arguments(TagModel.DE_UHF, new EpcBits(9, 0x0001, 1), new EpcBits(9, 0x0001, 0)));
    }

    @ParameterizedTest
    @MethodSource("marks")
    void writesWhatTheTagsModelHas(TagModel model, MarkWrite secured, MarkWrite onLoan) {
        assertThat(SecurityMark.STANDARD.secure(model)).contains(secured);
        assertThat(SecurityMark.STANDARD.release(model)).contains(onLoan);
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                arguments(Hf.AFI, Optional.of(new Afi(0xDA)), Optional.of(new Afi(0xD7))),
                arguments(Hf.EAS, Optional.of(new Eas(true)), Optional.of(new Eas(false))),
                arguments(
                        Hf.AFI_AND_EAS,
                        Optional.of(new AfiAndEas(new Afi(0xDA), new Eas(true))),
                        Optional.of(new AfiAndEas(new Afi(0xD7), new Eas(false)))),
                arguments(Hf.NONE, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void writesWhatTheSitesGatesLookFor(Hf choice, Optional<MarkWrite> secured, Optional<MarkWrite> onLoan) {
        var mark = new SecurityMark(choice, Uhf.BY_MODEL, 0xDA, 0xD7);

        assertThat(mark.secure(TagModel.RFID501)).isEqualTo(secured);
        assertThat(mark.release(TagModel.RFID501)).isEqualTo(onLoan);
    }

    @ParameterizedTest
    @EnumSource
    void writesNothingWhereTheGatesAskTheLibrary(TagModel model) {
        var none = new SecurityMark(Hf.NONE, Uhf.NONE, 0x07, 0xC2);

        assertThat(none.secure(model)).isEmpty();
        assertThat(none.release(model)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7, ON", "194, OFF", "0, UNKNOWN", "218, UNKNOWN"})
    void tellsFromTheAfiWhetherTheGatesWouldSound(int afi, State state) {
        var image = new TagImage.Hf(Uid.ofHex("E004015012345678"), afi, 0x06, 4, Bytes.of(0));

        assertThat(SecurityMark.STANDARD.stateOf(image, TagDecoder.STRICT.decode(image)))
                .isEqualTo(state);
    }

    /** The alliance's example on loan: byte 0 with bit 7. */
    @ParameterizedTest
    @CsvSource({
        "45C2, 141CC04FC70BADB5C6E2DA1DED4DD319, OFF",
        "4507, 141CC04FC70BADB5C6E2DA1DED4DD319, ON",
        "3107, 41090F0C31CB3D35DB7E0000, ON",
        "31C2, 41090F0C31CB3D35DB7E0000, OFF",
        "3400, 1703000398130803F4040000, ON",
        "3400, 9703000398130803F4040000, OFF",
        "4000, 19E9F871000000000000162E00000001, ON",
        "4000, 19E9F871000000000000162E00000000, OFF",
        "3000, E20000172217013312609896, UNKNOWN",
    })
    void tellsFromAUhfTagWhetherTheGatesWouldSound(String pc, String epc, State state) {
        var image = new TagImage.Uhf(TID, Integer.parseInt(pc, 16), Bytes.ofHex(epc), Bytes.EMPTY);

        assertThat(SecurityMark.STANDARD.stateOf(image, TagDecoder.STRICT.decode(image)))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "-1, 7", "256, 7", "7, -1", "7, 256"})
    void refusesValuesThatCannotBeToldApartOrAreNoByte(int secured, int onLoan) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecurityMark(Hf.AFI, Uhf.BY_MODEL, secured, onLoan));
    }
}
