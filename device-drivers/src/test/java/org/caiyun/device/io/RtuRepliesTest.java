package org.caiyun.device.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.digitalpetri.modbus.ModbusRtuFrame;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The frames are the worked examples of the Modicon Modbus Protocol Reference Guide (PI-MBUS-300) for unit 11 hex. */
class RtuRepliesTest {
    private static final Bytes INPUTS = Bytes.ofHex("11 02 03 AC DB 35 20 18");
    private static final RtuExpectation EXPECTED = expectation("11", "02 00C4 0016");

    private final RtuReplies replies = new RtuReplies();

    static Stream<Arguments> readsEachKindOfReply() {
        return Stream.of(
                Arguments.of("01 0013 0025", "11 01 05 CD6BB20E1B 45E6"),
                Arguments.of("02 00C4 0016", "11 02 03 ACDB35 2018"),
                Arguments.of("03 006B 0003", "11 03 06 AE4156524340 49AD"),
                Arguments.of("05 00AC FF00", "11 05 00AC FF00 4E8B"),
                Arguments.of("0F 0013 000A 02 CD01", "11 0F 0013 000A 2699"));
    }

    @ParameterizedTest
    @MethodSource
    void readsEachKindOfReply(String request, String reply) {
        Bytes frame = Bytes.ofHex(reply);

        assertThat(replies.received(frame, expectation("11", request))).contains(frame.slice(0, frame.size() - 2));
        assertThat(replies.dropped()).isZero();
    }

    @Test
    void readsARefusal() {
        assertThat(replies.received(Bytes.ofHex("0A 81 02 B053"), expectation("0A", "01 04A1 0001")))
                .contains(Bytes.ofHex("0A 81 02"));
    }

    static IntStream findsAReplyInPortionsOfAnySize() {
        return IntStream.rangeClosed(1, 24);
    }

    /** Noise of every kind before it: the other unit's frame, a wrong CRC, the beginning of a frame. */
    @ParameterizedTest
    @MethodSource
    void findsAReplyInPortionsOfAnySize(int size) {
        Bytes stream = Bytes.ofHex("12 02 03 ACDB35 202B")
                .plus(Bytes.ofHex("11 02 03 ACDB35 2019"))
                .plus(Bytes.ofHex("11 02 03"))
                .plus(INPUTS);
        List<Bytes> found = new ArrayList<>();

        for (int from = 0; from < stream.size(); from += size) {
            Bytes portion = stream.slice(from, Math.min(stream.size(), from + size));
            replies.received(portion, EXPECTED).ifPresent(found::add);
        }

        assertThat(found).containsExactly(Bytes.ofHex("11 02 03 ACDB35"));
        assertThat(replies.dropped()).isEqualTo(19);
    }

    @Test
    void keepsWhatFollowsAReply() {
        Bytes second = Bytes.ofHex("11 02 03 ACDB34 E1D8");

        assertThat(replies.received(INPUTS.plus(second.slice(0, 3)), EXPECTED)).contains(INPUTS.slice(0, 6));
        assertThat(replies.received(second.from(3), EXPECTED)).contains(second.slice(0, 6));
    }

    @Test
    void findsAReplyAfterMoreNoiseThanItKeeps() {
        Bytes noise = Bytes.copyOf(new byte[1_000]);

        assertThat(replies.received(noise, EXPECTED)).isEmpty();
        assertThat(replies.received(INPUTS, EXPECTED)).isPresent();
        assertThat(replies.dropped()).isEqualTo(1_000);
    }

    @Test
    void forgetsWhatCameBeforeARequest() {
        replies.received(INPUTS.slice(0, 5), EXPECTED);

        replies.discard();

        assertThat(replies.received(INPUTS.from(5), EXPECTED)).isEmpty();
    }

    /** An adapter that hears itself: the echo of a request is not the reply. */
    @Test
    void takesNoEchoForAReply() {
        assertThat(replies.received(Bytes.ofHex("11 02 00C4 0016 BAA9"), EXPECTED))
                .isEmpty();
        assertThat(replies.received(INPUTS, EXPECTED)).isPresent();
    }

    @Test
    void knowsNoReplyForAFunctionThatIsNotUsed() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> expectation("11", "07")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RtuExpectation expectation(String unit, String pdu) {
        return RtuExpectation.of(new ModbusRtuFrame(
                Bytes.ofHex(unit).at(0), ByteBuffer.wrap(Bytes.ofHex(pdu).toArray()), ByteBuffer.allocate(2)));
    }
}
