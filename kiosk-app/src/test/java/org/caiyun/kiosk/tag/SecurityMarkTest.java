package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecurityMarkTest {
    @Test
    void writesTheValuesOfTheStandardUnlessASiteHasOthers() {
        assertThat(SecurityMark.STANDARD.secure()).isEqualTo(new MarkWrite.Afi(0x07));
        assertThat(SecurityMark.STANDARD.release()).isEqualTo(new MarkWrite.Afi(0xC2));
        assertThat(new SecurityMark(0xDA, 0xD7).secure()).isEqualTo(new MarkWrite.Afi(0xDA));
    }

    @ParameterizedTest
    @CsvSource({"7, ON", "194, OFF", "0, UNKNOWN", "218, UNKNOWN"})
    void tellsFromTheAfiWhetherTheGatesWouldSound(int afi, SecurityMark.State state) {
        var image = new TagImage.Hf(Uid.ofHex("E004015012345678"), afi, 0x06, 4, Bytes.EMPTY);

        assertThat(SecurityMark.STANDARD.stateOf(image)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "-1, 7", "256, 7", "7, -1", "7, 256"})
    void refusesValuesThatCannotBeToldApartOrAreNoByte(int secured, int onLoan) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecurityMark(secured, onLoan));
    }
}
