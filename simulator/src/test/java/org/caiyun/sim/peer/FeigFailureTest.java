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
import org.caiyun.sim.peer.ReaderFault.Damage;
import org.caiyun.sim.peer.ReaderFault.Moment;
import org.caiyun.sim.peer.ReaderFault.Operation;
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
    private final HfBench bench = new HfBench(ReaderKit.feig()).insert(tag);

    /** What happens, the answer to reading. */
    static Stream<Arguments> readingFaults() {
        var good = tagsRead(image(0xC2));
        return Stream.of(
                arguments(new ReaderFault.Ghost(OTHER), good),
                arguments(new ReaderFault.Fails(Operation.INVENTORY, status(0x83)), good),
                arguments(new ReaderFault.Fails(Operation.INVENTORY, status(0x84)), good),
                arguments(new ReaderFault.Fails(Operation.DESCRIBE, status(0x01)), good),
                arguments(new ReaderFault.Fails(Operation.READ_BLOCKS, status(0x01)), good),
                arguments(new ReaderFault.Fails(Operation.READ_BLOCKS, status(0x02)), good),
                arguments(new ReaderFault.LosesReply(Operation.INVENTORY), good),
                arguments(new ReaderFault.LosesReply(Operation.DESCRIBE), good),
                arguments(new ReaderFault.LosesReply(Operation.READ_BLOCKS), good),
                arguments(new ReaderFault.DamagesReply(Operation.INVENTORY, Damage.WRONG_BIT), good),
                arguments(new ReaderFault.DamagesReply(Operation.DESCRIBE, Damage.WRONG_BIT), good),
                arguments(new ReaderFault.DamagesReply(Operation.READ_BLOCKS, Damage.WRONG_BIT), good),
                // comes while the line is drained, and after the question was asked again
                arguments(new ReaderFault.DelaysReply(Operation.INVENTORY, Duration.ofMillis(690)), good),
                arguments(new ReaderFault.DelaysReply(Operation.INVENTORY, Duration.ofMillis(705)), good),
                arguments(new ReaderFault.DelaysReply(Operation.DESCRIBE, Duration.ofMillis(715)), good),
                arguments(new ReaderFault.DelaysReply(Operation.READ_BLOCKS, Duration.ofMillis(650)), good),
                arguments(
                        new ReaderFault.ScanMode(),
                        new RfidAnswer.ReadFailed(
                                READ,
                                new DeviceFault.NeedsHands(
                                        "status 82: not available; set the reader from scan mode to host mode"))),
                arguments(
                        new ReaderFault.AntennaWarning(),
                        new RfidAnswer.ReadFailed(
                                READ,
                                new DeviceFault.NeedsHands(
                                        "status 84: radio warning; check the antenna, its cable and metal near it"))),
                arguments(
                        new ReaderFault.Silent(),
                        new RfidAnswer.ReadFailed(READ, new DeviceFault.Silent(Duration.ofMillis(1400)))));
    }

    @ParameterizedTest
    @MethodSource("readingFaults")
    void readsOrSaysWhyNot(ReaderFault fault, RfidAnswer expected) {
        assertThat(bench.inflict(fault).read()).isEqualTo(expected);
    }

    /** What happens, the outcome, the AFI that the tag then has. */
    static Stream<Arguments> markingFaults() {
        var written = new MarkOutcome.Written();
        return Stream.of(
                arguments(new ReaderFault.TagLeaves(UID, Moment.BEFORE_WRITE), new MarkOutcome.TagGone(), 0xC2),
                arguments(new ReaderFault.TagLeaves(UID, Moment.AFTER_WRITE), new MarkOutcome.TagGone(), 0x07),
                arguments(new ReaderFault.LosesTag(Moment.BEFORE_WRITE), new MarkOutcome.TagGone(), 0xC2),
                arguments(new ReaderFault.LosesTag(Moment.DURING_WRITE), new MarkOutcome.TagGone(), 0x07),
                arguments(new ReaderFault.LosesTag(Moment.AFTER_WRITE), new MarkOutcome.TagGone(), 0x07),
                arguments(new ReaderFault.Slow(Duration.ofMillis(400)), written, 0x07),
                arguments(always(new ReaderFault.LosesReply(Operation.WRITE_AFI)), written, 0x07),
                arguments(always(new ReaderFault.Misreports(Operation.WRITE_AFI, status(0x03))), written, 0x07),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, status(0x01)), written, 0x07),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, status(0x03, 0x00)), written, 0x07),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, status(0x83)), written, 0x07),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, status(0x95, 0x13)), written, 0x07),
                arguments(new ReaderFault.Misreports(Operation.WRITE_AFI, status(0x83)), written, 0x07),
                arguments(new ReaderFault.Misreports(Operation.WRITE_AFI, status(0x95, 0x13)), written, 0x07),
                arguments(new ReaderFault.LosesReply(Operation.WRITE_AFI), written, 0x07),
                arguments(new ReaderFault.DamagesReply(Operation.WRITE_AFI, Damage.WRONG_BIT), written, 0x07),
                arguments(new ReaderFault.DelaysReply(Operation.WRITE_AFI, Duration.ofMillis(700)), written, 0x07),
                arguments(new ReaderFault.LosesReply(Operation.FIELD_RESET), written, 0x07),
                arguments(new ReaderFault.LosesReply(Operation.DESCRIBE), written, 0x07),
                arguments(
                        new ReaderFault.Fails(Operation.WRITE_AFI, status(0x95, 0x12)),
                        new MarkOutcome.Locked("95/12"),
                        0xC2),
                arguments(
                        new ReaderFault.Fails(Operation.WRITE_AFI, status(0x95, 0x0F)),
                        new MarkOutcome.Locked("95/0F"),
                        0xC2),
                arguments(
                        new ReaderFault.ScanMode(),
                        new MarkOutcome.ReaderFailed(new DeviceFault.NeedsHands(
                                "status 82: not available; set the reader from scan mode to host mode")),
                        0xC2),
                arguments(
                        new ReaderFault.Silent(),
                        new MarkOutcome.ReaderFailed(new DeviceFault.Silent(Duration.ofMillis(1400))),
                        0xC2));
    }

    @ParameterizedTest
    @MethodSource("markingFaults")
    void marksOrSaysWhyNot(ReaderFault fault, MarkOutcome outcome, int afi) {
        assertThat(bench.inflict(fault).mark(UID, 0x07)).isEqualTo(markSet(outcome));
        assertThat(tag.afi()).isEqualTo(afi);
    }

    @Test
    void setsAReaderToHostModeThatWasSetToScanMode() {
        var mending = new HfBench(ReaderKit.feig(FeigSettings.standard().withMendsScanMode(true))).insert(tag);

        assertThat(mending.inflict(new ReaderFault.ScanMode()).read()).isEqualTo(tagsRead(image(0xC2)));
        assertThat(mending.peer.awaits(new ReaderFault.ScanMode())).isFalse();
    }

    @Test
    void reachesALostTagAgainWhenTheFaultIsCleared() {
        var fault = new ReaderFault.LosesTag(Moment.BEFORE_WRITE);
        bench.inflict(fault).mark(UID, 0x07);
        var meanwhile = bench.read();
        bench.peer.clear(fault);

        assertThat(meanwhile).isEqualTo(tagsRead());
        assertThat(bench.read()).isEqualTo(tagsRead(image(0xC2)));
    }

    @Test
    void failsToWriteAsLongAsEveryWriteFails() {
        var fault = always(new ReaderFault.Fails(Operation.WRITE_AFI, status(0x03)));
        var meanwhile = bench.inflict(fault).mark(UID, 0x07);
        bench.peer.clear(fault);

        assertThat(meanwhile).isNotEqualTo(markSet(new MarkOutcome.Written()));
        assertThat(tag.afi()).isEqualTo(0xC2);
        assertThat(bench.mark(UID, 0x07)).isEqualTo(markSet(new MarkOutcome.Written()));
    }

    @Test
    void seesAGhostInEveryInventoryAsLongAsItIsThere() {
        var fault = always(new ReaderFault.Ghost(OTHER));
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
        assertThat(bench.inflict(new ReaderFault.AntennaWarning()).read()).isInstanceOf(RfidAnswer.ReadFailed.class);
        bench.step(Duration.ofSeconds(6));
        assertThat(bench.health()).isInstanceOf(DeviceHealth.Down.class);

        bench.peer.clear();
        bench.step(Duration.ofSeconds(6));

        assertThat(bench.health()).isEqualTo(READY);
    }

    @Test
    void givesUpTheLineOfASilentReaderAndIsReadyOnTheNext() {
        bench.inflict(new ReaderFault.Silent()).step(Duration.ofSeconds(7));
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
            var lost = new HfBench(ReaderKit.feig()).insert(new SimTag(UID, 4, 6, 0xC2, MEMORY));
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

    private static ReaderFault always(ReaderFault fault) {
        return new ReaderFault.Standing(fault);
    }

    private static HfOutcome.Status status(int... bytes) {
        return new HfOutcome.Status(Bytes.of(bytes));
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
