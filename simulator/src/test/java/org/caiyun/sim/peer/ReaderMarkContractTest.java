package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.sim.peer.HfOutcome.Failure;
import org.caiyun.sim.peer.ReaderFault.Damage;
import org.caiyun.sim.peer.ReaderFault.Moment;
import org.caiyun.sim.peer.ReaderFault.Operation;
import org.caiyun.sim.world.SimTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What marking comes to with every reader, whatever goes wrong on the way. */
@ParameterizedClass
@MethodSource("org.caiyun.sim.peer.ReaderKit#all")
final class ReaderMarkContractTest {
    private static final MarkWrite BOTH =
            new MarkWrite.AfiAndEas(new MarkWrite.Afi(BenchTag.IN_STOCK), new MarkWrite.Eas(true));

    private final SimTag tag = BenchTag.onLoan();
    private final HfBench bench;

    ReaderMarkContractTest(ReaderKit kit) {
        bench = new HfBench(kit).insert(tag);
    }

    @Test
    void marksATagAndReadsTheMarkBack() {
        assertThat(mark()).isEqualTo(new MarkOutcome.Written());
        assertThat(tag.afi()).isEqualTo(BenchTag.IN_STOCK);
        assertThat(mark()).isEqualTo(new MarkOutcome.Already());
    }

    @Test
    void marksOnlyTheTagThatIsMeant() {
        var other = new SimTag(BenchTag.OTHER, 4, 0x3E, BenchTag.ON_LOAN, BenchTag.MEMORY);
        bench.insert(other);

        assertThat(mark()).isEqualTo(new MarkOutcome.Written());
        assertThat(other.afi()).isEqualTo(BenchTag.ON_LOAN);
    }

    static IntStream chunks() {
        return IntStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("chunks")
    void marksWhenRepliesComeInPortionsOfAnySize(int chunk) {
        bench.inPortionsOf(chunk);

        assertThat(mark()).isEqualTo(new MarkOutcome.Written());
    }

    static Stream<ReaderFault> overcome() {
        var operations = Stream.of(Operation.SELECT, Operation.DESCRIBE, Operation.WRITE_AFI, Operation.FIELD_RESET)
                .toList();
        Stream<ReaderFault> lost = operations.stream().map(ReaderFault.LosesReply::new);
        Stream<ReaderFault> damaged = operations.stream()
                .flatMap(operation ->
                        Stream.of(Damage.values()).map(damage -> new ReaderFault.DamagesReply(operation, damage)));
        Stream<ReaderFault> late = operations.stream()
                .flatMap(operation -> IntStream.of(650, 705, 715)
                        .mapToObj(millis -> new ReaderFault.DelaysReply(operation, Duration.ofMillis(millis))));
        Stream<ReaderFault> refused = Stream.of(
                        Failure.GONE, Failure.DAMAGED, Failure.WRITE_ERROR, Failure.NOT_PROGRAMMED, Failure.COLLISION)
                .map(failure -> new ReaderFault.Fails(Operation.WRITE_AFI, failure));
        Stream<ReaderFault> unseen = Stream.of(Failure.GONE, Failure.DAMAGED, Failure.COLLISION)
                .map(failure -> new ReaderFault.Fails(Operation.DESCRIBE, failure));
        Stream<ReaderFault> misreported = Stream.of(
                        Failure.GONE, Failure.DAMAGED, Failure.WRITE_ERROR, Failure.NOT_PROGRAMMED, Failure.COLLISION)
                .map(failure -> new ReaderFault.Misreports(Operation.WRITE_AFI, failure));
        Stream<ReaderFault> lasting = Stream.of(
                new ReaderFault.Slow(Duration.ofMillis(400)),
                new ReaderFault.Standing(new ReaderFault.LosesReply(Operation.WRITE_AFI)),
                new ReaderFault.Standing(new ReaderFault.Misreports(Operation.WRITE_AFI, Failure.WRITE_ERROR)));
        return Stream.of(lost, damaged, late, refused, unseen, misreported, lasting)
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("overcome")
    void marksTheTagInSpiteOf(ReaderFault fault) {
        bench.inflict(fault);

        assertThat(mark()).isEqualTo(new MarkOutcome.Written());
        assertThat(tag.afi()).isEqualTo(BenchTag.IN_STOCK);
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void saysThatATagIsGoneThatLeaves(Moment moment) {
        bench.inflict(new ReaderFault.TagLeaves(BenchTag.UID, moment));
        boolean written = moment != Moment.BEFORE_WRITE;

        // one whose answer is not heard while it leaves is written all the same
        assertThat(mark()).isEqualTo(new MarkOutcome.TagGone());
        assertThat(tag.afi()).isEqualTo(written ? BenchTag.IN_STOCK : BenchTag.ON_LOAN);
        assertThat(bench.read()).isEqualTo(BenchTag.read());

        bench.peer.clear();
        assertThat(mark()).isEqualTo(written ? new MarkOutcome.Already() : new MarkOutcome.Written());
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void reachesATagAgainWhenTheAntennaDoes(Moment moment) {
        var fault = new ReaderFault.LosesTag(moment);
        bench.inflict(fault);
        assertThat(mark()).isEqualTo(new MarkOutcome.TagGone());

        bench.peer.clear(fault);

        assertThat(bench.read()).isEqualTo(BenchTag.read(BenchTag.image(tag)));
    }

    @Test
    void saysThatATagIsGoneThatWasNeverThere() {
        assertThat(bench.mark(BenchTag.OTHER, BenchTag.IN_STOCK)).isEqualTo(BenchTag.marked(new MarkOutcome.TagGone()));
        assertThat(tag.afi()).isEqualTo(BenchTag.ON_LOAN);
    }

    @Test
    void doesNotWriteALockedTagAgain() {
        tag.lockAfi();

        assertThat(mark()).isInstanceOf(MarkOutcome.Locked.class);
        assertThat(bench.writes()).isEqualTo(1);
        assertThat(tag.afi()).isEqualTo(BenchTag.ON_LOAN);
    }

    @Test
    void doesNotWriteATagAgainThatNeedsAPassword() {
        tag.protect();

        assertThat(mark()).isInstanceOf(MarkOutcome.Locked.class);
        assertThat(bench.writes()).isEqualTo(1);
    }

    @Test
    void triesThreeTimesAndSaysWhatTheTagReads() {
        bench.inflict(new ReaderFault.Standing(new ReaderFault.Fails(Operation.WRITE_AFI, Failure.WRITE_ERROR)));

        assertThat(mark()).isEqualTo(new MarkOutcome.ReadsOtherwise("AFI C2"));
        assertThat(bench.writes()).isEqualTo(3);
    }

    static Stream<ReaderFault> lasting() {
        return Stream.of(new ReaderFault.Silent(), new ReaderFault.Noise());
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void saysThatTheReaderFailedAndMarksWhenItIsOver(ReaderFault fault) {
        bench.inflict(fault);
        var meanwhile = mark();
        bench.peer.clear(fault);
        bench.recover();

        assertThat(meanwhile).isInstanceOf(MarkOutcome.ReaderFailed.class);
        assertThat(mark()).isEqualTo(new MarkOutcome.Written());
    }

    static Stream<ReaderFault> blind() {
        return Stream.of(new ReaderFault.AntennaWarning(), new ReaderFault.ScanMode());
    }

    @ParameterizedTest
    @MethodSource("blind")
    void marksNothingWhereNothingCanBeMarkedAndMarksWhenItIsOver(ReaderFault fault) {
        bench.inflict(fault);
        var meanwhile = mark();
        bench.peer.clear(fault);
        bench.recover();

        assertThat(meanwhile).isInstanceOfAny(MarkOutcome.ReaderFailed.class, MarkOutcome.TagGone.class);
        assertThat(mark()).isEqualTo(new MarkOutcome.Written());
    }

    /** A reader that cannot write the surveillance bit says so. */
    @Test
    void setsTheSurveillanceBitOrSaysThatItDidNot() {
        boolean said = outcome(BOTH) instanceof MarkOutcome.Written;

        assertThat(tag.eas()).isEqualTo(said);
    }

    private MarkOutcome mark() {
        return outcome(new MarkWrite.Afi(BenchTag.IN_STOCK));
    }

    private MarkOutcome outcome(MarkWrite mark) {
        return ((RfidAnswer.MarkSet) bench.mark(BenchTag.UID, mark)).outcome();
    }
}
