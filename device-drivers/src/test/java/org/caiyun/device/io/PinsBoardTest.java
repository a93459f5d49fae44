package org.caiyun.device.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.junit.jupiter.api.Test;

/** Inputs 17 and 27 (inverted), outputs 22 and 23 (inverted: off is high). */
class PinsBoardTest {
    private static final DigitalIn BARRIER = new DigitalIn(17, true, Duration.ofMillis(10));
    private static final DigitalIn BUTTON = new DigitalIn(27, true, Duration.ofMillis(10));
    private static final Bytes ALL_OFF = Bytes.of(22, 0, 23, 1);
    private final PinsBoard board = new PinsBoard(
            PinsSettings.of(List.of(BARRIER, BUTTON), List.of(new DigitalOut(22, false), new DigitalOut(23, true))));

    @Test
    void switchesEverythingOffAndReportsTheFirstSnapshot() {
        Reaction<BoardEvent> opened = board.opened(at(0));
        Reaction<BoardEvent> half = board.received(Bytes.of(17, 1, 27), at(1));
        Reaction<BoardEvent> whole = board.received(Bytes.of(0), at(2));

        assertThat(opened).isEqualTo(Reaction.write(ALL_OFF));
        assertThat(half).isEqualTo(Reaction.none());
        assertThat(whole.results()).containsExactly(new BoardEvent.Inputs(levels(17, false, 27, true)));
        assertThat(board.health()).isEqualTo(new DeviceHealth.Ready("pins"));
    }

    @Test
    void confirmsOutputsWhenAllAreReadBack() {
        ready();

        Reaction<BoardEvent> written = board.command(new BoardCommand.SetOutputs(levels(23, true)), at(10));
        Reaction<BoardEvent> first = board.received(Bytes.of(22, 0), at(11));
        Reaction<BoardEvent> second = board.received(Bytes.of(23, 0), at(12));

        assertThat(written).isEqualTo(Reaction.write(Bytes.of(22, 0, 23, 0)));
        assertThat(first).isEqualTo(Reaction.none());
        assertThat(second.results()).containsExactly(new BoardEvent.OutputsSet(levels(22, false, 23, true)));
    }

    @Test
    void saysThatAnOutputReadsBackOtherwise() {
        ready();
        var _ = board.command(new BoardCommand.SetOutputs(levels(22, true)), at(10));

        assertThat(board.received(Bytes.of(22, 0), at(11)).results())
                .containsExactly(new BoardEvent.OutputsFailed(new DeviceFault.Refused("output 22 reads back low")));
    }

    @Test
    void debouncesEdgesByTheClockItIsGiven() {
        ready();

        Reaction<BoardEvent> edge = board.received(Bytes.of(17, 0), at(20));

        assertThat(edge).isEqualTo(Reaction.none());
        assertThat(board.deadline()).contains(at(30));
        assertThat(board.tick(at(30)).results()).containsExactly(new BoardEvent.Inputs(levels(17, true, 27, true)));
    }

    /** The tick comes late: the level had stayed long enough before it changed again. */
    @Test
    void reportsALevelThatHadStayedEvenWhenTheTickIsLate() {
        ready();
        var _ = board.received(Bytes.of(17, 0), at(20));

        assertThat(board.received(Bytes.of(17, 1), at(45)).results())
                .containsExactly(new BoardEvent.Inputs(levels(17, true, 27, true)));
    }

    @Test
    void asksEveryInputAgainAndLosesALineThatDoesNotAnswer() {
        ready();

        Reaction<BoardEvent> recheck = board.tick(at(1_000));
        var _ = board.received(Bytes.of(17, 1), at(1_001));
        Reaction<BoardEvent> lost = board.tick(at(1_500));

        assertThat(recheck).isEqualTo(Reaction.write(Bytes.of(17, 0x3F, 27, 0x3F)));
        assertThat(lost.results()).containsExactly(new BoardEvent.Lost(new DeviceFault.Silent(Duration.ofMillis(500))));
        assertThat(lost.line()).hasExactlyElementsOfTypes(LineAction.Close.class);
    }

    @Test
    void losesALineThatTalksNonsense() {
        ready();

        assertThat(board.received(Bytes.of(17, 7), at(10)).results())
                .containsExactly(new BoardEvent.Lost(new DeviceFault.Garbled("a pin message that is no level")));
    }

    @Test
    void givesAPinOneUse() {
        assertThatThrownBy(() -> PinsSettings.of(List.of(BARRIER), List.of(new DigitalOut(17, false))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void ready() {
        var _ = board.opened(at(0));
        var _ = board.received(Bytes.of(22, 0, 23, 1, 17, 1, 27, 0), at(1));
    }

    private static SortedMap<Integer, Boolean> levels(int channel, boolean on) {
        return new TreeMap<>(Map.of(channel, on));
    }

    private static SortedMap<Integer, Boolean> levels(int first, boolean firstOn, int second, boolean secondOn) {
        return new TreeMap<>(Map.of(first, firstOn, second, secondOn));
    }

    private static Uptime at(long millis) {
        return Uptime.ZERO.plus(Duration.ofMillis(millis));
    }
}
