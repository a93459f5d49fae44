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
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.peer.HfOutcome.Failure;
import org.caiyun.sim.peer.ReaderFault.Damage;
import org.caiyun.sim.peer.ReaderFault.Moment;
import org.caiyun.sim.peer.ReaderFault.Operation;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can go wrong with a tag, a reader, a line, and what comes of it. */
final class Rl866FailureTest {
    private static final Uid UID = Uid.ofHex("E00401003F3827A7");
    private static final Uid OTHER = Uid.ofHex("E00401003F382624");
    private static final CommandId READ = new CommandId(1);
    private static final CommandId MARK = new CommandId(2);
    private static final DeviceHealth READY =
            new DeviceHealth.Ready("RL866 family, node 01, configuration 010102020003016400000000000000");
    private static final Bytes MEMORY = numbered(112);

    private final SimTag tag = new SimTag(UID, 4, 0x06, 0xC2, MEMORY);
    private final HfBench bench = new HfBench(ReaderKit.rl866()).insert(tag);

    /** What happens, the answer to reading. */
    static Stream<Arguments> readingFaults() {
        var good = tagsRead(image(0xC2));
        return Stream.of(
                arguments(new ReaderFault.Ghost(OTHER), good),
                arguments(new ReaderFault.Fails(Operation.INVENTORY, Failure.COLLISION), good),
                arguments(new ReaderFault.Fails(Operation.INVENTORY, Failure.ANTENNA), good),
                arguments(new ReaderFault.Fails(Operation.DESCRIBE, Failure.GONE), good),
                arguments(new ReaderFault.Fails(Operation.READ_BLOCKS, Failure.GONE), good),
                arguments(new ReaderFault.Fails(Operation.READ_BLOCKS, Failure.DAMAGED), good),
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
                                new DeviceFault.NeedsHands("status 006: the function is not set up in the reader"))),
                arguments(
                        new ReaderFault.AntennaWarning(),
                        new RfidAnswer.ReadFailed(
                                READ,
                                new DeviceFault.NeedsHands(
                                        "status 402: radio disturbed; check the antenna, its cable and metal near it"))),
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
                arguments(always(new ReaderFault.Misreports(Operation.WRITE_AFI, Failure.WRITE_ERROR)), written, 0x07),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, Failure.GONE), written, 0x07),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, Failure.WRITE_ERROR), written, 0x07),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, Failure.COLLISION), written, 0x07),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, Failure.NOT_PROGRAMMED), written, 0x07),
                arguments(new ReaderFault.Misreports(Operation.WRITE_AFI, Failure.COLLISION), written, 0x07),
                arguments(new ReaderFault.Misreports(Operation.WRITE_AFI, Failure.NOT_PROGRAMMED), written, 0x07),
                arguments(new ReaderFault.LosesReply(Operation.WRITE_AFI), written, 0x07),
                arguments(new ReaderFault.DamagesReply(Operation.WRITE_AFI, Damage.WRONG_BIT), written, 0x07),
                arguments(new ReaderFault.DelaysReply(Operation.WRITE_AFI, Duration.ofMillis(700)), written, 0x07),
                arguments(new ReaderFault.LosesReply(Operation.FIELD_RESET), written, 0x07),
                arguments(new ReaderFault.LosesReply(Operation.DESCRIBE), written, 0x07),
                arguments(
                        new ReaderFault.Fails(Operation.WRITE_AFI, Failure.LOCKED),
                        new MarkOutcome.Locked("41B"),
                        0xC2),
                arguments(
                        new ReaderFault.Fails(Operation.WRITE_AFI, Failure.PASSWORD),
                        new MarkOutcome.Locked("41D"),
                        0xC2),
                arguments(
                        new ReaderFault.ScanMode(),
                        new MarkOutcome.ReaderFailed(
                                new DeviceFault.NeedsHands("status 006: the function is not set up in the reader")),
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
        var fault = always(new ReaderFault.Fails(Operation.WRITE_AFI, Failure.WRITE_ERROR));
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

        assertThat(bench.mark(UID, 0x07)).isEqualTo(markSet(new MarkOutcome.Locked("41B")));
        // connect, look, write, reset the tag, disconnect
        assertThat(bench.exchanges() - before).isEqualTo(5);
    }

    /** Connections, their ends, and the beginning of counting, too. */
    @ParameterizedTest
    @EnumSource(Damage.class)
    void readsAndMarksWhateverReplyIsDamagedOnce(Damage damage) {
        int afi = 0;
        for (Operation operation : Operation.values()) {
            bench.inflict(new ReaderFault.DamagesReply(operation, damage));
            assertThat(bench.read()).as(operation.name()).isEqualTo(tagsRead(image(tag.afi())));

            bench.peer.clear();
            afi++;
            bench.inflict(new ReaderFault.DamagesReply(operation, damage));
            assertThat(bench.mark(UID, afi)).as(operation.name()).isEqualTo(markSet(new MarkOutcome.Written()));
            assertThat(tag.afi()).isEqualTo(afi);

            bench.peer.clear();
        }
    }

    /** Whatever part of the mark it hits, on a line on which anything may be said twice or late. */
    @ParameterizedTest
    @EnumSource(Operation.class)
    void setsBothPartsOfAMarkThoughAReplyIsLost(Operation operation) {
        var both = new MarkWrite.AfiAndEas(new MarkWrite.Afi(0x07), new MarkWrite.Eas(true));

        assertThat(bench.inflict(new ReaderFault.LosesReply(operation)).mark(UID, both))
                .isEqualTo(markSet(new MarkOutcome.Written()));
        assertThat(tag.afi()).isEqualTo(0x07);
        assertThat(tag.eas()).isTrue();
    }

    @Test
    void saysThatAPasswordProtectedTagIsLocked() {
        tag.protect();

        assertThat(bench.mark(UID, 0x07)).isEqualTo(markSet(new MarkOutcome.Locked("41D")));
        assertThat(bench.mark(UID, new MarkWrite.Eas(true))).isEqualTo(markSet(new MarkOutcome.Locked("41D")));
        assertThat(tag.afi()).isEqualTo(0xC2);
        assertThat(tag.eas()).isFalse();
    }

    /** Replies that come when other questions are being asked, which all look alike but for their sequence bit. */
    @ParameterizedTest
    @EnumSource(Operation.class)
    void neverTakesOneTagForAnother(Operation operation) {
        var other = new SimTag(OTHER, 4, 0x06, 0xC2, Bytes.copyOf(new byte[112]));
        bench.insert(other);

        for (int millis = 600; millis < 1300; millis += 7) {
            bench.inflict(new ReaderFault.DelaysReply(operation, Duration.ofMillis(millis)));
            var otherImage = new TagImage.Hf(OTHER, 0xC2, 0x06, 4, other.content());
            assertThat(bench.read()).as("%d ms", millis).isEqualTo(tagsRead(otherImage, image(tag.afi())));

            bench.peer.clear();
            bench.inflict(new ReaderFault.DelaysReply(operation, Duration.ofMillis(millis)));
            assertThat(bench.mark(UID, millis & 0xFF))
                    .as("%d ms", millis)
                    .isEqualTo(markSet(new MarkOutcome.Written()));
            assertThat(other.afi()).isEqualTo(0xC2);
            bench.peer.clear();
        }
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
            var lost = new HfBench(ReaderKit.rl866()).insert(new SimTag(UID, 4, 6, 0xC2, MEMORY));
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
