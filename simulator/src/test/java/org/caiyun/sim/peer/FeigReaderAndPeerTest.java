package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.feig.FeigSettings;
import org.caiyun.device.rfid.hf.HfSettings;
import org.caiyun.sim.world.SimTag;
import org.junit.jupiter.api.Test;

/** Driver and simulated reader together, what only FEIG has, and the time that it takes. */
final class FeigReaderAndPeerTest {
    private static final Uid UID = Uid.ofHex("E004010809B9CB12");
    private static final Uid OTHER = Uid.ofHex("E00401001159139F");
    private static final CommandId READ = new CommandId(1);
    private static final DeviceHealth READY = new DeviceHealth.Ready("FEIG type 53, firmware 3.3, hardware 44");
    private static final Bytes MEMORY = BenchTag.MEMORY;

    private final SimTag tag = new SimTag(UID, 4, 0x06, 0xC2, MEMORY);
    private final HfBench bench = new HfBench(ReaderKit.feig()).insert(tag);

    @Test
    void knowsWhoAnswers() {
        assertThat(bench.health()).isEqualTo(READY);
    }

    @Test
    void readsAndMarksInAdvancedFrames() {
        var advanced = new HfBench(ReaderKit.feig(FeigSettings.standard().withAdvanced(true))).insert(tag);

        assertThat(advanced.read()).isEqualTo(BenchTag.read(BenchTag.image(UID, 0xC2)));
        assertThat(advanced.mark(UID, 0x07)).isEqualTo(BenchTag.marked(new MarkOutcome.Written()));
    }

    @Test
    void readsATagWithBlocksOfEight() {
        var fujitsu = new HfBench(ReaderKit.feig()).insert(new SimTag(OTHER, 8, 0, 0x07, BenchTag.numbered(2000)));

        assertThat(fujitsu.read()).isEqualTo(BenchTag.read(new TagImage.Hf(OTHER, 0x07, 0, 8, MEMORY)));
    }

    @Test
    void readsALargeTagAsFarAsWanted() {
        var settings = FeigSettings.standard().with(HfSettings.standard().withMaxBytes(300));
        var large = new HfBench(ReaderKit.feig(settings)).insert(new SimTag(UID, 4, 0, 0x07, BenchTag.numbered(320)));

        assertThat(large.read()).isEqualTo(BenchTag.read(new TagImage.Hf(UID, 0x07, 0, 4, BenchTag.numbered(300))));
    }

    @Test
    void listsMoreTagsThanOneReplyHolds() {
        var pile = new HfBench(ReaderKit.feig().withPeer(() -> new FeigPeerDialect(0, 3)));
        var expected = new ArrayList<TagImage>();
        for (int i = 0; i < 10; i++) {
            Uid uid = new Uid(Bytes.ofHex("E0040108000000").plus(Bytes.of(i)));
            pile.insert(new SimTag(uid, 4, 0, 0x07, MEMORY));
            expected.add(new TagImage.Hf(uid, 0x07, 0, 4, MEMORY));
        }

        assertThat(pile.read()).isEqualTo(new RfidAnswer.TagsRead(READ, expected));
    }
}
