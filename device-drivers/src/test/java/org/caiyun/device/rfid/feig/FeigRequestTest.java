package org.caiyun.device.rfid.feig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FeigRequestTest {
    private static final FeigSettings STANDARD = FeigSettings.standard();

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments(new FeigRequest.Inventory(false), PublishedFrames.INVENTORY),
                arguments(new FeigRequest.Inventory(true), PublishedFrames.INVENTORY_MORE),
                arguments(new FeigRequest.ReadBlocks(PublishedFrames.TAG, 0, 8, 4), PublishedFrames.READ_8_BLOCKS),
                arguments(new FeigRequest.SystemInformation(PublishedFrames.TAG), PublishedFrames.SYSTEM_INFORMATION),
                arguments(new FeigRequest.WriteAfi(PublishedFrames.TAG, 0x07), PublishedFrames.WRITE_AFI_07),
                arguments(new FeigRequest.WriteAfi(PublishedFrames.TAG, 0xC2), PublishedFrames.WRITE_AFI_C2),
                arguments(new FeigRequest.RfReset(), PublishedFrames.RF_RESET),
                arguments(new FeigRequest.SoftwareVersion(), PublishedFrames.SOFTWARE_VERSION));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void asksAsPublished(FeigRequest request, Bytes bytes) {
        assertThat(STANDARD.frame(request).encoded()).isEqualTo(bytes);
    }

    @Test
    void asksInAdvancedFramesWhereSet() {
        FeigSettings advanced = STANDARD.withAdvanced(true);

        assertThat(advanced.frame(new FeigRequest.Inventory(false)).encoded())
                .isEqualTo(PublishedFrames.ADVANCED_INVENTORY);
        assertThat(advanced.frame(new FeigRequest.WriteAfi(PublishedFrames.TAG, 7))
                        .encoded())
                .isEqualTo(PublishedFrames.ADVANCED_WRITE_AFI_07);
    }

    @Test
    void repeatsNeitherAWriteNorTheRestOfAnInventory() {
        assertThat(new FeigRequest.WriteAfi(PublishedFrames.TAG, 7).repeatable())
                .isFalse();
        assertThat(new FeigRequest.Inventory(true).repeatable()).isFalse();
        assertThat(new FeigRequest.Inventory(false).repeatable()).isTrue();
    }

    @Test
    void refusesSettingsThatCannotBe() {
        Duration second = Duration.ofSeconds(1);

        assertThatThrownBy(() -> STANDARD.withAddress(256)).hasMessageContaining("256");
        assertThatThrownBy(() -> STANDARD.withMaxBytes(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> new FeigSettings(255, false, true, Duration.ZERO, second, 112))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FeigSettings(255, false, true, second, Duration.ZERO, 112))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
