package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.llrp.OpResult.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The looks of one reading; the test plays what each of them shows. */
final class UhfReadingTest {
    private static final Uid ONE = Uid.ofHex("E2801160 60000209 00000001");
    private static final Uid OTHER = Uid.ofHex("E2801160 60000209 00000002");
    private static final Bytes EPC = PublishedMessages.EPC;
    private static final CommandId ID = new CommandId(7);
    private static final int PLAIN = 0x3000;
    private static final int WITH_USER = 0x3400;

    private final UhfReading reading = new UhfReading(ID, LlrpSettings.standard(), 8);

    @Test
    void asksForUserMemoryOnlyWhenATagUsesIt() {
        assertThat(ops(reading.begin())).isEqualTo(2);
        assertThat(ops(reading.looked(List.of(told(ONE, WITH_USER))))).isEqualTo(8);

        var plain = new UhfReading(ID, LlrpSettings.standard(), 8);
        plain.begin();
        assertThat(ops(plain.looked(List.of(told(ONE, PLAIN))))).isEqualTo(2);
    }

    @Test
    void saysHowLooksDiffer() {
        reading.begin();

        assertThat(pause(reading.looked(List.of(told(ONE, PLAIN))))).isZero();
        assertThat(pause(reading.looked(List.of()))).isEqualTo(Duration.ofMillis(50));
        assertThat(pause(reading.looked(List.of(told(ONE, PLAIN), told(OTHER, PLAIN)))))
                .isEqualTo(Duration.ofMillis(50));
        assertThat(reading.looked(List.of(told(OTHER, PLAIN)))).isEqualTo(unstable("2 tags, then 1 or others"));
    }

    @Test
    void doesNotTakeTwoLooksForEqualThatShowOtherEpcs() {
        reading.begin();
        reading.looked(List.of(told(ONE, PLAIN)));

        assertThat(reading.looked(List.of(told(ONE, WITH_USER)))).isInstanceOf(UhfSequence.Step.Look.class);
    }

    @Test
    void readsNoPileOfBooks() {
        reading.begin();
        List<TagReport> pile = IntStream.range(0, 251)
                .mapToObj(number -> told(new Uid(ONE.bytes().slice(0, 11).plus(Bytes.of(number))), PLAIN))
                .toList();

        assertThat(reading.looked(pile)).isEqualTo(unstable("more than 250 tags"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsTheRestOfATagsUserMemoryFromThisTagAlone(boolean byTid) {
        var settings = LlrpSettings.standard().withFilterByTid(byTid);
        var one = new UhfReading(ID, settings, 8);
        one.begin();
        one.looked(List.of(told(ONE, WITH_USER)));
        OpResult head = new OpResult(3, Outcome.DONE, Bytes.of(1, 2, 3, 4));
        OpResult end = new OpResult(4, Outcome.TAG_ERROR, Bytes.EMPTY);

        UhfSequence.Step more = one.looked(List.of(told(ONE, WITH_USER, head, end)));
        UhfSequence.Step last = one.looked(List.of(
                told(OTHER, WITH_USER, new OpResult(2, Outcome.TAG_ERROR, Bytes.EMPTY)),
                new TagReport(
                        EPC,
                        1,
                        -50,
                        1,
                        List.of(
                                new OpResult(1, Outcome.DONE, ONE.bytes()),
                                new OpResult(2, Outcome.DONE, Bytes.of(5, 6)),
                                new OpResult(3, Outcome.TAG_ERROR, Bytes.EMPTY)))));

        Access.Target target = byTid ? Access.Target.tid(ONE.bytes()) : Access.Target.epc(EPC);
        assertThat(more)
                .isEqualTo(new UhfSequence.Step.Look(
                        new Access(
                                target,
                                List.of(
                                        new Access.Op.Read(2, 0, 6),
                                        new Access.Op.Read(3, 2, 1),
                                        new Access.Op.Read(3, 3, 1)),
                                false),
                        Duration.ZERO));
        assertThat(last)
                .isEqualTo(new UhfSequence.Step.End(new RfidAnswer.TagsRead(
                        ID, List.of(new TagImage.Uhf(ONE, WITH_USER, EPC, Bytes.of(1, 2, 3, 4, 5, 6))))));
    }

    @Test
    void givesUpUserMemoryThatIsNeverHeard() {
        reading.begin();
        reading.looked(List.of(told(ONE, WITH_USER)));

        assertThat(reading.looked(List.of(told(ONE, WITH_USER)))).isInstanceOf(UhfSequence.Step.Look.class);
        assertThat(pause(reading.looked(List.of()))).isEqualTo(Duration.ofMillis(50));
        assertThat(pause(reading.looked(List.of()))).isEqualTo(Duration.ofMillis(50));
        assertThat(reading.looked(List.of())).isEqualTo(unstable("a tag's user memory was not read to its end"));
    }

    @Test
    void failsWithTheReader() {
        var fault = new DeviceFault.Disconnected("unplugged");

        assertThat(reading.abandoned(fault)).isEqualTo(new RfidAnswer.ReadFailed(ID, fault));
    }

    private static int ops(UhfSequence.Step step) {
        return ((UhfSequence.Step.Look) step).access().ops().size();
    }

    private static Duration pause(UhfSequence.Step step) {
        return ((UhfSequence.Step.Look) step).pause();
    }

    private static UhfSequence.Step unstable(String what) {
        return new UhfSequence.Step.End(new RfidAnswer.Unstable(ID, what));
    }

    private static TagReport told(Uid uid, int pc, OpResult... more) {
        var tid = new OpResult(1, Outcome.DONE, uid.bytes());
        var word = new OpResult(2, Outcome.DONE, Bytes.of(pc >> 8, pc));
        return new TagReport(
                EPC,
                1,
                -50,
                1,
                Stream.concat(Stream.of(tid, word), Stream.of(more)).toList());
    }
}
