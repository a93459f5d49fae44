package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.peer.HfOutcome.Failure;
import org.caiyun.sim.peer.ReaderFault.Damage;
import org.caiyun.sim.peer.ReaderFault.Operation;
import org.caiyun.sim.world.SimTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * RL866's own status codes, connections and sequence bits; the contract tests have what goes wrong with every reader.
 */
final class Rl866FailureTest {
    private static final Uid UID = Uid.ofHex("E00401003F3827A7");
    private static final Uid OTHER = Uid.ofHex("E00401003F382624");
    private static final CommandId READ = new CommandId(1);
    private static final Bytes MEMORY = BenchTag.MEMORY;

    private final SimTag tag = new SimTag(UID, 4, 0x06, 0xC2, MEMORY);
    private final HfBench bench = new HfBench(ReaderKit.rl866()).insert(tag);

    /** What happens, the answer to reading. */
    static Stream<Arguments> readingFaults() {
        var good = BenchTag.read(BenchTag.image(UID, 0xC2));
        return Stream.of(
                arguments(new ReaderFault.Fails(Operation.INVENTORY, Failure.ANTENNA), good),
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
                                        "status 402: radio disturbed; check the antenna, its cable and metal near it"))));
    }

    @ParameterizedTest
    @MethodSource("readingFaults")
    void readsOrSaysWhyNot(ReaderFault fault, RfidAnswer expected) {
        assertThat(bench.inflict(fault).read()).isEqualTo(expected);
    }

    /** What happens, the outcome of a mark that is not set. */
    static Stream<Arguments> markingFaults() {
        return Stream.of(
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, Failure.LOCKED), new MarkOutcome.Locked("41B")),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, Failure.PASSWORD), new MarkOutcome.Locked("41D")),
                arguments(
                        new ReaderFault.ScanMode(),
                        new MarkOutcome.ReaderFailed(
                                new DeviceFault.NeedsHands("status 006: the function is not set up in the reader"))));
    }

    @ParameterizedTest
    @MethodSource("markingFaults")
    void saysWhyItDoesNotMark(ReaderFault fault, MarkOutcome outcome) {
        assertThat(bench.inflict(fault).mark(UID, 0x07)).isEqualTo(BenchTag.marked(outcome));
        assertThat(tag.afi()).isEqualTo(0xC2);
    }

    @Test
    void doesNotTryToWriteALockedTagAgain() {
        tag.lockAfi();
        int before = bench.exchanges();

        assertThat(bench.mark(UID, 0x07)).isEqualTo(BenchTag.marked(new MarkOutcome.Locked("41B")));
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
            assertThat(bench.read()).as(operation.name()).isEqualTo(BenchTag.read(BenchTag.image(UID, tag.afi())));

            bench.peer.clear();
            afi++;
            bench.inflict(new ReaderFault.DamagesReply(operation, damage));
            assertThat(bench.mark(UID, afi)).as(operation.name()).isEqualTo(BenchTag.marked(new MarkOutcome.Written()));
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
                .isEqualTo(BenchTag.marked(new MarkOutcome.Written()));
        assertThat(tag.afi()).isEqualTo(0x07);
        assertThat(tag.eas()).isTrue();
    }

    @Test
    void saysThatAPasswordProtectedTagIsLocked() {
        tag.protect();

        assertThat(bench.mark(UID, 0x07)).isEqualTo(BenchTag.marked(new MarkOutcome.Locked("41D")));
        assertThat(bench.mark(UID, new MarkWrite.Eas(true))).isEqualTo(BenchTag.marked(new MarkOutcome.Locked("41D")));
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
            assertThat(bench.read())
                    .as("%d ms", millis)
                    .isEqualTo(BenchTag.read(otherImage, BenchTag.image(UID, tag.afi())));

            bench.peer.clear();
            bench.inflict(new ReaderFault.DelaysReply(operation, Duration.ofMillis(millis)));
            assertThat(bench.mark(UID, millis & 0xFF))
                    .as("%d ms", millis)
                    .isEqualTo(BenchTag.marked(new MarkOutcome.Written()));
            assertThat(other.afi()).isEqualTo(0xC2);
            bench.peer.clear();
        }
    }
}
