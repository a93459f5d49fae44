package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.HfSettings;
import org.caiyun.sim.peer.ReaderFault.Operation;
import org.caiyun.sim.world.SimTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The readers at 19200 baud, 3M's with new and old firmware and the RR3036, with their simulated twins. */
final class SlowReadersTest {
    private static final Uid UID = Uid.ofHex("E004010809B9CB12");
    private static final Uid OTHER = Uid.ofHex("E00401001159139F");
    private static final Bytes MEMORY = BenchTag.MEMORY;
    private static final MarkWrite EAS = new MarkWrite.Eas(true);
    private static final MarkWrite BOTH = new MarkWrite.AfiAndEas(new MarkWrite.Afi(0x07), new MarkWrite.Eas(true));

    private final SimTag tag = new SimTag(UID, 4, 0x06, 0xC2, MEMORY);

    static Stream<ReaderKit> kits() {
        return Stream.of(ReaderKit.d6(), ReaderKit.oldD6(), ReaderKit.rr3036());
    }

    static Stream<ReaderKit> d6() {
        return Stream.of(ReaderKit.d6(), ReaderKit.oldD6());
    }

    private static HfBench bench(ReaderKit kit) {
        return new HfBench(kit);
    }

    static Stream<Arguments> blockCounts() {
        return kits().flatMap(kit -> IntStream.of(1, 8, 27, 40, 64, 80, 255).mapToObj(n -> arguments(kit, n)));
    }

    @ParameterizedTest
    @MethodSource("blockCounts")
    void readsTagsOfAnySizeAsFarAsWanted(ReaderKit kit, int blocks) {
        Bytes memory = BenchTag.numbered(4 * blocks);

        RfidAnswer read = bench(kit).insert(new SimTag(UID, 4, 0, 0x07, memory)).read();

        assertThat(read)
                .isEqualTo(BenchTag.read(
                        new TagImage.Hf(UID, 0x07, 0, 4, memory.slice(0, Math.min(112, memory.size())))));
    }

    /** Without tag information nobody tells that the blocks are larger, so old 3M firmware is not here. */
    static Stream<ReaderKit> whereSizesAreTold() {
        UnaryOperator<HfSettings> all = settings -> settings.withMaxBytes(2000);
        return Stream.of(
                ReaderKit.d6(),
                ReaderKit.rr3036(),
                ReaderKit.d6(all.apply(HfSettings.standard())).named("D6, all of the tag"),
                ReaderKit.rr3036(all.apply(HfSettings.standard())).named("RR3036, all of the tag"));
    }

    @ParameterizedTest
    @MethodSource("whereSizesAreTold")
    void readsATagOf250BlocksOfEight(ReaderKit kit) {
        int wanted = kit.name().contains("all") ? 2000 : 112;

        RfidAnswer read = bench(kit)
                .insert(new SimTag(OTHER, 8, 0, 0x07, BenchTag.numbered(2000)))
                .read();

        assertThat(read).isEqualTo(BenchTag.read(new TagImage.Hf(OTHER, 0x07, 0, 8, BenchTag.numbered(wanted))));
    }

    static Stream<Arguments> lateBlocks() {
        return Stream.of(ReaderKit.d6(), ReaderKit.rr3036())
                .flatMap(kit -> IntStream.iterate(500, millis -> millis < 900, millis -> millis + 7)
                        .mapToObj(millis -> arguments(kit, millis)));
    }

    /** Replies with large blocks do not say which block they are. */
    @ParameterizedTest
    @MethodSource("lateBlocks")
    void takesNoLateBlockForAnother(ReaderKit kit, int millis) {
        HfBench bench = bench(kit).insert(new SimTag(OTHER, 8, 0, 0x07, BenchTag.numbered(2000)));
        bench.inflict(new ReaderFault.DelaysReply(Operation.READ_BLOCKS, Duration.ofMillis(millis)));

        assertThat(bench.read()).isEqualTo(BenchTag.read(new TagImage.Hf(OTHER, 0x07, 0, 8, MEMORY)));
    }

    @ParameterizedTest
    @MethodSource("d6")
    void marksATagByItsSurveillanceBit(ReaderKit kit) {
        HfBench bench = bench(kit).insert(tag);

        assertThat(bench.mark(UID, EAS)).isEqualTo(BenchTag.marked(new MarkOutcome.Written()));
        assertThat(tag.eas()).isTrue();
        assertThat(tag.afi()).isEqualTo(0xC2);
        assertThat(bench.mark(UID, EAS)).isEqualTo(BenchTag.marked(new MarkOutcome.Already()));
        assertThat(bench.mark(UID, new MarkWrite.Eas(false))).isEqualTo(BenchTag.marked(new MarkOutcome.Written()));
        assertThat(tag.eas()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("d6")
    void marksATagByBoth(ReaderKit kit) {
        HfBench bench = bench(kit).insert(tag);

        assertThat(bench.mark(UID, BOTH)).isEqualTo(BenchTag.marked(new MarkOutcome.Written()));
        assertThat(tag.eas()).isTrue();
        assertThat(tag.afi()).isEqualTo(0x07);
        assertThat(bench.mark(UID, BOTH)).isEqualTo(BenchTag.marked(new MarkOutcome.Already()));
    }

    @ParameterizedTest
    @MethodSource("readersWithoutEas")
    void saysThatItCannotSetASurveillanceBit(ReaderKit kit) {
        HfBench bench = bench(kit).insert(tag);
        var refused = new MarkOutcome.ReaderFailed(
                new DeviceFault.Refused("status -: no command for the EAS bit is known for this reader"));

        assertThat(bench.mark(UID, EAS)).isEqualTo(BenchTag.marked(refused));
        assertThat(bench.mark(UID, BOTH)).isEqualTo(BenchTag.marked(refused));
        assertThat(tag.afi()).isEqualTo(0xC2);
        assertThat(bench.health()).isInstanceOf(DeviceHealth.Ready.class);
    }

    static Stream<ReaderKit> readersWithoutEas() {
        return Stream.of(ReaderKit.rr3036());
    }

    @Test
    void wakesAReaderThatIsSilentUntilItIsProbed() {
        HfBench asleep = bench(ReaderKit.d6().withPeer(() -> new D6PeerDialect(D6PeerDialect.Firmware.ASLEEP)));
        assertThat(asleep.health()).isInstanceOf(DeviceHealth.Starting.class);

        asleep.step(Duration.ofSeconds(1));

        assertThat(asleep.health()).isEqualTo(new DeviceHealth.Ready("3M reader, firmware 3.2.6"));
    }
}
