package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.HfReader;
import org.caiyun.device.rfid.hf.HfSettings;
import org.caiyun.device.rfid.rl866.Rl866Dialect;
import org.caiyun.sim.world.SimTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Driver and simulated reader together, when nothing goes wrong. */
final class Rl866ReaderAndPeerTest {
    private static final Uid UID = Uid.ofHex("E00401003F3827A7");
    private static final Uid OTHER = Uid.ofHex("E00401003F382624");
    private static final CommandId READ = new CommandId(1);
    private static final Bytes MEMORY = BenchTag.MEMORY;

    private final SimTag tag = new SimTag(UID, 4, 0x06, 0xC2, MEMORY);
    private final HfBench bench = new HfBench(ReaderKit.rl866()).insert(tag);

    @Test
    void readsATagAsItIs() {
        assertThat(bench.health())
                .isEqualTo(
                        new DeviceHealth.Ready("RL866 family, node 01, configuration 010102020003016400000000000000"));
        assertThat(bench.read()).isEqualTo(BenchTag.read(BenchTag.image(UID, 0xC2)));
    }

    static IntStream portions() {
        return IntStream.of(1, 2, 3, 5, 8, 13, 64);
    }

    @ParameterizedTest
    @MethodSource("portions")
    void readsRepliesThatComeInPortions(int portion) {
        assertThat(bench.inPortionsOf(portion).read()).isEqualTo(BenchTag.read(BenchTag.image(UID, 0xC2)));
    }

    @Test
    void readsTwoTagsInTheOrderOfTheirUids() {
        bench.insert(new SimTag(OTHER, 4, 0x3E, 0x07, MEMORY));

        assertThat(bench.read())
                .isEqualTo(BenchTag.read(new TagImage.Hf(OTHER, 0x07, 0x3E, 4, MEMORY), BenchTag.image(UID, 0xC2)));
    }

    @Test
    void readsATagWithBlocksOfEightAsFarAsWanted() {
        var driver = new HfReader(new Rl866Dialect(), HfSettings.standard().withMaxBytes(2000));
        var kit = ReaderKit.rl866();
        var fujitsu = new HfBench(new ReaderKit("RL866", () -> driver, kit.peer(), kit.byteTime()))
                .insert(new SimTag(OTHER, 8, 0, 0x07, BenchTag.numbered(2000)));

        assertThat(fujitsu.read())
                .isEqualTo(BenchTag.read(new TagImage.Hf(OTHER, 0x07, 0, 8, BenchTag.numbered(2000))));
    }

    /** One full buffer after the other, and one reply in several frames. */
    @ParameterizedTest
    @ValueSource(ints = {3, 18, 100})
    void listsMoreTagsThanOneReplyHolds(int tagsPerReply) {
        var pile = new HfBench(ReaderKit.rl866().withPeer(() -> new Rl866PeerDialect(1, tagsPerReply)));
        var expected = new ArrayList<TagImage>();
        for (int i = 0; i < 40; i++) {
            Uid uid = new Uid(Bytes.ofHex("E0040108000000").plus(Bytes.of(i)));
            pile.insert(new SimTag(uid, 4, 0, 0x07, MEMORY));
            expected.add(new TagImage.Hf(uid, 0x07, 0, 4, MEMORY));
        }

        assertThat(pile.read()).isEqualTo(new RfidAnswer.TagsRead(READ, expected));
    }

    @Test
    void findsNoTagInAnEmptySlot() {
        assertThat(new HfBench(ReaderKit.rl866()).read()).isEqualTo(BenchTag.read());
    }

    @Test
    void marksATagAndReadsTheMarkBack() {
        assertThat(bench.mark(UID, 0x07)).isEqualTo(BenchTag.marked(new MarkOutcome.Written()));
        assertThat(tag.afi()).isEqualTo(0x07);
        assertThat(bench.mark(UID, 0x07)).isEqualTo(BenchTag.marked(new MarkOutcome.Already()));
    }

    static Stream<Arguments> marks() {
        var afi = new MarkWrite.Afi(0x07);
        return Stream.of(
                arguments(new MarkWrite.Eas(true), 0xC2, true),
                arguments(new MarkWrite.AfiAndEas(afi, new MarkWrite.Eas(true)), 0x07, true),
                arguments(new MarkWrite.AfiAndEas(afi, new MarkWrite.Eas(false)), 0x07, false));
    }

    @ParameterizedTest
    @MethodSource("marks")
    void marksTheSurveillanceBitAndReadsItBack(MarkWrite mark, int afi, boolean eas) {
        assertThat(bench.mark(UID, mark)).isEqualTo(BenchTag.marked(new MarkOutcome.Written()));
        assertThat(tag.afi()).isEqualTo(afi);
        assertThat(tag.eas()).isEqualTo(eas);
        assertThat(bench.mark(UID, mark)).isEqualTo(BenchTag.marked(new MarkOutcome.Already()));
    }

    @Test
    void unmarksTheSurveillanceBit() {
        tag.writeEas(true);

        assertThat(bench.mark(UID, new MarkWrite.Eas(false))).isEqualTo(BenchTag.marked(new MarkOutcome.Written()));
        assertThat(tag.eas()).isFalse();
    }

    @Test
    void leavesNoConnectionsBehindHoweverOftenItReads() {
        bench.insert(new SimTag(OTHER, 4, 0x3E, 0x07, MEMORY));

        for (int i = 0; i < 20; i++) {
            assertThat(bench.read()).isInstanceOf(RfidAnswer.TagsRead.class);
            assertThat(bench.mark(UID, i)).isEqualTo(BenchTag.marked(new MarkOutcome.Written()));
        }
    }
}
