package org.caiyun.device.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.io.GuideBoard.*;

import com.digitalpetri.modbus.pdu.ReadDiscreteInputsRequest;
import com.digitalpetri.modbus.pdu.ReadDiscreteInputsResponse;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same reading again, on the line of the {@link GuideBoard}: it was asked for once and its {@code INPUTS} came. */
class ModbusLinkMemoryTest {
    private final ModbusLink link = new ModbusLink(0x11, Duration.ofMillis(100));
    private Bytes firstFrame = Bytes.EMPTY;
    private Optional<ModbusAnswer> firstAnswer = Optional.empty();

    @BeforeEach
    void readsOnce() {
        firstFrame = link.ask(reading(), at(0));
        firstAnswer = link.received(INPUTS, at(5));
    }

    @Test
    void writesAKnownRequestAndReadsAKnownReplyFromMemory() {
        Bytes frame = link.ask(reading(), at(20));
        Optional<ModbusAnswer> answer = link.received(Bytes.copyOf(INPUTS.toArray()), at(25));

        assertThat(frame).isEqualTo(ASK_INPUTS).isSameAs(firstFrame);
        assertThat(answer.orElseThrow()).isSameAs(firstAnswer.orElseThrow());
        assertThat(link.deadline()).isEmpty();
    }

    @Test
    void makesAnotherRequestAfresh() {
        Bytes frame = link.ask(new ReadDiscreteInputsRequest(0xC4, 0x15), at(20));
        Optional<ModbusAnswer> answer = link.received(INPUTS_WITHOUT_212, at(25));

        assertThat(frame).isNotEqualTo(ASK_INPUTS);
        assertThat(bits(answer)).isEqualTo("ACDB34");
    }

    @Test
    void readsAKnownReplyThatComesInPortions() {
        var _ = link.ask(reading(), at(20));

        Optional<ModbusAnswer> half = link.received(INPUTS.slice(0, 4), at(24));
        Optional<ModbusAnswer> whole = link.received(INPUTS.from(4), at(25));

        assertThat(half).isEmpty();
        assertThat(bits(whole)).isEqualTo("ACDB35");
        assertThat(link.deadline()).isEmpty();
    }

    @Test
    void readsAnotherReplyAndKnowsThatOneFromThenOn() {
        var _ = link.ask(reading(), at(20));
        Optional<ModbusAnswer> changed = link.received(INPUTS_WITHOUT_212, at(25));
        var _ = link.ask(reading(), at(40));
        Optional<ModbusAnswer> again = link.received(INPUTS_WITHOUT_212, at(45));
        var _ = link.ask(reading(), at(60));
        Optional<ModbusAnswer> back = link.received(INPUTS, at(65));

        assertThat(bits(changed)).isEqualTo("ACDB34");
        assertThat(again.orElseThrow()).isSameAs(changed.orElseThrow());
        assertThat(bits(back)).isEqualTo("ACDB35");
    }

    @Test
    void waitsForAGoodReplyAfterACorruptedOne() {
        var _ = link.ask(reading(), at(20));

        Optional<ModbusAnswer> corrupted = link.received(Bytes.ofHex("11 02 03 ACDB35 2019"), at(25));
        Optional<ModbusAnswer> good = link.received(INPUTS, at(26));

        assertThat(corrupted).isEmpty();
        assertThat(bits(good)).isEqualTo("ACDB35");
    }

    @Test
    void countsTheStrayBytesAfterAKnownRequest() {
        var _ = link.ask(reading(), at(20));
        var _ = link.received(Bytes.ofHex("11 02 03 ACDB35 2019"), at(25));

        assertThat(link.tick(at(120))).contains(new ModbusAnswer.TimedOut(8));
    }

    @Test
    void givesAKnownRequestTheSameTimeAsAnyOther() {
        var _ = link.ask(reading(), at(20));

        assertThat(link.deadline()).contains(at(120));
        assertThat(link.tick(at(119))).isEmpty();
        assertThat(link.tick(at(120))).contains(new ModbusAnswer.TimedOut(0));
        assertThat(link.deadline()).isEmpty();
    }

    @Test
    void countsTheTimeFromTheWritingWhenPartOfTheReplyCame() {
        var _ = link.ask(reading(), at(20));
        var _ = link.received(INPUTS.slice(0, 4), at(90));

        assertThat(link.deadline()).contains(at(120));
        assertThat(link.tick(at(120))).contains(new ModbusAnswer.TimedOut(4));
    }

    @Test
    void asksFromMemoryAgainAfterATimeOut() {
        var _ = link.ask(reading(), at(20));
        var _ = link.tick(at(120));

        Bytes again = link.ask(reading(), at(120));
        Optional<ModbusAnswer> late = link.received(INPUTS, at(121));

        assertThat(again).isSameAs(firstFrame);
        assertThat(late.orElseThrow()).isSameAs(firstAnswer.orElseThrow());
    }

    /** What comes while nothing is asked is nobody's reply, and no part of the next one. */
    @Test
    void takesNothingFromBeforeTheRequest() {
        Optional<ModbusAnswer> early = link.received(INPUTS, at(10));
        var _ = link.ask(reading(), at(20));

        assertThat(early).isEmpty();
        assertThat(link.received(INPUTS.from(4), at(25))).isEmpty();
        assertThat(link.tick(at(120))).contains(new ModbusAnswer.TimedOut(4));
    }

    @Test
    void findsTheKnownReplyBehindNoise() {
        var _ = link.ask(reading(), at(20));

        assertThat(bits(link.received(Bytes.ofHex("00 FF").plus(INPUTS), at(25))))
                .isEqualTo("ACDB35");
    }

    @Test
    void isRefusedAsAnyOther() {
        var _ = link.ask(reading(), at(20));

        assertThat(link.received(Bytes.ofHex("11 82 02 C0A4"), at(25))).contains(new ModbusAnswer.Refused(2, 2));
    }

    private static ReadDiscreteInputsRequest reading() {
        return new ReadDiscreteInputsRequest(0xC4, 0x16);
    }

    private static String bits(Optional<ModbusAnswer> answer) {
        return Bytes.copyOf(assertThat(answer)
                        .get(InstanceOfAssertFactories.type(ModbusAnswer.Replied.class))
                        .extracting(
                                ModbusAnswer.Replied::reply,
                                InstanceOfAssertFactories.type(ReadDiscreteInputsResponse.class))
                        .actual()
                        .inputs())
                .hex();
    }
}
