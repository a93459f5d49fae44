package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.feig.FeigSettings;
import org.caiyun.sim.peer.ReaderFault.Operation;
import org.caiyun.sim.world.SimTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** FEIG's own status codes and what comes of them; the contract tests have what goes wrong with every reader. */
final class FeigFailureTest {
    private static final Uid UID = Uid.ofHex("E004010809B9CB12");
    private static final CommandId READ = new CommandId(1);
    private static final Bytes MEMORY = BenchTag.MEMORY;

    private final SimTag tag = new SimTag(UID, 4, 0x06, 0xC2, MEMORY);
    private final HfBench bench = new HfBench(ReaderKit.feig()).insert(tag);

    /** What happens, the answer to reading. */
    static Stream<Arguments> readingFaults() {
        var good = BenchTag.read(BenchTag.image(UID, 0xC2));
        return Stream.of(
                arguments(new ReaderFault.Fails(Operation.INVENTORY, status(0x83)), good),
                arguments(new ReaderFault.Fails(Operation.INVENTORY, status(0x84)), good),
                arguments(new ReaderFault.Fails(Operation.DESCRIBE, status(0x01)), good),
                arguments(new ReaderFault.Fails(Operation.READ_BLOCKS, status(0x01)), good),
                arguments(new ReaderFault.Fails(Operation.READ_BLOCKS, status(0x02)), good),
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
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, status(0x01)), written, 0x07),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, status(0x03, 0x00)), written, 0x07),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, status(0x83)), written, 0x07),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, status(0x95, 0x13)), written, 0x07),
                arguments(new ReaderFault.Misreports(Operation.WRITE_AFI, status(0x83)), written, 0x07),
                arguments(new ReaderFault.Misreports(Operation.WRITE_AFI, status(0x95, 0x13)), written, 0x07),
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
        assertThat(bench.inflict(fault).mark(UID, 0x07)).isEqualTo(BenchTag.marked(outcome));
        assertThat(tag.afi()).isEqualTo(afi);
    }

    @Test
    void setsAReaderToHostModeThatWasSetToScanMode() {
        var mending = new HfBench(ReaderKit.feig(FeigSettings.standard().withMendsScanMode(true))).insert(tag);

        assertThat(mending.inflict(new ReaderFault.ScanMode()).read())
                .isEqualTo(BenchTag.read(BenchTag.image(UID, 0xC2)));
        assertThat(mending.peer.awaits(new ReaderFault.ScanMode())).isFalse();
    }

    private static HfOutcome.Status status(int... bytes) {
        return new HfOutcome.Status(Bytes.of(bytes));
    }
}
