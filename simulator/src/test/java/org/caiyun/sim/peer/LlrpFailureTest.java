package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
import org.caiyun.device.rfid.llrp.AccessPassword;
import org.caiyun.device.rfid.llrp.LlrpSettings;
import org.caiyun.sim.peer.ReaderFault.Moment;
import org.caiyun.sim.peer.ReaderFault.Operation;
import org.caiyun.sim.world.SimUhfTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Driver and simulated UHF reader together, when something goes wrong: the table of failures, and the line. */
final class LlrpFailureTest {
    private static final LlrpSettings STANDARD = LlrpSettings.standard();
    private static final CommandId READ = new CommandId(1);
    private static final CommandId MARK = new CommandId(2);
    private static final int SET_CONFIG = 3;
    private static final int ADD_ROSPEC = 20;
    private static final int START_ROSPEC = 22;
    private static final int ADD_ACCESSSPEC = 40;

    private final SimUhfTag tag = LlrpTags.iso();
    private final LlrpBench bench = LlrpBench.ready(STANDARD).insert(tag);

    @Test
    void saysThatATagIsGoneThatLeftBeforeTheWrite() {
        bench.inflict(new ReaderFault.TagLeaves(LlrpTags.UID, Moment.BEFORE_WRITE));

        assertThat(mark()).isEqualTo(new MarkOutcome.TagGone());
        assertThat(tag.pc()).isEqualTo(LlrpTags.ISO_PC_ON_LOAN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"DURING_WRITE", "AFTER_WRITE"})
    void doesNotAssumeAWriteOfATagThatLeft(Moment moment) {
        bench.inflict(new ReaderFault.TagLeaves(LlrpTags.UID, moment));

        assertThat(mark()).isEqualTo(new MarkOutcome.TagGone());
        assertThat(tag.pc()).isEqualTo(LlrpTags.ISO_PC_IN_STOCK);

        bench.peer.clear();
        assertThat(mark()).isEqualTo(new MarkOutcome.Already());
    }

    @Test
    void saysThatATagIsGoneThatWasNeverThere() {
        assertThat(mark(LlrpTags.OTHER_UID, LlrpTags.IN_STOCK)).isEqualTo(new MarkOutcome.TagGone());
        assertThat(tag.pc()).isEqualTo(LlrpTags.ISO_PC_ON_LOAN);
    }

    @Test
    void findsAWriteDoneWhoseResultWasNotHeard() {
        bench.inflict(new ReaderFault.LosesReply(Operation.ANY_WRITE));

        assertThat(mark()).isEqualTo(new MarkOutcome.Written());
    }

    @Test
    void saysWhatATagReadsThatDoesNotTakeTheMark() {
        bench.inflict(new LlrpFault.IdleWrites());

        assertThat(mark()).isEqualTo(new MarkOutcome.ReadsOtherwise("word 1 45C2"));
    }

    @Test
    void givesUpAtOnceOnALockedTag() {
        tag.lock(SimUhfTag.Lock.NOBODY, 0);

        var begin = bench.now();
        assertThat(mark()).isEqualTo(new MarkOutcome.Locked("memory locked"));

        assertThat(bench.now().since(begin)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void saysThatATagIsLockedWhosePasswordItIsNotTold() {
        tag.lock(SimUhfTag.Lock.PASSWORD, 0xCAFE0123);

        assertThat(mark()).isEqualTo(new MarkOutcome.Locked("memory locked"));
    }

    @Test
    void saysThatATagIsLockedThatDoesNotTakeThePassword() {
        tag.lock(SimUhfTag.Lock.PASSWORD, 0xCAFE0123);
        var wrong = LlrpBench.ready(STANDARD.withPassword(AccessPassword.ofHex("CAFE0124")))
                .insert(tag);

        RfidAnswer answer = wrong.mark(LlrpTags.UID, LlrpTags.IN_STOCK);

        assertThat(answer).isEqualTo(new RfidAnswer.MarkSet(MARK, new MarkOutcome.Locked("tag error")));
        assertThat(tag.pc()).isEqualTo(LlrpTags.ISO_PC_ON_LOAN);
        assertThat(wrong.read()).isEqualTo(tagsRead(LlrpTags.isoImage(LlrpTags.ISO_PC_ON_LOAN)));
    }

    @Test
    void writesNoneOfTwoTagsThatItCannotTellApart() {
        SimUhfTag one = LlrpTags.plain(1, SimUhfTag.NEAR);
        SimUhfTag other = LlrpTags.plain(2, SimUhfTag.NEAR);
        var byEpc = LlrpBench.ready(STANDARD.withFilterByTid(false)).insert(one).insert(other);

        RfidAnswer answer = byEpc.mark(one.uid(), LlrpTags.ALLIANCE_ON_LOAN);

        assertThat(answer)
                .isEqualTo(
                        new RfidAnswer.MarkSet(
                                MARK,
                                new MarkOutcome.ReaderFailed(
                                        new DeviceFault.Refused(
                                                "another tag has the same EPC, or a longer one, and the reader does not look at TIDs"))));
        assertThat(List.of(one.epc(), other.epc())).containsOnly(LlrpTags.SCHOOL_EPC);
    }

    @Test
    void refusesTheMarksOfOtherTags() {
        assertThat(mark(LlrpTags.UID, new MarkWrite.Afi(7)))
                .isEqualTo(refused("this reader cannot write Afi[value=7]"));
        assertThat(mark(LlrpTags.UID, new MarkWrite.Eas(true)))
                .isEqualTo(refused("this reader cannot write Eas[on=true]"));
        assertThat(mark(Uid.ofHex("E004010809B9CB12"), LlrpTags.IN_STOCK))
                .isEqualTo(refused("not the TID of a Gen2 tag"));
    }

    @Test
    void looksAgainAfterAGhost() {
        bench.inflict(new ReaderFault.Ghost(LlrpTags.OTHER_UID));

        assertThat(bench.read()).isEqualTo(tagsRead(LlrpTags.isoImage(LlrpTags.ISO_PC_ON_LOAN)));
    }

    @Test
    void saysThatTheFieldIsUnstableWhenNoTwoLooksAgree() {
        bench.inflict(new ReaderFault.Ghost(LlrpTags.plainUid(1)));
        bench.begin(new RfidCommand.ReadTags(READ));
        for (int look = 2; look <= 4; look++) {
            bench.step(Duration.ofMillis(200));
            bench.inflict(new ReaderFault.Ghost(LlrpTags.plainUid(look)));
        }

        assertThat(bench.finish()).isEqualTo(new RfidAnswer.Unstable(READ, "2 tags, then 2 or others"));
    }

    @Test
    void saysThatATagWithoutASerialNumberCannotBeRead() {
        bench.insert(new SimUhfTag(
                Bytes.ofHex("E2001093 00000000"), Bytes.ofHex("3000").plus(LlrpTags.SCHOOL_EPC), Bytes.EMPTY));

        assertThat(bench.read())
                .isEqualTo(
                        new RfidAnswer.Unstable(READ, "a tag answers and does not tell its TID and protocol control"));
    }

    @Test
    void takesASlotForUnreadThatAnAntennaWithoutCableLooksAt() {
        var antennaOff = new LlrpBench(STANDARD.withAntennas(List.of(2)));
        antennaOff.inflict(new LlrpFault.AntennaOff(2)).insert(tag).open();
        var fault = new DeviceFault.NeedsHands("antenna 2 is not connected");

        assertThat(antennaOff.health()).isEqualTo(new DeviceHealth.Down(fault));
        assertThat(antennaOff.read()).isEqualTo(new RfidAnswer.ReadFailed(READ, fault));
        assertThat(antennaOff.mark(LlrpTags.UID, LlrpTags.IN_STOCK))
                .isEqualTo(new RfidAnswer.MarkSet(MARK, new MarkOutcome.ReaderFailed(fault)));
    }

    @Test
    void doesNotMissAntennasThatItWasNotToldOf() {
        var others = new LlrpBench(STANDARD);
        others.inflict(new LlrpFault.AntennaOff(3)).insert(tag).open();

        assertThat(others.health()).isInstanceOf(DeviceHealth.Ready.class);
        assertThat(others.read()).isEqualTo(tagsRead(LlrpTags.isoImage(LlrpTags.ISO_PC_ON_LOAN)));
    }

    @Test
    void stopsALookWhoseEndIsNotTold() {
        bench.inflict(new LlrpFault.HidesEnd());

        assertThat(bench.read()).isEqualTo(tagsRead(LlrpTags.isoImage(LlrpTags.ISO_PC_ON_LOAN)));
    }

    @Test
    void saysThatAnotherProgramHasTheReader() {
        var occupied = new LlrpBench(STANDARD).inflict(new LlrpFault.Occupied());
        occupied.open();

        var fault = new DeviceFault.Refused("the reader serves another program");
        assertThat(occupied.health()).isEqualTo(new DeviceHealth.Down(fault));
        assertThat(occupied.isOpen()).isFalse();
        assertThat(occupied.read()).isEqualTo(new RfidAnswer.ReadFailed(READ, fault));

        occupied.peer.clear();
        occupied.open();
        assertThat(occupied.health()).isInstanceOf(DeviceHealth.Ready.class);
    }

    @Test
    void givesUpAReaderThatSaysNothing() {
        var silent = new LlrpBench(STANDARD).inflict(new ReaderFault.Silent()).open();
        silent.begin(new RfidCommand.ReadTags(READ));

        var fault = new DeviceFault.Silent(Duration.ofSeconds(3));
        assertThat(silent.finish()).isEqualTo(new RfidAnswer.ReadFailed(READ, fault));
        assertThat(silent.health()).isEqualTo(new DeviceHealth.Down(fault));
        assertThat(silent.isOpen()).isFalse();
    }

    @Test
    void recognisesADeviceThatSpeaksOtherwise() {
        var stranger = new LlrpBench(STANDARD).inflict(new ReaderFault.Noise()).open();

        assertThat(stranger.health())
                .isEqualTo(new DeviceHealth.Down(
                        new DeviceFault.WrongDevice("UHF reader with LLRP 1.0.1", "a device that speaks otherwise")));
    }

    @Test
    void givesUpAReaderThatFallsSilentInTheMiddle() {
        bench.begin(new RfidCommand.ReadTags(READ));
        bench.inflict(new ReaderFault.Silent());

        assertThat(bench.finish())
                .isEqualTo(new RfidAnswer.ReadFailed(READ, new DeviceFault.Silent(Duration.ofSeconds(3))));
        assertThat(bench.isOpen()).isFalse();
        bench.peer.clear();
        bench.open();
        assertThat(bench.read()).isEqualTo(tagsRead(LlrpTags.isoImage(LlrpTags.ISO_PC_ON_LOAN)));
    }

    @Test
    void givesUpAReaderWhoseKeepAlivesStop() {
        bench.inflict(new LlrpFault.ForgetsKeepAlives());
        bench.step(Duration.ofSeconds(21));

        assertThat(bench.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.Silent(Duration.ofSeconds(15))));
        assertThat(bench.isOpen()).isFalse();
    }

    @Test
    void givesUpAReaderThatTurnsToNoise() {
        bench.begin(new RfidCommand.ReadTags(READ));
        bench.inflict(new ReaderFault.Noise());

        assertThat(bench.finish())
                .isInstanceOfSatisfying(
                        RfidAnswer.ReadFailed.class,
                        failed -> assertThat(failed.fault()).isInstanceOf(DeviceFault.Garbled.class));
        assertThat(bench.isOpen()).isFalse();
    }

    @Test
    void givesUpAMessageWithoutEnd() {
        bench.inflict(new LlrpFault.EndlessReply(START_ROSPEC));

        assertThat(bench.read())
                .isEqualTo(new RfidAnswer.ReadFailed(READ, new DeviceFault.Garbled("a message of 2147483647 bytes")));
        assertThat(bench.isOpen()).isFalse();
    }

    @Test
    void doesNotKnowOfAWriteInWhoseMiddleTheConnectionBroke() {
        // the second START is that of the write
        bench.begin(new RfidCommand.SetMark(MARK, LlrpTags.UID, LlrpTags.IN_STOCK));
        bench.step(Duration.ofMillis(200));
        bench.inflict(new LlrpFault.HangsUp(START_ROSPEC));

        assertThat(bench.finish())
                .isEqualTo(new RfidAnswer.MarkSet(
                        MARK, new MarkOutcome.ReaderFailed(new DeviceFault.Disconnected("the other side hung up"))));
        assertThat(tag.pc()).isEqualTo(LlrpTags.ISO_PC_IN_STOCK);

        bench.open();
        assertThat(mark()).isEqualTo(new MarkOutcome.Already());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 150, 203, 204, 250, 400, 410, 600})
    void answersOnceWhenTheCableIsPulled(int afterMillis) {
        bench.begin(new RfidCommand.SetMark(MARK, LlrpTags.UID, LlrpTags.IN_STOCK));
        bench.step(Duration.ofMillis(afterMillis));
        bench.loseLine();

        assertThat(bench.others())
                .containsExactly(new RfidAnswer.MarkSet(
                        MARK, new MarkOutcome.ReaderFailed(new DeviceFault.Disconnected("unplugged"))));
        bench.step(Duration.ofMinutes(1));
        assertThat(bench.others()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {ADD_ACCESSSPEC, START_ROSPEC})
    void isPreparedAnewAfterARefusal(int type) {
        bench.inflict(new LlrpFault.Refuses(type, 300));

        String name = type == ADD_ACCESSSPEC ? "ADD_ACCESSSPEC" : "START_ROSPEC";
        assertThat(bench.read())
                .isEqualTo(new RfidAnswer.ReadFailed(READ, new DeviceFault.Refused(name + ": status 300")));
        assertThat(bench.read()).isEqualTo(tagsRead(LlrpTags.isoImage(LlrpTags.ISO_PC_ON_LOAN)));
        assertThat(bench.openings()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {SET_CONFIG, ADD_ROSPEC})
    void isDownWhenTheReaderCannotBePrepared(int type) {
        var unwilling = new LlrpBench(STANDARD).inflict(new LlrpFault.Refuses(type, 209));
        unwilling.open();

        String name = type == ADD_ROSPEC ? "ADD_ROSPEC" : "SET_READER_CONFIG";
        assertThat(unwilling.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.Refused(name + ": status 209")));
        assertThat(unwilling.isOpen()).isFalse();
    }

    @Test
    void givesUpAReaderThatLosesAReply() {
        bench.inflict(new LlrpFault.LosesReply(ADD_ACCESSSPEC));

        assertThat(bench.read())
                .isEqualTo(new RfidAnswer.ReadFailed(READ, new DeviceFault.Silent(Duration.ofSeconds(3))));
        assertThat(bench.isOpen()).isFalse();
    }

    @Test
    void refusesASecondCommandMeanwhile() {
        bench.begin(new RfidCommand.ReadTags(READ));
        bench.begin(new RfidCommand.ReadTags(MARK));

        assertThat(bench.finish()).isEqualTo(new RfidAnswer.ReadFailed(MARK, new DeviceFault.Busy("another command")));
        assertThat(bench.finish()).isEqualTo(tagsRead(LlrpTags.isoImage(LlrpTags.ISO_PC_ON_LOAN)));
    }

    private MarkOutcome mark() {
        return mark(LlrpTags.UID, LlrpTags.IN_STOCK);
    }

    private MarkOutcome mark(Uid uid, MarkWrite mark) {
        return ((RfidAnswer.MarkSet) bench.mark(uid, mark)).outcome();
    }

    private static MarkOutcome refused(String why) {
        return new MarkOutcome.ReaderFailed(new DeviceFault.Refused(why));
    }

    private static RfidAnswer tagsRead(TagImage... images) {
        return new RfidAnswer.TagsRead(READ, List.of(images));
    }
}
