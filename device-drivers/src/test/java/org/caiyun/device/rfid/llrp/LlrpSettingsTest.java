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
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void refusesWhatNoReaderCanDo() {
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withAntennas(List.of(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withMinimumRssi(1));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withMinimumRssi(-129));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withUserWords(513));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withDwell(Duration.ZERO));
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withAntennas(List.of(0x10000)));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withUserWords(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> with(1, SECOND, SECOND));
        assertThatIllegalArgumentException().isThrownBy(() -> with(9, SECOND, SECOND));
        assertThatIllegalArgumentException().isThrownBy(() -> with(6, Duration.ZERO, SECOND));
        assertThatIllegalArgumentException().isThrownBy(() -> with(6, SECOND, Duration.ZERO));
        assertThat(with(8, SECOND, SECOND).tidWords()).isEqualTo(8);
    }

    private static LlrpSettings with(int tidWords, Duration replyTimeout, Duration keepAlive) {
        return new LlrpSettings(
                List.of(), -60, SECOND, tidWords, 0, true, AccessPassword.NONE, replyTimeout, keepAlive);
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
