package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.feig.FeigSettings;
import org.caiyun.sim.peer.FeigFault.Moment;
import org.caiyun.sim.peer.FeigFault.Operation;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can go wrong with a tag, a reader, a line, and what comes of it. */
final class FeigFailureTest {
    private static final Uid UID = Uid.ofHex("E004010809B9CB12");
    private static final Uid OTHER = Uid.ofHex("E00401001159139F");
    private static final CommandId READ = new CommandId(1);
    private static final CommandId MARK = new CommandId(2);
    private static final DeviceHealth READY = new DeviceHealth.Ready("FEIG type 53, firmware 3.3, hardware 44");
    private static final Bytes MEMORY = numbered(112);

    private final SimTag tag = new SimTag(UID, 4, 0x06, 0xC2, MEMORY);
    private final FeigBench bench = new FeigBench(FeigSettings.standard()).insert(tag);

    /** What happens, the answer to reading. */
    static Stream<Arguments> readingFaults() {
        var good = tagsRead(image(0xC2));
        return Stream.of(
                arguments(new FeigFault.Ghost(OTHER), good),
                arguments(new FeigFault.Fails(Operation.INVENTORY, Bytes.of(0x83)), good),
                arguments(new FeigFault.Fails(Operation.INVENTORY, Bytes.of(0x84)), good),
                arguments(new FeigFault.Fails(Operation.SYSTEM_INFORMATION, Bytes.of(0x01)), good),
                arguments(new FeigFault.Fails(Operation.READ_BLOCKS, Bytes.of(0x01)), good),
                arguments(new FeigFault.Fails(Operation.READ_BLOCKS, Bytes.of(0x02)), good),
                arguments(new FeigFault.LosesReply(Operation.INVENTORY), good),
                arguments(new FeigFault.LosesReply(Operation.SYSTEM_INFORMATION), good),
                arguments(new FeigFault.LosesReply(Operation.READ_BLOCKS), good),
                arguments(new FeigFault.GarblesReply(Operation.INVENTORY), good),
                arguments(new FeigFault.GarblesReply(Operation.SYSTEM_INFORMATION), good),
                arguments(new FeigFault.GarblesReply(Operation.READ_BLOCKS), good),
                // comes while the line is drained, and after the question was asked again
                arguments(new FeigFault.DelaysReply(Operation.INVENTORY, Duration.ofMillis(690)), good),
                arguments(new FeigFault.DelaysReply(Operation.INVENTORY, Duration.ofMillis(705)), good),
                arguments(new FeigFault.DelaysReply(Operation.SYSTEM_INFORMATION, Duration.ofMillis(715)), good),
                arguments(new FeigFault.DelaysReply(Operation.READ_BLOCKS, Duration.ofMillis(650)), good),
                arguments(
                        new FeigFault.ScanMode(),
                        new RfidAnswer.ReadFailed(
                                READ,
                                new DeviceFault.NeedsHands(
                                        "status 82: not available; set the reader from scan mode to host mode"))),
                arguments(
                        new FeigFault.AntennaWarning(),
                        new RfidAnswer.ReadFailed(
                                READ,
                                new DeviceFault.NeedsHands(
                                        "status 84: radio warning; check the antenna, its cable and metal near it"))),
                arguments(
                        new FeigFault.Silent(),
                        new RfidAnswer.ReadFailed(READ, new DeviceFault.Silent(Duration.ofMillis(1400)))));
    }

    @ParameterizedTest
    @MethodSource("readingFaults")
    void readsOrSaysWhyNot(FeigFault fault, RfidAnswer expected) {
        assertThat(bench.inflict(fault).read()).isEqualTo(expected);
    }

    /** What happens, the outcome, the AFI that the tag then has. */
    static Stream<Arguments> markingFaults() {
        var written = new MarkOutcome.Written();
        return Stream.of(
                arguments(new FeigFault.TagLeaves(UID, Moment.BEFORE_WRITE), new MarkOutcome.TagGone(), 0xC2),
                arguments(new FeigFault.TagLeaves(UID, Moment.AFTER_WRITE), new MarkOutcome.TagGone(), 0x07),
                arguments(new FeigFault.LosesTag(Moment.BEFORE_WRITE), new MarkOutcome.TagGone(), 0xC2),
                arguments(new FeigFault.LosesTag(Moment.DURING_WRITE), new MarkOutcome.TagGone(), 0x07),
                arguments(new FeigFault.LosesTag(Moment.AFTER_WRITE), new MarkOutcome.TagGone(), 0x07),
                arguments(new FeigFault.Slow(Duration.ofMillis(400)), written, 0x07),
                arguments(always(new FeigFault.LosesReply(Operation.WRITE_AFI)), written, 0x07),
                arguments(always(new FeigFault.Misreports(Operation.WRITE_AFI, Bytes.of(0x03))), written, 0x07),
                arguments(new FeigFault.Fails(Operation.WRITE_AFI, Bytes.of(0x01)), written, 0x07),
                arguments(new FeigFault.Fails(Operation.WRITE_AFI, Bytes.of(0x03, 0x00)), written, 0x07),
                arguments(new FeigFault.Fails(Operation.WRITE_AFI, Bytes.of(0x83)), written, 0x07),
                arguments(new FeigFault.Fails(Operation.WRITE_AFI, Bytes.of(0x95, 0x13)), written, 0x07),
                arguments(new FeigFault.Misreports(Operation.WRITE_AFI, Bytes.of(0x83)), written, 0x07),
                arguments(new FeigFault.Misreports(Operation.WRITE_AFI, Bytes.of(0x95, 0x13)), written, 0x07),
                arguments(new FeigFault.LosesReply(Operation.WRITE_AFI), written, 0x07),
                arguments(new FeigFault.GarblesReply(Operation.WRITE_AFI), written, 0x07),
                arguments(new FeigFault.DelaysReply(Operation.WRITE_AFI, Duration.ofMillis(700)), written, 0x07),
                arguments(new FeigFault.LosesReply(Operation.RF_RESET), written, 0x07),
                arguments(new FeigFault.LosesReply(Operation.SYSTEM_INFORMATION), written, 0x07),
                arguments(
                        new FeigFault.Fails(Operation.WRITE_AFI, Bytes.of(0x95, 0x12)),
                        new MarkOutcome.Locked("95/12"),
                        0xC2),
                arguments(
                        new FeigFault.Fails(Operation.WRITE_AFI, Bytes.of(0x95, 0x0F)),
                        new MarkOutcome.Locked("95/0F"),
                        0xC2),
                arguments(
                        new FeigFault.ScanMode(),
                        new MarkOutcome.ReaderFailed(new DeviceFault.NeedsHands(
                                "status 82: not available; set the reader from scan mode to host mode")),
                        0xC2),
                arguments(
                        new FeigFault.Silent(),
                        new MarkOutcome.ReaderFailed(new DeviceFault.Silent(Duration.ofMillis(1400))),
                        0xC2));
    }

    @ParameterizedTest
    @MethodSource("markingFaults")
    void marksOrSaysWhyNot(FeigFault fault, MarkOutcome outcome, int afi) {
        assertThat(bench.inflict(fault).mark(UID, 0x07)).isEqualTo(markSet(outcome));
        assertThat(tag.afi()).isEqualTo(afi);
    }

    @Test
    void reachesALostTagAgainWhenTheFaultIsCleared() {
        var fault = new FeigFault.LosesTag(Moment.BEFORE_WRITE);
        bench.inflict(fault).mark(UID, 0x07);
        var meanwhile = bench.read();
        bench.peer.clear(fault);

        assertThat(meanwhile).isEqualTo(tagsRead());
        assertThat(bench.read()).isEqualTo(tagsRead(image(0xC2)));
    }

    @Test
    void failsToWriteAsLongAsEveryWriteFails() {
        var fault = always(new FeigFault.Fails(Operation.WRITE_AFI, Bytes.of(0x03)));
        var meanwhile = bench.inflict(fault).mark(UID, 0x07);
        bench.peer.clear(fault);

        assertThat(meanwhile).isNotEqualTo(markSet(new MarkOutcome.Written()));
        assertThat(tag.afi()).isEqualTo(0xC2);
        assertThat(bench.mark(UID, 0x07)).isEqualTo(markSet(new MarkOutcome.Written()));
    }

    @Test
    void seesAGhostInEveryInventoryAsLongAsItIsThere() {
        var fault = always(new FeigFault.Ghost(OTHER));
        var meanwhile = bench.inflict(fault).read();
        bench.peer.clear(fault);

        assertThat(meanwhile).isNotEqualTo(tagsRead(image(0xC2)));
        assertThat(bench.read()).isEqualTo(tagsRead(image(0xC2)));
    }

    @Test
    void doesNotTryToWriteALockedTagAgain() {
        tag.lockAfi();
        int before = bench.exchanges();

        assertThat(bench.mark(UID, 0x07)).isEqualTo(markSet(new MarkOutcome.Locked("95/12")));
        assertThat(bench.exchanges() - before).isEqualTo(3);
    }

    @Test
    void saysThatATagIsGoneThatWasNeverThere() {
        assertThat(bench.mark(OTHER, 0x07)).isEqualTo(markSet(new MarkOutcome.TagGone()));
        assertThat(tag.afi()).isEqualTo(0xC2);
    }

    @Test
    void isReadyAgainWhenTheAntennaIsMended() {
        assertThat(bench.inflict(new FeigFault.AntennaWarning()).read()).isInstanceOf(RfidAnswer.ReadFailed.class);
        bench.step(Duration.ofSeconds(6));
        assertThat(bench.health()).isInstanceOf(DeviceHealth.Down.class);

        bench.peer.clear();
        bench.step(Duration.ofSeconds(6));

        assertThat(bench.health()).isEqualTo(READY);
    }

    @Test
    void givesUpTheLineOfASilentReaderAndIsReadyOnTheNext() {
        bench.inflict(new FeigFault.Silent()).step(Duration.ofSeconds(7));
        assertThat(bench.lineClosed()).isTrue();
        assertThat(bench.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.Silent(Duration.ofMillis(1400))));

        bench.peer.clear();
        bench.openAgain();

        assertThat(bench.health()).isEqualTo(READY);
        assertThat(bench.read()).isEqualTo(tagsRead(image(0xC2)));
    }

    @Test
    void answersACommandWhoseLineIsLostAtAnyMoment() {
        for (int millis = 0; millis < 120; millis++) {
            var lost = new FeigBench(FeigSettings.standard()).insert(new SimTag(UID, 4, 6, 0xC2, MEMORY));
            lost.begin(new RfidCommand.ReadTags(READ));
            lost.step(Duration.ofMillis(millis));

            assertThat(lost.loseLine())
                    .isEqualTo(new RfidAnswer.ReadFailed(READ, new DeviceFault.Disconnected("unplugged")));

            lost.openAgain();
            assertThat(lost.read()).isEqualTo(tagsRead(image(0xC2)));
        }
    }

    @Test
    void readsTheSlotEmptyWhenTheBookIsTakenAwayDuringTheReading() {
        bench.begin(new RfidCommand.ReadTags(READ));
        bench.step(Duration.ofMillis(50));
        bench.world.move("book-" + UID.hex(), new Place.Outside());

        assertThat(bench.finish()).isEqualTo(tagsRead());
    }

    private static FeigFault always(FeigFault fault) {
        return new FeigFault.Standing(fault);
    }

    private static TagImage image(int afi) {
        return new TagImage.Hf(UID, afi, 0x06, 4, MEMORY);
    }

    private static RfidAnswer tagsRead(TagImage... images) {
        return new RfidAnswer.TagsRead(READ, List.of(images));
    }

    private static RfidAnswer markSet(MarkOutcome outcome) {
        return new RfidAnswer.MarkSet(MARK, outcome);
    }

    private static Bytes numbered(int size) {
        return Bytes.of(IntStream.range(0, size).toArray());
    }
}
