package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.llrp.OpResult.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The looks of one mark; the test plays what each of them shows. The tag is on loan by its AFI, C2. */
final class UhfMarkingTest {
    private static final Uid UID = Uid.ofHex("E2801160 60000209 00000001");
    private static final Uid OTHER = Uid.ofHex("E2801160 60000209 00000002");
    private static final Bytes EPC = PublishedMessages.EPC;
    private static final CommandId ID = new CommandId(7);
    private static final MarkWrite.EpcBits IN_STOCK = new MarkWrite.EpcBits(1, 0x00FF, 0x0007);
    private static final int ON_LOAN = 0x31C2;
    private static final MarkOutcome DOUBLE = new MarkOutcome.ReaderFailed(new DeviceFault.Refused(
            "another tag has the same EPC, or a longer one, and the reader does not look at TIDs"));
    private static final Access.Target THE_TAG = Access.Target.tid(UID.bytes());
    private static final Access.Op READ_TID = new Access.Op.Read(2, 0, 6);
    private static final Access.Op READ_WORD = new Access.Op.Read(1, 1, 1);
    private static final Access LOOK = new Access(THE_TAG, List.of(READ_TID, READ_WORD), false);
    private static final Access WRITE = new Access(THE_TAG, List.of(new Access.Op.Write(1, 1, 0x3107)), true);

    private final UhfMarking marking = new UhfMarking(ID, UID, IN_STOCK, LlrpSettings.standard());

    @Test
    void looksWritesTheBitsThatAreMeantAndLooksAgain() {
        assertThat(marking.begin()).isEqualTo(at(LOOK, 0));
        assertThat(marking.looked(List.of(told(UID, ON_LOAN)))).isEqualTo(at(WRITE, 0));
        assertThat(marking.looked(written(Outcome.DONE))).isEqualTo(at(LOOK, 0));
        assertThat(marking.looked(List.of(told(UID, 0x3107)))).isEqualTo(ended(new MarkOutcome.Written()));
    }

    /** Bits outside the mask may say anything. */
    @Test
    void writesNothingWhenItIsAlreadySo() {
        marking.begin();

        assertThat(marking.looked(List.of(told(UID, 0x4507)))).isEqualTo(ended(new MarkOutcome.Already()));
    }

    /** One that does not heed a mask over the TID would write every tag in the field. */
    @Test
    void writesNothingWithAReaderThatShowsOtherTagsToo() {
        marking.begin();

        assertThat(marking.looked(List.of(told(UID, ON_LOAN), told(OTHER, ON_LOAN))))
                .isEqualTo(ended(new MarkOutcome.ReaderFailed(
                        new DeviceFault.Refused("the reader shows other tags than the one whose TID it was given"))));
    }

    @Test
    void looksThriceForATagThatIsNotThere() {
        marking.begin();

        assertThat(marking.looked(List.of())).isEqualTo(at(LOOK, 50));
        assertThat(marking.looked(List.of(told(OTHER, ON_LOAN)))).isEqualTo(at(LOOK, 50));
        assertThat(marking.looked(List.of(unreadWord()))).isEqualTo(ended(new MarkOutcome.TagGone()));
    }

    @Test
    void countsMissesOfEachRoundAnew() {
        marking.begin();
        marking.looked(List.of());
        marking.looked(List.of());
        marking.looked(List.of(told(UID, ON_LOAN)));
        marking.looked(List.of());

        assertThat(marking.looked(List.of())).isEqualTo(at(LOOK, 50));
        assertThat(marking.looked(List.of())).isEqualTo(at(LOOK, 50));
    }

    @ParameterizedTest
    @CsvSource({"LOCKED, memory locked", "OVERRUN, no such word"})
    void doesNotWriteTwiceWhatRefusesForGood(Outcome outcome, String code) {
        marking.begin();
        marking.looked(List.of(told(UID, ON_LOAN)));

        assertThat(marking.looked(written(outcome))).isEqualTo(ended(new MarkOutcome.Locked(code)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"DONE", "UNHEARD", "TAG_ERROR", "READER_ERROR"})
    void findsAWriteDoneWhateverWasSaidOfIt(Outcome outcome) {
        marking.begin();
        marking.looked(List.of(told(UID, ON_LOAN)));
        marking.looked(written(outcome));

        assertThat(marking.looked(List.of(told(UID, 0x3107)))).isEqualTo(ended(new MarkOutcome.Written()));
    }

    @Test
    void writesThriceWithPausesAndThenSaysWhatItReads() {
        assertThat(afterThreeWrites(Outcome.DONE)).isEqualTo(new MarkOutcome.ReadsOtherwise("word 1 31C2"));
        assertThat(afterThreeWrites(Outcome.UNHEARD)).isEqualTo(new MarkOutcome.ReadsOtherwise("word 1 31C2"));
        assertThat(afterThreeWrites(Outcome.TAG_ERROR)).isEqualTo(new MarkOutcome.Locked("tag error"));
        assertThat(afterThreeWrites(Outcome.READER_ERROR))
                .isEqualTo(new MarkOutcome.ReaderFailed(
                        new DeviceFault.Refused("the reader reports an error of its own")));
    }

    @Test
    void singlesTheTagOutByItsEpcWhenItIsToldTo() {
        var byEpc = new UhfMarking(ID, UID, IN_STOCK, LlrpSettings.standard().withFilterByTid(false));

        assertThat(byEpc.begin())
                .isEqualTo(at(new Access(new Access.Target.Any(), List.of(READ_TID, READ_WORD), false), 0));
        assertThat(byEpc.looked(List.of(told(UID, ON_LOAN))))
                .isEqualTo(at(new Access(Access.Target.epc(EPC), WRITE.ops(), true), 0));
    }

    @Test
    void doesNotSingleOutByAnEpcThatTwoTagsHave() {
        var byEpc = new UhfMarking(ID, UID, IN_STOCK, LlrpSettings.standard().withFilterByTid(false));
        byEpc.begin();

        assertThat(byEpc.looked(List.of(told(UID, ON_LOAN), told(OTHER, ON_LOAN))))
                .isEqualTo(ended(DOUBLE));
    }

    /** A mask of the shorter EPC fits both. */
    @Test
    void doesNotSingleOutByAnEpcThatBeginsALongerOne() {
        var byEpc = new UhfMarking(ID, UID, IN_STOCK, LlrpSettings.standard().withFilterByTid(false));
        byEpc.begin();
        var longer = new TagReport(EPC.plus(Bytes.of(0, 1)), 1, -80, 1, List.of());

        assertThat(byEpc.looked(List.of(longer, told(UID, ON_LOAN)))).isEqualTo(ended(DOUBLE));
    }

    @ParameterizedTest
    @CsvSource({"TAG_ERROR, true", "OVERRUN, true", "LOCKED, true", "UNHEARD, false", "READER_ERROR, false"})
    void looksAgainWhereATagWithTheSameEpcDoesNotTellItsTid(Outcome why, boolean refused) {
        var byEpc = new UhfMarking(ID, UID, IN_STOCK, LlrpSettings.standard().withFilterByTid(false));
        Access look = new Access(new Access.Target.Any(), List.of(READ_TID, READ_WORD), false);
        Access write = new Access(Access.Target.epc(EPC), WRITE.ops(), true);
        List<TagReport> doubtful = List.of(told(UID, ON_LOAN), unreadTid(why));
        byEpc.begin();

        assertThat(byEpc.looked(doubtful)).isEqualTo(at(look, 50));
        assertThat(byEpc.looked(doubtful)).isEqualTo(at(look, 50));
        assertThat(byEpc.looked(doubtful)).isEqualTo(refused ? ended(DOUBLE) : at(write, 0));
    }

    @Test
    void writesWhereTheDoubtIsGoneAtTheNextLook() {
        var byEpc = new UhfMarking(ID, UID, IN_STOCK, LlrpSettings.standard().withFilterByTid(false));
        byEpc.begin();
        byEpc.looked(List.of(told(UID, ON_LOAN), unreadTid(Outcome.UNHEARD)));

        // met once more, and not asked
        var again = new TagReport(EPC, 1, -50, 0, List.of());
        assertThat(byEpc.looked(List.of(again, told(UID, ON_LOAN))))
                .isEqualTo(at(new Access(Access.Target.epc(EPC), WRITE.ops(), true), 0));
    }

    @Test
    void doesNotKnowWhatBecameOfAMarkThatIsAbandoned() {
        var fault = new DeviceFault.Disconnected("unplugged");

        assertThat(marking.abandoned(fault)).isEqualTo(new RfidAnswer.MarkSet(ID, new MarkOutcome.ReaderFailed(fault)));
    }

    private static MarkOutcome afterThreeWrites(Outcome each) {
        var marking = new UhfMarking(ID, UID, IN_STOCK, LlrpSettings.standard());
        marking.begin();
        for (int write = 1; write <= 3; write++) {
            assertThat(marking.looked(List.of(told(UID, ON_LOAN)))).isEqualTo(at(WRITE, write == 1 ? 0 : 50));
            marking.looked(written(each));
        }
        var end = (UhfSequence.Step.End) marking.looked(List.of(told(UID, ON_LOAN)));
        return ((RfidAnswer.MarkSet) end.answer()).outcome();
    }

    private static UhfSequence.Step at(Access access, int pauseMillis) {
        return new UhfSequence.Step.Look(access, Duration.ofMillis(pauseMillis));
    }

    private static UhfSequence.Step ended(MarkOutcome outcome) {
        return new UhfSequence.Step.End(new RfidAnswer.MarkSet(ID, outcome));
    }

    private static TagReport told(Uid uid, int word) {
        var tid = new OpResult(1, Outcome.DONE, uid.bytes());
        return new TagReport(EPC, 1, -50, 1, List.of(tid, new OpResult(2, Outcome.DONE, Bytes.of(word >> 8, word))));
    }

    private static TagReport unreadWord() {
        var tid = new OpResult(1, Outcome.DONE, UID.bytes());
        return new TagReport(EPC, 1, -50, 1, List.of(tid, new OpResult(2, Outcome.UNHEARD, Bytes.EMPTY)));
    }

    private static TagReport unreadTid(Outcome why) {
        return new TagReport(EPC, 1, -80, 1, List.of(new OpResult(1, why, Bytes.EMPTY)));
    }

    private static List<TagReport> written(Outcome outcome) {
        return List.of(
                new TagReport(EPC, 1, -50, 0, List.of()),
                new TagReport(EPC, 1, -50, 1, List.of(new OpResult(1, outcome, Bytes.EMPTY))));
    }
}
