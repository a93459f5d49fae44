package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LlrpSettingsTest {
    private static final LlrpSettings STANDARD = LlrpSettings.standard();

    @Test
    void refusesWhatNoReaderCanDo() {
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withAntennas(List.of(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withMinimumRssi(1));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withMinimumRssi(-129));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withUserWords(513));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withDwell(Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CAFE012", "CAFE01234", "0xCAFE01", "CAFE012G"})
    void takesAPasswordOfEightHexadecimalDigitsOnly(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AccessPassword.ofHex(text));
    }

    @Test
    void tellsPasswordsApart() {
        assertThat(AccessPassword.ofHex("FFFFFFFF"))
                .isEqualTo(AccessPassword.ofHex("ffffffff"))
                .hasSameHashCodeAs(AccessPassword.ofHex("ffffffff"))
                .isNotEqualTo(AccessPassword.NONE)
                .hasToString("an access password");
        assertThat(AccessPassword.ofHex("00000000"))
                .isEqualTo(AccessPassword.NONE)
                .hasToString("no access password");
    }
}
