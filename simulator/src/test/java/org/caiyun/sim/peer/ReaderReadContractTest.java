package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.peer.HfOutcome.Failure;
import org.caiyun.sim.peer.ReaderFault.Damage;
import org.caiyun.sim.peer.ReaderFault.Operation;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reading comes to with every reader, whatever goes wrong on the way. */
@ParameterizedClass
@MethodSource("org.caiyun.sim.peer.ReaderKit#all")
final class ReaderReadContractTest {
    private static final List<Operation> OF_READING =
            List.of(Operation.SELECT, Operation.INVENTORY, Operation.DESCRIBE, Operation.READ_BLOCKS);

    private final ReaderKit kit;
    private final SimTag tag = BenchTag.onLoan();
    private final HfBench bench;

    ReaderReadContractTest(ReaderKit kit) {
        this.kit = kit;
        bench = new HfBench(kit).insert(tag);
    }

    @Test
    void readsATagAsItIs() {
        assertThat(bench.read()).isEqualTo(BenchTag.read(BenchTag.image(tag)));
    }

    static IntStream chunks() {
        return IntStream.rangeClosed(1, 160);
    }

    @ParameterizedTest
    @MethodSource("chunks")
    void readsRepliesThatComeInPortionsOfAnySize(int chunk) {
        assertThat(bench.inPortionsOf(chunk).read()).isEqualTo(BenchTag.read(BenchTag.image(tag)));
    }

    @Test
    void findsNoTagInAnEmptySlot() {
        assertThat(new HfBench(kit).read()).isEqualTo(BenchTag.read());
    }

    @Test
    void readsTwoTagsInTheOrderOfTheirUids() {
        var other = BenchTag.other();
        bench.insert(other);

        assertThat(bench.read()).isEqualTo(BenchTag.read(BenchTag.image(other), BenchTag.image(tag)));
    }

    @Test
    void readsAPileOfTwelve() {
        var pile = new HfBench(kit);
        var expected = new ArrayList<TagImage>();
        for (int i = 0; i < 12; i++) {
            var one = new SimTag(new Uid(Bytes.ofHex("E0040108000000").plus(Bytes.of(i))), 4, 0, 0x07, BenchTag.MEMORY);
            pile.insert(one);
            expected.add(BenchTag.image(one));
        }

        assertThat(pile.read()).isEqualTo(new RfidAnswer.TagsRead(new CommandId(1), expected));
    }

    static Stream<ReaderFault> overcome() {
        Stream<ReaderFault> lost = OF_READING.stream().map(ReaderFault.LosesReply::new);
        Stream<ReaderFault> damaged = OF_READING.stream()
                .flatMap(operation ->
                        Stream.of(Damage.values()).map(damage -> new ReaderFault.DamagesReply(operation, damage)));
        // before the time-out, while the line is drained, and after the question was asked again
        Stream<ReaderFault> late = OF_READING.stream()
                .flatMap(operation -> IntStream.of(650, 705, 715)
                        .mapToObj(millis -> new ReaderFault.DelaysReply(operation, Duration.ofMillis(millis))));
        Stream<ReaderFault> refused = OF_READING.stream()
                .flatMap(operation -> Stream.of(Failure.GONE, Failure.DAMAGED, Failure.COLLISION)
                        .filter(failure -> operation != Operation.INVENTORY || failure != Failure.GONE)
                        .map(failure -> new ReaderFault.Fails(operation, failure)));
        Stream<ReaderFault> wrong = Stream.of(new ReaderFault.Ghost(BenchTag.OTHER), new ReaderFault.ListsTwice());
        return Stream.of(lost, damaged, late, refused, wrong).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("overcome")
    void readsTheTagInSpiteOf(ReaderFault fault) {
        assertThat(bench.inflict(fault).read()).isEqualTo(BenchTag.read(BenchTag.image(tag)));
    }

    @Test
    void believesAnEmptyListOnlyWhenItIsReadTwice() {
        bench.inflict(new ReaderFault.Fails(Operation.INVENTORY, Failure.GONE));

        assertThat(bench.read()).isEqualTo(BenchTag.read(BenchTag.image(tag)));
    }

    static Stream<ReaderFault> lasting() {
        return Stream.of(
                new ReaderFault.Silent(),
                new ReaderFault.Noise(),
                new ReaderFault.Standing(new ReaderFault.Fails(Operation.DESCRIBE, Failure.GONE)),
                new ReaderFault.Standing(new ReaderFault.Fails(Operation.READ_BLOCKS, Failure.DAMAGED)),
                new ReaderFault.Standing(new ReaderFault.Fails(Operation.INVENTORY, Failure.COLLISION)),
                new ReaderFault.Standing(new ReaderFault.Ghost(BenchTag.OTHER)),
                new ReaderFault.Standing(new ReaderFault.LosesReply(Operation.READ_BLOCKS)));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void saysWhyNotAndReadsWhenItIsOver(ReaderFault fault) {
        var meanwhile = bench.inflict(fault).read();
        bench.peer.clear(fault);
        bench.recover();

        assertThat(meanwhile).isInstanceOfAny(RfidAnswer.Unstable.class, RfidAnswer.ReadFailed.class);
        assertThat(bench.read()).isEqualTo(BenchTag.read(BenchTag.image(tag)));
    }

    static Stream<ReaderFault> blind() {
        return Stream.of(new ReaderFault.AntennaWarning(), new ReaderFault.ScanMode());
    }

    /** Some protocols can say why, with others the slot only seems empty. */
    @ParameterizedTest
    @MethodSource("blind")
    void readsNothingWhereNothingCanBeReadAndReadsWhenItIsOver(ReaderFault fault) {
        var meanwhile = bench.inflict(fault).read();
        bench.peer.clear(fault);
        bench.recover();

        assertThat(meanwhile).isNotEqualTo(BenchTag.read(BenchTag.image(tag)));
        assertThat(bench.read()).isEqualTo(BenchTag.read(BenchTag.image(tag)));
    }

    @Test
    void answersAReadingWhoseLineIsLostAtAnyMoment() {
        for (int millis = 0; millis < 200; millis += 3) {
            var lost = new HfBench(kit).insert(tag);
            lost.begin(new RfidCommand.ReadTags(new CommandId(1)));
            lost.step(Duration.ofMillis(millis));
            if (!lost.isAnswered()) {
                assertThat(lost.loseLine())
                        .isEqualTo(
                                new RfidAnswer.ReadFailed(new CommandId(1), new DeviceFault.Disconnected("unplugged")));

                lost.openAgain();
                assertThat(lost.read()).isEqualTo(BenchTag.read(BenchTag.image(tag)));
            }
        }
    }

    @Test
    void readsTheSlotEmptyWhenTheBookIsTakenAwayDuringTheReading() {
        bench.begin(new RfidCommand.ReadTags(new CommandId(1)));
        bench.step(Duration.ofMillis(50));
        bench.world.move("book-" + BenchTag.UID.hex(), new Place.Outside());

        assertThat(bench.finish()).isEqualTo(BenchTag.read());
    }
}
