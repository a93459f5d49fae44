package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LlrpMessageTest {
    @ParameterizedTest
    @CsvSource({"-1, 0", "1024, 0", "0, -1", "0, 4294967296"})
    void hasATypeOfTenBitsAndAnIdOfThirtyTwo(int type, long id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LlrpMessage(type, id, Bytes.EMPTY))
                .withMessageContaining("no type and id");
    }

    @Test
    void writesTheLargestNumbersThatThereAre() {
        var message = new LlrpMessage(1023, 0xFFFF_FFFFL, Bytes.EMPTY);

        assertThat(message.encoded().hex()).isEqualTo("07FF" + "0000000A" + "FFFFFFFF");
    }

    @Test
    void isBounded() {
        var room = new byte[LlrpMessage.MAX_LENGTH - LlrpMessage.HEADER_LENGTH];

        assertThat(new LlrpMessage(61, 1, Bytes.copyOf(room)).encoded().size()).isEqualTo(LlrpMessage.MAX_LENGTH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LlrpMessage(61, 1, Bytes.copyOf(new byte[room.length + 1])))
                .withMessageContaining("too long");
    }
}
