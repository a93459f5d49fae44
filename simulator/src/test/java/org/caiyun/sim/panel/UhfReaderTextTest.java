package org.caiyun.sim.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.Bytes;
import org.caiyun.sim.line.LineTap.Way;
import org.caiyun.sim.panel.LineText.Said;
import org.junit.jupiter.api.Test;

final class UhfReaderTextTest {
    private final UhfReaderText text = new UhfReaderText();

    @Test
    void namesMessagesAndTheirReplies() {
        assertThat(text.passed(Way.TO_DEVICE, Bytes.ofHex("0415 0000000E 00000002 00000000")))
                .containsExactly(new Said("04150000000E0000000200000000", "DELETE_ROSPEC 2, 14 bytes"));
        assertThat(text.passed(Way.FROM_DEVICE, Bytes.ofHex("041E 00000012 00000003 011F0008 0000 0000")))
                .containsExactly(new Said("041E0000001200000003011F000800000000", "ADD_ROSPEC_RESPONSE 3, 18 bytes"));
    }

    @Test
    void showsNeitherPasswordsNorWhatTagsSay() {
        assertThat(text.passed(Way.TO_DEVICE, Bytes.ofHex("0428 0000000E 00000008 CAFE0123")))
                .containsExactly(new Said("04280000000E00000008", "ADD_ACCESSSPEC 8, 14 bytes"));
        assertThat(text.passed(Way.FROM_DEVICE, Bytes.ofHex("043D 0000000E 00000009 00F00004")))
                .containsExactly(new Said("043D0000000E00000009", "RO_ACCESS_REPORT 9, 14 bytes"));
    }

    @Test
    void saysOnceThatALineSpeaksOtherwise() {
        assertThat(text.passed(Way.FROM_DEVICE, Bytes.ofHex("0D006500030300445330AA")))
                .containsExactly(new Said("", "no LLRP any more: no header of LLRP version 1: 0D006500030300445330"));
        assertThat(text.passed(Way.FROM_DEVICE, Bytes.ofHex("0448 0000000A 00000007")))
                .isEmpty();

        text.reset();
        assertThat(text.passed(Way.FROM_DEVICE, Bytes.ofHex("0448 0000000A 00000007")))
                .containsExactly(new Said("04480000000A00000007", "KEEPALIVE_ACK 7, 10 bytes"));
    }
}
