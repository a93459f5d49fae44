package org.caiyun.device.rfid.feig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.HfRequest;
import org.caiyun.device.rfid.hf.HfSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FeigRequestTest {
    private static final FeigSettings STANDARD = FeigSettings.standard();

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments(new HfRequest.Inventory(false), PublishedFrames.INVENTORY),
                arguments(new HfRequest.Inventory(true), PublishedFrames.INVENTORY_MORE),
                arguments(new HfRequest.ReadBlocks(PublishedFrames.TAG, 0, 8, 4), PublishedFrames.READ_8_BLOCKS),
                arguments(new HfRequest.Describe(PublishedFrames.TAG), PublishedFrames.SYSTEM_INFORMATION),
                arguments(new HfRequest.WriteAfi(PublishedFrames.TAG, 0x07), PublishedFrames.WRITE_AFI_07),
                arguments(new HfRequest.WriteAfi(PublishedFrames.TAG, 0xC2), PublishedFrames.WRITE_AFI_C2),
                arguments(new HfRequest.WriteEas(PublishedFrames.TAG, true), PublishedFrames.SET_EAS),
                arguments(new HfRequest.WriteEas(PublishedFrames.TAG, false), PublishedFrames.RESET_EAS),
                arguments(new HfRequest.FieldReset(), PublishedFrames.RF_RESET),
                arguments(new HfRequest.Identify(), PublishedFrames.SOFTWARE_VERSION));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void asksAsPublished(HfRequest request, Bytes bytes) {
        assertThat(bytes(STANDARD, request)).isEqualTo(bytes);
    }

    @Test
    void asksInAdvancedFramesWhereSet() {
        FeigSettings advanced = STANDARD.withAdvanced(true);

        assertThat(bytes(advanced, new HfRequest.Inventory(false))).isEqualTo(PublishedFrames.ADVANCED_INVENTORY);
        assertThat(bytes(advanced, new HfRequest.WriteAfi(PublishedFrames.TAG, 7)))
                .isEqualTo(PublishedFrames.ADVANCED_WRITE_AFI_07);
    }

    @Test
    void repeatsNeitherAWriteNorTheRestOfAnInventory() {
        assertThat(isRepeatable(new HfRequest.WriteAfi(PublishedFrames.TAG, 7))).isFalse();
        assertThat(isRepeatable(new HfRequest.WriteEas(PublishedFrames.TAG, true)))
                .isFalse();
        assertThat(isRepeatable(new HfRequest.Inventory(true))).isFalse();
        assertThat(isRepeatable(new HfRequest.Inventory(false))).isTrue();
    }

    @Test
    void refusesSettingsThatCannotBe() {
        Duration second = Duration.ofSeconds(1);

        assertThatThrownBy(() -> STANDARD.withAddress(256)).hasMessageContaining("256");
        assertThatThrownBy(() -> HfSettings.standard().withMaxBytes(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> new HfSettings(Duration.ZERO, second, 112))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HfSettings(second, Duration.ZERO, 112))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Bytes bytes(FeigSettings settings, HfRequest request) {
        return settings.frame(FeigRequest.of(request)).encoded();
    }

    private static boolean isRepeatable(HfRequest request) {
        return FeigRequest.of(request).repeatable();
    }
}
