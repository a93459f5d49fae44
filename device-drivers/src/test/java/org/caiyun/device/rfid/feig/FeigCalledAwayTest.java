package org.caiyun.device.rfid.feig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.hf.HfReader;
import org.caiyun.device.rfid.hf.HfSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a reader was asked it has answered by the time it is called away: nobody waits for a reader that is gone.
 * The path counts on it (the pair COUNTING x READER_DOWN).
 */
final class FeigCalledAwayTest {
    private static final int STEPS = 20_000;
    private static final CommandId FIRST = new CommandId(1);
    private static final List<Bytes> REPLIES = List.of(
            PublishedFrames.VERSION,
            PublishedFrames.VERSION,
            PublishedFrames.reply(0x65, "80"),
            PublishedFrames.reply(0x65, "82"),
            PublishedFrames.reply(0x65, "84"),
            PublishedFrames.reply(0xB0, "82"),
            PublishedFrames.reply(0xB0, "84"),
            PublishedFrames.NO_TAG,
            PublishedFrames.ONE_TAG,
            PublishedFrames.ON_LOAN,
            PublishedFrames.NINE_BLOCKS,
            PublishedFrames.OK,
            PublishedFrames.LOCKED,
            Bytes.ofHex("39373837 0D0A"));

    static LongStream freshSeeds() {
        long first = new Random().nextLong(1_000_000_000);
        return LongStream.range(first, first + 3);
    }

    @Test
    void refusesWhatWaitsWhenItsVersionIsRefusedForWantOfHands() {
        var paper = PublishedFrames.readyReader().passes(HfSettings.standard().keepAlive());
        var fault = new DeviceFault.NeedsHands("status 82: not available; set the reader from scan mode to host mode");

        paper.asks(PublishedFrames.SOFTWARE_VERSION).command(new RfidCommand.ReadTags(FIRST));
        paper.replies(PublishedFrames.reply(0x65, "82"));

        paper.answers(new RfidAnswer.ReadFailed(FIRST, fault));
        assertThat(paper.health()).isEqualTo(new DeviceHealth.Down(fault));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("freshSeeds")
    void nobodyWaitsForAReaderThatIsCalledAway(long seed) {
        var walk = new Walk(seed);

        for (int i = 0; i < STEPS; i++) {
            walk.step();

            assertThat(walk.leftWaiting).as("step " + i).isEmpty();
        }

        assertThat(walk.calledAwayWhileAsked).isGreaterThan(100);
    }

    /** A reader that says and does anything, and is asked as often as not. */
    private static final class Walk {
        private final Random random;
        private final HfReader reader = FeigSettings.standard().reader();
        private final Set<CommandId> open = new HashSet<>();
        private Set<CommandId> leftWaiting = Set.of();
        private Uptime now = Uptime.ZERO;
        private long asked;
        private int calledAwayWhileAsked;

        Walk(long seed) {
            random = new Random(seed);
        }

        void step() {
            var before = reader.health();
            boolean isAsked = !open.isEmpty();

            for (var answer : event().results()) {
                open.remove(id(answer));
            }

            if (isCalledAway(before, reader.health())) {
                calledAwayWhileAsked += isAsked ? 1 : 0;
                leftWaiting = Set.copyOf(open);
            }
        }

        /** One that is identified again is called away, and so is one that fails at that. */
        private static boolean isCalledAway(DeviceHealth before, DeviceHealth after) {
            return switch (after) {
                case DeviceHealth.Ready _ -> false;
                case DeviceHealth.Starting _ -> before instanceof DeviceHealth.Ready;
                case DeviceHealth.Down _ -> !(before instanceof DeviceHealth.Down);
            };
        }

        private Reaction<RfidAnswer> event() {
            return switch (random.nextInt(20)) {
                case 0 -> reader.opened(now);
                case 1 -> random.nextInt(4) == 0 ? reader.closed("unplugged", now) : Reaction.none();
                case 2, 3, 4, 5, 6 -> ask();
                case 7, 8, 9, 10, 11 -> {
                    now = reader.deadline()
                            .filter(next -> next.compareTo(now) > 0)
                            .orElse(now);
                    yield reader.tick(now);
                }
                default -> reader.received(REPLIES.get(random.nextInt(REPLIES.size())), now);
            };
        }

        private Reaction<RfidAnswer> ask() {
            var id = new CommandId(++asked);
            open.add(id);
            return reader.command(
                    random.nextInt(3) > 0
                            ? new RfidCommand.ReadTags(id)
                            : new RfidCommand.SetMark(id, PublishedFrames.TAG, new MarkWrite.Afi(0x07)),
                    now);
        }

        private static CommandId id(RfidAnswer answer) {
            return switch (answer) {
                case RfidAnswer.TagsRead(var id, var _, var _) -> id;
                case RfidAnswer.Unstable(var id, var _) -> id;
                case RfidAnswer.ReadFailed(var id, var _) -> id;
                case RfidAnswer.MarkSet(var id, var _) -> id;
            };
        }
    }
}
