package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.CommandId;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.sim.peer.HfOutcome.Failure;
import org.caiyun.sim.peer.ReaderFault.Moment;
import org.caiyun.sim.peer.ReaderFault.Operation;
import org.caiyun.sim.world.SimTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** With every reader: a tag that was just read is written without being looked at once more, and nothing is lost. */
@ParameterizedClass
@MethodSource("org.caiyun.sim.peer.ReaderKit#all")
final class ReaderMarkAfterReadingTest {
    private static final MarkWrite BOTH =
            new MarkWrite.AfiAndEas(new MarkWrite.Afi(BenchTag.IN_STOCK), new MarkWrite.Eas(true));

    private final SimTag tag = BenchTag.onLoan();
    private final HfBench bench;

    ReaderMarkAfterReadingTest(ReaderKit kit) {
        bench = new HfBench(kit).insert(tag);
    }

    @Test
    void writesAtOnceWhatTheReadingSawOff() {
        assertThat(bench.read()).isEqualTo(BenchTag.read(BenchTag.image(tag)));
        int before = bench.acts().size();

        assertThat(mark()).isEqualTo(new MarkOutcome.Written());
        assertThat(firstOnTag(before)).isInstanceOf(HfAct.WriteAfi.class);
        assertThat(bench.writes()).isEqualTo(1);
    }

    @Test
    void looksFirstWhenTheReadingSawTheMark() {
        tag.writeAfi(BenchTag.IN_STOCK);
        bench.read();

        assertThat(mark()).isEqualTo(new MarkOutcome.Already());
        assertThat(bench.writes()).isZero();
    }

    @Test
    void looksFirstWhenTheTagWasMarkedSinceItWasRead() {
        bench.read();
        mark();

        assertThat(mark()).isEqualTo(new MarkOutcome.Already());
        assertThat(bench.writes()).isEqualTo(1);
    }

    @Test
    void looksFirstWhenTheTagWasReadOverAnEarlierLine() {
        bench.read();
        bench.begin(new RfidCommand.ReadTags(new CommandId(1)));
        bench.loseLine();
        bench.openAgain();
        int before = bench.acts().size();

        assertThat(mark()).isEqualTo(new MarkOutcome.Written());
        assertThat(firstOnTag(before)).isInstanceOf(HfAct.Describe.class);
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void saysThatATagIsGoneThatLeavesAfterItWasRead(Moment moment) {
        bench.read();
        bench.inflict(new ReaderFault.LosesTag(moment));

        assertThat(mark()).isEqualTo(new MarkOutcome.TagGone());
    }

    @Test
    void readsBackAWriteToATagJustReadWhoseReplyWasLost() {
        bench.read();
        bench.inflict(new ReaderFault.LosesReply(Operation.WRITE_AFI));

        assertThat(mark()).isEqualTo(new MarkOutcome.Written());
        assertThat(bench.writes()).isEqualTo(1);
    }

    @Test
    void triesThreeTimesToMarkATagJustRead() {
        bench.read();
        bench.inflict(new ReaderFault.Standing(new ReaderFault.Fails(Operation.WRITE_AFI, Failure.WRITE_ERROR)));

        assertThat(mark()).isEqualTo(new MarkOutcome.ReadsOtherwise("AFI C2"));
        assertThat(bench.writes()).isEqualTo(3);
    }

    @Test
    void doesNotWriteALockedTagAgainThatWasJustRead() {
        tag.lockAfi();
        bench.read();

        assertThat(mark()).isInstanceOf(MarkOutcome.Locked.class);
        assertThat(bench.writes()).isEqualTo(1);
    }

    /** What is read of a tag says nothing of its surveillance bit. */
    @Test
    void looksForTheSurveillanceBitOfATagJustRead() {
        bench.read();
        boolean said = outcome(BOTH) instanceof MarkOutcome.Written;

        assertThat(tag.eas()).isEqualTo(said);
    }

    /** What the first tag was asked after so many requests. */
    private HfAct firstOnTag(int requests) {
        return bench.acts().stream()
                .skip(requests)
                .filter(HfAct.OnTag.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private MarkOutcome mark() {
        return outcome(new MarkWrite.Afi(BenchTag.IN_STOCK));
    }

    private MarkOutcome outcome(MarkWrite mark) {
        return ((RfidAnswer.MarkSet) bench.mark(BenchTag.UID, mark)).outcome();
    }
}
