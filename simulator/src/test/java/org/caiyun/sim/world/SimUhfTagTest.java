package org.caiyun.sim.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SimUhfTagTest {
    private static final Bytes TID = Bytes.ofHex("E28011606000020900000001");

    @ParameterizedTest
    @CsvSource({"0000, E2F0", "08001111, CCAE"})
    void makesTheCrcThatIsPublished(String content, String crc) {
        assertThat(SimUhfTag.crc(Bytes.ofHex(content))).isEqualTo(Integer.parseInt(crc, 16));
    }

    /** Read off books and off blank tags, stored CRC first. */
    @ParameterizedTest
    @CsvSource({
        "3ABC340001045300185304400D0B0000",
        "92A73000E20000172217013312609896",
        "472345C2141CC04FC70BADB5C6E2DA1DED4DD319"
    })
    void storesTheCrcAsRealTagsDo(String epcBank) {
        Bytes bank = Bytes.ofHex(epcBank);
        var tag = new SimUhfTag(TID, bank.from(2), Bytes.EMPTY);

        assertThat(tag.bank(1).slice(0, bank.size())).isEqualTo(bank);
        assertThat(tag.epc()).isEqualTo(bank.from(4));
    }

    @Test
    void hasAnotherEpcAfterItsFirstWordWasWritten() {
        var tag = new SimUhfTag(TID, Bytes.ofHex("0800 1111"), Bytes.EMPTY);

        tag.writeEpc(2, 0x9111);

        assertThat(tag.epc()).isEqualTo(Bytes.ofHex("9111"));
        assertThat(tag.pc()).isEqualTo(0x0800);
        assertThat(tag.uid().bytes()).isEqualTo(TID);
    }
}
