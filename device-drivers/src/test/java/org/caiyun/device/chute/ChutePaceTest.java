package org.caiyun.device.chute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.io.BoardCommand.Pace.CLOSE;
import static org.caiyun.device.io.BoardCommand.Pace.LOOSE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteCommand.Lamp;
import org.caiyun.device.io.BoardCommand;
import org.caiyun.device.io.BoardEvent;
import org.junit.jupiter.api.Test;

/** How closely a chute wants its board to watch. Inputs: 0 mouth, 1 captive, 2 belt, 3 and 4 landings. */
class ChutePaceTest {
    private final PacedBoard board = new PacedBoard();
    private final ChuteOnBoard chute = new ChuteOnBoard(board, ChuteSettings.usual(2));

    @Test
    void watchesLooselyOnceNothingHasHappenedForAWhile() {
        sees(0);

        assertThat(paceAt(499)).isEqualTo(CLOSE);
        assertThat(paceAt(500)).isEqualTo(LOOSE);
        assertThat(paceAt(60_000)).isEqualTo(LOOSE);
        assertThat(board.told).containsExactly(LOOSE);
    }

    @Test
    void watchesCloselyWhileSomethingLiesInTheMouth() {
        sees(0, 0);

        assertThat(paceAt(60_000)).isEqualTo(CLOSE);
    }

    /** The shutter is shut and the belt stands while the library is asked. */
    @Test
    void watchesLooselyWhileAnItemLiesInside() {
        sees(0, 1);

        assertThat(paceAt(499)).isEqualTo(CLOSE);
        assertThat(paceAt(500)).isEqualTo(LOOSE);
    }

    /** Whoever shall take it back has twenty seconds and more. */
    @Test
    void watchesLooselyWhileThePatronIsToTakeAnItem() {
        sees(0, 0);
        var _ = chute.command(new ChuteCommand.GiveBack(new CommandId(1)), at(1_000));

        assertThat(paceAt(1_499)).isEqualTo(CLOSE);
        assertThat(paceAt(1_500)).isEqualTo(LOOSE);

        sees(5_000);

        assertThat(board.pace).isEqualTo(CLOSE);
    }

    /** A full bin covers its landing sensor for hours. */
    @Test
    void watchesLooselyWhileALandingSensorIsCovered() {
        sees(0, 3);

        assertThat(paceAt(500)).isEqualTo(LOOSE);
    }

    @Test
    void watchesCloselyAtOnceWhenAnInputChanges() {
        sees(0);
        var _ = paceAt(500);

        sees(10_000, 4);

        assertThat(board.pace).isEqualTo(CLOSE);
        assertThat(paceAt(10_499)).isEqualTo(CLOSE);
        assertThat(paceAt(10_500)).isEqualTo(LOOSE);
    }

    /** They move nothing: a machine at rest shows its lamps, and is asked what it senses. */
    @Test
    void watchesAsBeforeWhenLampsAreSetAndSensorsAskedFor() {
        sees(0);
        var _ = paceAt(500);

        var _ = chute.command(new ChuteCommand.Sense(new CommandId(1)), at(10_000));
        var _ = chute.command(new ChuteCommand.Light(new CommandId(2), Set.of(Lamp.READY)), at(10_000));
        board.next = Reaction.result(new BoardEvent.OutputsSet(new TreeMap<>()));
        var _ = chute.received(Bytes.EMPTY, at(10_020));

        assertThat(board.told).containsExactly(LOOSE);
    }

    /** An item that nobody sees travels for eight seconds at most. */
    @Test
    void watchesCloselyWhileTheBeltRuns() {
        sees(0);
        var _ = chute.command(new ChuteCommand.RouteTo(new CommandId(1), 2), at(1_000));

        assertThat(paceAt(9_000)).isEqualTo(CLOSE);
        assertThat(paceAt(60_000)).isEqualTo(CLOSE);
        assertThat(paceAt(60_500)).isEqualTo(LOOSE);
    }

    @Test
    void watchesCloselyWhenTheBoardIsBack() {
        sees(0);
        var _ = paceAt(500);
        board.next = Reaction.result(new BoardEvent.Lost(new DeviceFault.Disconnected("gone")));
        var _ = chute.closed("gone", at(10_000));
        var _ = paceAt(20_000);

        var _ = chute.opened(at(30_000));

        assertThat(board.pace).isEqualTo(CLOSE);
        assertThat(board.told).containsExactly(LOOSE, CLOSE);
    }

    private BoardCommand.Pace paceAt(long millis) {
        var _ = chute.tick(at(millis));
        return board.pace;
    }

    private void sees(long millis, Integer... on) {
        var levels = new TreeMap<Integer, Boolean>();
        for (int channel = 0; channel < 5; channel++) {
            levels.put(channel, List.of(on).contains(channel));
        }
        board.next = Reaction.result(new BoardEvent.Inputs(levels));
        var _ = chute.received(Bytes.EMPTY, at(millis));
    }

    private static Uptime at(long millis) {
        return Uptime.ZERO.plus(Duration.ofMillis(millis));
    }

    /** Says what it is given to say, and obeys at once. */
    private static final class PacedBoard implements Driver<BoardCommand, BoardEvent> {
        private final List<BoardCommand.Pace> told = new ArrayList<>();
        private BoardCommand.Pace pace = CLOSE;
        private Reaction<BoardEvent> next = Reaction.none();

        @Override
        public Reaction<BoardEvent> opened(Uptime now) {
            return said();
        }

        @Override
        public Reaction<BoardEvent> received(Bytes bytes, Uptime now) {
            return said();
        }

        @Override
        public Reaction<BoardEvent> closed(String why, Uptime now) {
            return said();
        }

        @Override
        public Reaction<BoardEvent> tick(Uptime now) {
            return said();
        }

        @Override
        public Reaction<BoardEvent> command(BoardCommand command, Uptime now) {
            return switch (command) {
                case BoardCommand.SetOutputs(SortedMap<Integer, Boolean> levels) ->
                    Reaction.result(new BoardEvent.OutputsSet(levels));
                case BoardCommand.Watch(BoardCommand.Pace wanted) -> {
                    told.add(wanted);
                    pace = wanted;
                    yield Reaction.none();
                }
            };
        }

        private Reaction<BoardEvent> said() {
            Reaction<BoardEvent> saying = next;
            next = Reaction.none();
            return saying;
        }

        @Override
        public Optional<Uptime> deadline() {
            return Optional.empty();
        }

        @Override
        public DeviceHealth health() {
            return new DeviceHealth.Ready("paced");
        }
    }
}
