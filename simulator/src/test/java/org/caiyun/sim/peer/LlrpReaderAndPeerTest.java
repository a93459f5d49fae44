package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.llrp.AccessPassword;
import org.caiyun.device.rfid.llrp.LlrpSettings;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimUhfTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Driver and simulated UHF reader together, when nothing goes wrong. */
final class LlrpReaderAndPeerTest {
    private static final LlrpSettings STANDARD = LlrpSettings.standard();
    private static final CommandId READ = new CommandId(1);
    private static final CommandId MARK = new CommandId(2);
    private static final DeviceHealth READY =
            new DeviceHealth.Ready("LLRP reader, manufacturer 32473, model 7, firmware 1.0-sim");

    private final SimUhfTag tag = LlrpTags.iso();
    private final LlrpBench bench = LlrpBench.ready(STANDARD).insert(tag);

    @Test
    void readsATagAsItIs() {
        assertThat(bench.health()).isEqualTo(READY);
        assertThat(bench.read()).isEqualTo(tagsRead(LlrpTags.isoImage(LlrpTags.ISO_PC_ON_LOAN)));
    }

    @Test
    void findsNoTagInAnEmptySlot() {
        assertThat(LlrpBench.ready(STANDARD).read()).isEqualTo(tagsRead());
    }

    @Test
    void readsTwoTagsInTheOrderOfTheirTids() {
        bench.insert(LlrpTags.school());

        assertThat(bench.read())
                .isEqualTo(tagsRead(LlrpTags.schoolImage(), LlrpTags.isoImage(LlrpTags.ISO_PC_ON_LOAN)));
    }

    @Test
    void tellsTenTagsWithTheSameEpcApart() {
        var pile = LlrpBench.ready(STANDARD);
        IntStream.range(0, 10).forEach(number -> pile.insert(LlrpTags.plain(number, SimUhfTag.NEAR)));

        assertThat(pile.read())
                .isEqualTo(new RfidAnswer.TagsRead(
                        READ,
                        IntStream.range(0, 10).mapToObj(LlrpTags::plainImage).toList()));
    }

    static IntStream portions() {
        return IntStream.rangeClosed(1, 260);
    }

    @ParameterizedTest
    @MethodSource("portions")
    void readsAndMarksInPortionsOfAnySize(int portion) {
        bench.inPortionsOf(portion);

        assertThat(bench.read()).isEqualTo(tagsRead(LlrpTags.isoImage(LlrpTags.ISO_PC_ON_LOAN)));
        assertThat(bench.mark(LlrpTags.UID, LlrpTags.IN_STOCK)).isEqualTo(markSet(new MarkOutcome.Written()));
    }

    @Test
    void writesTheAfiOfAnIsoTagAndReadsItBack() {
        assertThat(bench.mark(LlrpTags.UID, LlrpTags.IN_STOCK)).isEqualTo(markSet(new MarkOutcome.Written()));
        assertThat(tag.pc()).isEqualTo(LlrpTags.ISO_PC_IN_STOCK);
        assertThat(bench.mark(LlrpTags.UID, LlrpTags.IN_STOCK)).isEqualTo(markSet(new MarkOutcome.Already()));
        assertThat(bench.read()).isEqualTo(tagsRead(LlrpTags.isoImage(LlrpTags.ISO_PC_IN_STOCK)));
    }

    /** Two tags with the same EPC: only the one that is meant changes, and is found again with its new EPC. */
    @Test
    void writesABitOfTheEpcOfOneTagAmongItsDoubles() {
        SimUhfTag meant = LlrpTags.plain(1, SimUhfTag.NEAR);
        SimUhfTag other = LlrpTags.plain(2, SimUhfTag.NEAR);
        bench.insert(other).insert(meant);

        RfidAnswer answer = bench.mark(meant.uid(), LlrpTags.ALLIANCE_ON_LOAN);

        assertThat(answer).isEqualTo(markSet(new MarkOutcome.Written()));
        assertThat(meant.epc().hex())
                .isEqualTo("8104" + LlrpTags.SCHOOL_EPC.hex().substring(4));
        assertThat(other.epc()).isEqualTo(LlrpTags.SCHOOL_EPC);
    }

    @Test
    void singlesATagOutByItsEpcWhereTheReaderKnowsNoTids() {
        var byEpc = LlrpBench.ready(STANDARD.withFilterByTid(false)).insert(tag).insert(LlrpTags.school());

        assertThat(byEpc.mark(LlrpTags.OTHER_UID, LlrpTags.ALLIANCE_ON_LOAN))
                .isEqualTo(markSet(new MarkOutcome.Written()));
        assertThat(byEpc.mark(LlrpTags.UID, LlrpTags.IN_STOCK)).isEqualTo(markSet(new MarkOutcome.Written()));
        assertThat(tag.pc()).isEqualTo(LlrpTags.ISO_PC_IN_STOCK);
    }

    @Test
    void opensALockedTagWithThePassword() {
        tag.lock(SimUhfTag.Lock.PASSWORD, 0xCAFE0123);
        var knowing = LlrpBench.ready(STANDARD.withPassword(AccessPassword.ofHex("CAFE0123")))
                .insert(tag);

        assertThat(knowing.mark(LlrpTags.UID, LlrpTags.IN_STOCK)).isEqualTo(markSet(new MarkOutcome.Written()));
        assertThat(tag.pc()).isEqualTo(LlrpTags.ISO_PC_IN_STOCK);
    }

    @Test
    void leavesTagsOutThatAreHeardWeakly() {
        var choosy = LlrpBench.ready(STANDARD.withMinimumRssi(-60))
                .insert(tag)
                .put(LlrpTags.school(), new Place.InBin(3))
                .insert(LlrpTags.plain(1, -61));

        assertThat(choosy.read()).isEqualTo(tagsRead(LlrpTags.isoImage(LlrpTags.ISO_PC_ON_LOAN)));
    }

    @Test
    void readsWhatLiesInTheBinWhenItIsNotToldToLeaveItOut() {
        bench.put(LlrpTags.school(), new Place.InBin(3));

        assertThat(bench.read())
                .isEqualTo(tagsRead(LlrpTags.schoolImage(), LlrpTags.isoImage(LlrpTags.ISO_PC_ON_LOAN)));
    }

    @Test
    void readsTheUserBankAsFarAsWanted() {
        var sparing = LlrpBench.ready(STANDARD.withUserWords(5)).insert(tag);

        assertThat(sparing.read())
                .isEqualTo(tagsRead(new TagImage.Uhf(
                        LlrpTags.UID, LlrpTags.ISO_PC_ON_LOAN, LlrpTags.ISO_EPC, LlrpTags.ISO_USER.slice(0, 10))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 14, 15, 31, 32, 43, 64})
    void readsAUserBankOfAnySizeToItsEnd(int words) {
        var user = Bytes.of(IntStream.range(0, 2 * words).toArray());
        var epcBank = Bytes.ofHex("3400").plus(LlrpTags.SCHOOL_EPC);
        var sized = LlrpBench.ready(STANDARD).insert(new SimUhfTag(LlrpTags.UID.bytes(), epcBank, user));

        assertThat(sized.read()).isEqualTo(tagsRead(new TagImage.Uhf(LlrpTags.UID, 0x3400, LlrpTags.SCHOOL_EPC, user)));
    }

    @Test
    void staysConnectedByAnsweringKeepAlives() {
        bench.step(Duration.ofHours(1));

        assertThat(bench.health()).isEqualTo(READY);
        assertThat(bench.isOpen()).isTrue();
        assertThat(bench.read()).isEqualTo(tagsRead(LlrpTags.isoImage(LlrpTags.ISO_PC_ON_LOAN)));
    }

    @Test
    void readsWithTheAntennasThatAreItsOwn() {
        var ours = LlrpBench.ready(STANDARD.withAntennas(List.of(2))).insert(tag);

        assertThat(ours.read()).isEqualTo(tagsRead(LlrpTags.isoImage(LlrpTags.ISO_PC_ON_LOAN)));
    }

    private static RfidAnswer tagsRead(TagImage... images) {
        return new RfidAnswer.TagsRead(READ, List.of(images));
    }

    private static RfidAnswer markSet(MarkOutcome outcome) {
        return new RfidAnswer.MarkSet(MARK, outcome);
    }
}
