package org.caiyun.device.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caiyun.device.io.BoardCommand.Pace.CLOSE;
import static org.caiyun.device.io.BoardCommand.Pace.LOOSE;
import static org.caiyun.device.io.GuideBoard.*;

import java.time.Duration;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.junit.jupiter.api.Test;

/** How often the {@link GuideBoard} is asked for its inputs: every 20 ms, at the loose pace every 100 ms. */
class ModbusPaceTest {
    private static final Uptime ASKED = at(32);

    private final ModbusBoard board = new ModbusBoard(settings(new IdentityCheck.NotAsked(), Duration.ofMillis(30)));

    @Test
    void looksEvery20MillisAtFirst() {
        asked();

        assertThat(board.deadline()).contains(at(52));
    }

    @Test
    void looksEvery100MillisAtTheLoosePace() {
        asked();

        Reaction<BoardEvent> told = watch(LOOSE, 41);

        assertThat(told).isEqualTo(Reaction.none());
        assertThat(board.deadline()).contains(at(132));
        assertThat(board.tick(at(131))).isEqualTo(Reaction.none());
        assertThat(board.tick(at(132))).isEqualTo(Reaction.write(ASK_INPUTS));
    }

    @Test
    void looksAtOnceWhenItIsToWatchCloselyAgain() {
        asked();
        var _ = watch(LOOSE, 41);

        var _ = watch(CLOSE, 90);

        assertThat(board.deadline().orElseThrow().reachedAt(at(90))).isTrue();
        assertThat(board.tick(at(90))).isEqualTo(Reaction.write(ASK_INPUTS));
    }

    /** Else the 30 ms after which a level counts would become 100. */
    @Test
    void followsALevelThatChangesCloselyAtTheLoosePace() {
        asked();
        var _ = watch(LOOSE, 41);
        var _ = board.tick(at(132));

        var _ = board.received(INPUTS_WITHOUT_212, at(140));
        Uptime next = board.deadline().orElseThrow();
        var _ = board.tick(at(152));
        var _ = board.received(INPUTS, at(160));

        assertThat(next).isEqualTo(at(152));
        assertThat(board.deadline()).contains(at(252));
    }

    @Test
    void writesOutputsAtOnceAtTheLoosePace() {
        asked();
        var _ = watch(LOOSE, 41);

        assertThat(board.command(setOutputs(19, 21, 22, 25, 26, 27), at(60)))
                .isEqualTo(Reaction.write(OUTPUTS_OF_THE_GUIDE));
    }

    @Test
    void beginsEachConnectionAtTheClosePace() {
        asked();
        var _ = watch(LOOSE, 41);
        var _ = board.closed("unplugged", at(50));
        var _ = watch(LOOSE, 51);

        ready(board);
        var _ = board.tick(ASKED);

        assertThat(board.received(INPUTS, at(40))).isEqualTo(Reaction.none());
        assertThat(board.deadline()).contains(at(52));
    }

    @Test
    void restsNoShorterThanItPolls() {
        var slow = ModbusTimes.USUAL.polledEvery(Duration.ofMillis(500));

        assertThat(slow.restInterval()).isEqualTo(Duration.ofMillis(500));
        assertThat(ModbusTimes.USUAL.polledEvery(Duration.ofMillis(50)).restInterval())
                .isEqualTo(Duration.ofMillis(100));
        assertThatThrownBy(() -> new ModbusTimes(
                        Duration.ofMillis(20), Duration.ofMillis(19), Duration.ofMillis(100), Duration.ofMillis(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void asked() {
        ready(board);
        var _ = board.tick(ASKED);
        var _ = board.received(INPUTS, at(40));
    }

    private Reaction<BoardEvent> watch(BoardCommand.Pace pace, long millis) {
        return board.command(new BoardCommand.Watch(pace), at(millis));
    }
}
