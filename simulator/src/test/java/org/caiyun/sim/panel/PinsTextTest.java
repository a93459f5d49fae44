package org.caiyun.sim.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.Bytes;
import org.caiyun.sim.line.LineTap.Way;
import org.caiyun.sim.panel.LineText.Said;
import org.junit.jupiter.api.Test;

final class PinsTextTest {
    private final PinsText text = new PinsText(new ChuteNames(true));

    @Test
    void namesPinsAndTheirLevels() {
        assertThat(text.passed(Way.TO_DEVICE, Bytes.ofHex("1001 1600 043F")))
                .containsExactly(
                        new Said("1001", "set shutter high"),
                        new Said("1600", "set diverter 1 low"),
                        new Said("043F", "mouth?"));
        assertThat(text.passed(Way.FROM_DEVICE, Bytes.ofHex("0401 0700 15")))
                .containsExactly(new Said("0401", "mouth high"), new Said("0700", "landing 1 low"));
        assertThat(text.passed(Way.FROM_DEVICE, Bytes.ofHex("01"))).containsExactly(new Said("1501", "attention high"));
    }

    @Test
    void beginsAnewOnANewLine() {
        var _ = text.passed(Way.FROM_DEVICE, Bytes.ofHex("04"));

        text.reset();

        assertThat(text.passed(Way.FROM_DEVICE, Bytes.ofHex("0501"))).containsExactly(new Said("0501", "captive high"));
    }
}
