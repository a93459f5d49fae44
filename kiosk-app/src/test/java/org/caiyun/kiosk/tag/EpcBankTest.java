package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EpcBankTest {
    static Stream<TagVector> storedCrcs() {
        return TagVector.ofKind("crc").filter(v -> v.id().startsWith("gen2"));
    }

    static Stream<TagVector> banks() {
        return TagVector.ofKind("uhf-banks").filter(v -> v.node().has("epcBankHex"));
    }

    @ParameterizedTest
    @MethodSource("storedCrcs")
    void computesAPublishedCrc(TagVector vector) {
        assertThat("%04X".formatted(EpcBank.storedCrc(vector.hex("hex")))).isEqualTo(vector.text("crc"));
    }

    @ParameterizedTest
    @MethodSource("banks")
    void readsABankWhoseCrcMatches(TagVector vector) {
        assertThat(EpcBank.parse(vector.hex("epcBankHex"))).isInstanceOf(EpcBank.Read.class);
    }

    @ParameterizedTest
    @MethodSource("banks")
    void refusesABankWithAnyBitWrong(TagVector vector) {
        byte[] bank = vector.hex("epcBankHex").toArray();
        for (int bit = 0; bit < bank.length * Byte.SIZE; bit++) {
            byte[] damaged = bank.clone();
            damaged[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));

            assertThat(EpcBank.parse(Bytes.copyOf(damaged))).isInstanceOf(EpcBank.Wrong.class);
        }
    }

    @Test
    void leavesOutWhatStandsBehindTheEpc() {
        assertThat(EpcBank.parse(Bytes.ofHex("CCAE08001111 DEAD")))
                .isEqualTo(new EpcBank.Read(0x0800, Bytes.ofHex("1111")));
    }

    @Test
    void refusesABankThatIsCutShort() {
        assertThat(EpcBank.parse(Bytes.ofHex("CCAE08"))).isEqualTo(new EpcBank.Wrong("an EPC bank of 3 bytes"));
        assertThat(EpcBank.parse(Bytes.ofHex("CCAE080011"))).isInstanceOf(EpcBank.Wrong.class);
    }
}
