package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceHealth;
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
import org.junit.jupiter.params.provider.MethodSource;

/** How every reader's driver bears what a line can do to it, and that it never says what is not so. */
@ParameterizedClass
@MethodSource("org.caiyun.sim.peer.ReaderKit#all")
final class ReaderLineContractTest {
    private static final int ROUNDS = 150;

    private final SimTag tag = BenchTag.onLoan();
    private final HfBench bench;
    private int tagsRead;
    private int marksSet;

    ReaderLineContractTest(ReaderKit kit) {
        bench = new HfBench(kit).insert(tag);
    }

    @Test
    void isReadyOnceItKnowsWhoAnswers() {
        assertThat(bench.health()).isInstanceOf(DeviceHealth.Ready.class);
    }

    static Stream<ReaderFault> lasting() {
        return Stream.of(new ReaderFault.Silent(), new ReaderFault.Noise());
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void givesUpALineWithoutAnswersAndIsReadyOnTheNext(ReaderFault fault) {
        bench.inflict(fault).step(Duration.ofSeconds(10));
        assertThat(bench.lineClosed()).isTrue();
        assertThat(bench.health()).isInstanceOf(DeviceHealth.Down.class);

        bench.peer.clear(fault);
        bench.openAgain();

        assertThat(bench.health()).isInstanceOf(DeviceHealth.Ready.class);
        assertThat(bench.read()).isEqualTo(BenchTag.read(BenchTag.image(tag)));
    }

    @Test
    void isReadyAgainWhenTheAntennaIsMended() {
        bench.inflict(new ReaderFault.AntennaWarning()).read();
        bench.step(Duration.ofSeconds(6));

        bench.peer.clear();
        bench.step(Duration.ofSeconds(6));

        assertThat(bench.health()).isInstanceOf(DeviceHealth.Ready.class);
    }

    @Test
    void hearsNothingWhatNobodyAskedFor() {
        var noise = new Random(7);
        for (int i = 0; i < 100; i++) {
            bench.hears(bytes(noise, noise.nextInt(1, 400)));
            bench.step(Duration.ofMillis(noise.nextInt(200)));
        }

        assertThat(bench.health()).isInstanceOf(DeviceHealth.Ready.class);
        assertThat(bench.read()).isEqualTo(BenchTag.read(BenchTag.image(tag)));
    }

    static LongStream seeds() {
        long fresh = new Random().nextLong(1_000_000_000);
        return LongStream.of(1, 2, 3, 4, 5, fresh, fresh + 1);
    }

    /** Whatever goes wrong: a mark that is called set is set, and tags that are called read were read as they are. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverSaysWhatIsNotSo(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            bench.inPortionsOf(random.nextInt(1, 40));
            for (int i = random.nextInt(3); i > 0; i--) {
                bench.inflict(anyFault(random));
            }
            judge(random, "round " + round);
            if (bench.lineClosed() || random.nextInt(4) == 0) {
                bench.peer.clear();
                bench.recover();
            }
        }

        bench.peer.clear();
        bench.recover();
        assertThat(bench.read()).isEqualTo(BenchTag.read(BenchTag.image(tag)));
        assertThat(tagsRead).isGreaterThan(ROUNDS / 10);
        assertThat(marksSet).isGreaterThan(ROUNDS / 20);
    }

    private void judge(Random random, String round) {
        if (random.nextBoolean()) {
            if (bench.read() instanceof RfidAnswer.TagsRead tags) {
                tagsRead += tags.images().size();
                assertThat(tags.images()).as(round).isSubsetOf(BenchTag.image(tag));
            }
            return;
        }
        int afi = random.nextBoolean() ? BenchTag.IN_STOCK : BenchTag.ON_LOAN;
        boolean eas = random.nextBoolean();
        var both = new MarkWrite.AfiAndEas(new MarkWrite.Afi(afi), new MarkWrite.Eas(eas));
        MarkWrite mark = random.nextBoolean() ? both : both.afi();
        var outcome = ((RfidAnswer.MarkSet) bench.mark(BenchTag.UID, mark)).outcome();
        if (outcome instanceof MarkOutcome.Written || outcome instanceof MarkOutcome.Already) {
            marksSet++;
            assertThat(tag.afi()).as(round).isEqualTo(afi);
            assertThat(mark.equals(both) ? tag.eas() : eas).as(round).isEqualTo(eas);
        }
    }

    private static ReaderFault anyFault(Random random) {
        var operation = any(random, Operation.values());
        // a tag that does not answer the alarm has no bit set, so that a reader that says so is believed
        int kind = random.nextInt(operation == Operation.READ_EAS ? 2 : 8);
        return switch (kind) {
            case 0 -> new ReaderFault.LosesReply(operation);
            case 1 -> new ReaderFault.DelaysReply(operation, Duration.ofMillis(random.nextInt(1_500)));
            case 2 -> new ReaderFault.Fails(operation, any(random, Failure.values()));
            case 3 -> new ReaderFault.Misreports(operation, any(random, Failure.values()));
            case 4 -> new ReaderFault.LosesTag(any(random, Moment.values()));
            case 5 -> new ReaderFault.Ghost(BenchTag.OTHER);
            default -> new ReaderFault.DamagesReply(operation, any(random, Damage.values()));
        };
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Bytes bytes(Random random, int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }
}
