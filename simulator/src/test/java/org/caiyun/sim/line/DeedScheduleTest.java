package org.caiyun.sim.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.sim.peer.PeerReaction;
import org.caiyun.sim.peer.PeerReaction.HangUp;
import org.caiyun.sim.peer.PeerReaction.Reply;
import org.junit.jupiter.api.Test;

final class DeedScheduleTest {
    private static final Bytes TEN_BYTES = Bytes.copyOf(new byte[10]);

    /** 1000 baud, ten bits a byte: 10 ms a byte. */
    private final DeedSchedule schedule = new DeedSchedule(LineSpeed.ofBaudRate(1000));

    @Test
    void aByteAt9600BaudTakesTenBitTimes() {
        assertThat(LineSpeed.ofBaudRate(9600).timeFor(96)).isBetween(Duration.ofMillis(99), Duration.ofMillis(100));
        assertThat(LineSpeed.AT_ONCE.timeFor(1000)).isZero();
    }

    @Test
    void aReplyArrivesAfterItsDelayAndItsTimeOnTheLine() {
        schedule.add(PeerReaction.reply(Duration.ofMillis(5), TEN_BYTES), at(0));

        assertThat(schedule.deadline()).contains(at(105));
        assertThat(schedule.due(at(104))).isEmpty();
        assertThat(schedule.due(at(105))).containsExactly(new Reply(Duration.ofMillis(5), TEN_BYTES));
        assertThat(schedule.deadline()).isEmpty();
    }

    @Test
    void oneReplyWaitsForTheOther() {
        schedule.add(PeerReaction.reply(Duration.ZERO, TEN_BYTES), at(0));
        schedule.add(PeerReaction.reply(Duration.ZERO, Bytes.of(1)), at(50));

        assertThat(schedule.due(at(100))).hasSize(1);
        assertThat(schedule.deadline()).contains(at(110));
        assertThat(schedule.due(at(1_000))).hasSize(1);
    }

    @Test
    void aLineThatIsIdleStartsAtOnce() {
        schedule.add(PeerReaction.reply(Duration.ZERO, TEN_BYTES), at(0));
        assertThat(schedule.due(at(500))).hasSize(1);

        schedule.add(PeerReaction.reply(Duration.ZERO, TEN_BYTES), at(500));

        assertThat(schedule.deadline()).contains(at(600));
    }

    @Test
    void theShorterDelayGoesFirstAndAHangUpTakesNoTime() {
        schedule.add(new PeerReaction(List.of(new HangUp(Duration.ofMillis(30)))), at(0));
        schedule.add(PeerReaction.reply(Duration.ofMillis(10), Bytes.of(1)), at(0));

        assertThat(schedule.due(at(30)))
                .containsExactly(new Reply(Duration.ofMillis(10), Bytes.of(1)), new HangUp(Duration.ofMillis(30)));
    }

    @Test
    void aLostLineLosesWhatWasUnderWay() {
        schedule.add(PeerReaction.reply(Duration.ZERO, TEN_BYTES), at(0));

        schedule.clear();

        assertThat(schedule.deadline()).isEmpty();
        assertThat(schedule.due(at(1_000))).isEmpty();
    }

    private static Uptime at(long millis) {
        return Uptime.ZERO.plus(Duration.ofMillis(millis));
    }
}
