package org.caiyun.device.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

final class LineAddressFuzzTest {
    @FuzzTest
    void anyTextIsAnAddressOrRefusedWithAReason(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();

        try {
            LineAddress address = LineAddress.parse(text);
            assertThat(address.text()).isNotBlank();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("expected");
        }
    }
}
