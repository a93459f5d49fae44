package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.Bytes;
import org.caiyun.sim.peer.PrinterTrouble.CoverOpen;
import org.caiyun.sim.peer.PrinterTrouble.CutterStuck;
import org.caiyun.sim.peer.PrinterTrouble.PaperLow;
import org.caiyun.sim.peer.PrinterTrouble.PaperOut;
import org.junit.jupiter.api.Test;

/** The examples that the reference gives for DLE EOT 1 to 4 and GS a. */
final class EscPosStateTest {
    private final EscPosState state = new EscPosState();

    @Test
    void healthy() {
        assertShows("16121212", "14000000");
    }

    @Test
    void coverOpen() {
        state.suffer(new CoverOpen());

        assertShows("1E161212", "3C000000");
    }

    @Test
    void nearEnd() {
        state.suffer(new PaperLow());

        assertShows("1612121E", "14000300");
        assertThat(state.paper()).isEqualTo(3);
    }

    @Test
    void paperEnd() {
        state.suffer(new PaperOut(0));

        assertShows("1E32127E", "1C000F00");
    }

    @Test
    void cutterError() {
        state.suffer(new CutterStuck());
        assertThat(state.cuts()).isFalse();

        assertShows("1E521A12", "1C080000");
    }

    @Test
    void aCutterErrorGoesOnlyWhenItsCauseIsGone() {
        state.suffer(new CutterStuck());
        assertThat(state.cuts()).isFalse();
        state.recover();
        assertThat(state.isStopped()).isTrue();

        state.mend(new CutterStuck());
        state.recover();

        assertThat(state.isStopped()).isFalse();
    }

    private void assertShows(String realTime, String automatic) {
        assertThat(Bytes.of(state.realTime(1), state.realTime(2), state.realTime(3), state.realTime(4)))
                .isEqualTo(Bytes.ofHex(realTime));
        assertThat(state.automatic()).isEqualTo(Bytes.ofHex(automatic));
    }
}
