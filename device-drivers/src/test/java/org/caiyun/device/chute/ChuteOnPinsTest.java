package org.caiyun.device.chute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteCommand.Lamp;
import org.caiyun.device.io.DigitalIn;
import org.caiyun.device.io.DigitalOut;
import org.caiyun.device.io.PinsBoard;
import org.caiyun.device.io.PinsSettings;
import org.junit.jupiter.api.Test;

/** A chute with one output on pins: inputs 10 to 13, outputs 0 to 6. */
class ChuteOnPinsTest {
    private static final CommandId ID = new CommandId(1);
    private static final Bytes ALL_OFF = Bytes.of(0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0);
    private static final Bytes SHUTTER_OPEN = Bytes.of(0, 1, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0);
    private static final Bytes SHUTTER_OPEN_READY = Bytes.of(0, 1, 1, 0, 2, 0, 3, 1, 4, 0, 5, 0, 6, 0);

    private final ChuteOnBoard chute = new ChuteOnBoard(
            new PinsBoard(PinsSettings.of(
                    IntStream.range(10, 14)
                            .mapToObj(channel -> new DigitalIn(channel, false, Duration.ZERO))
                            .toList(),
                    IntStream.range(0, 7)
                            .mapToObj(channel -> new DigitalOut(channel, false))
                            .toList())),
            new ChuteSettings(
                    new ChuteInputs(10, 11, 12, List.of(13)),
                    new ChuteOutputs(0, 1, Optional.of(2), 3, 4, 5, List.of(6)),
                    ChuteLimits.usual()));

    @Test
    void opensTheShutterOnceTheInputsAreKnown() {
        Reaction<ChuteEvent> opened = chute.opened(at(0));
        Reaction<ChuteEvent> known = chute.received(Bytes.of(10, 0, 11, 0, 12, 0, 13, 0), at(1));

        assertThat(opened).isEqualTo(Reaction.write(ALL_OFF));
        assertThat(known).isEqualTo(Reaction.write(SHUTTER_OPEN));
        assertThat(chute.health()).isEqualTo(new DeviceHealth.Ready("pins"));
    }

    @Test
    void reportsAnInsertedItemAtItsDeadline() {
        ready();

        Reaction<ChuteEvent> seen = chute.received(Bytes.of(10, 1), at(100));

        assertThat(seen).isEqualTo(Reaction.none());
        assertThat(chute.deadline()).contains(at(200));
        assertThat(chute.tick(at(200)).results()).containsExactly(new ChuteEvent.ItemInserted());
    }

    @Test
    void answersALampWhenThePinsAreReadBack() {
        ready();

        Reaction<ChuteEvent> asked = chute.command(new ChuteCommand.Light(ID, Set.of(Lamp.READY)), at(10));
        Reaction<ChuteEvent> set = chute.received(SHUTTER_OPEN_READY, at(11));

        assertThat(asked).isEqualTo(Reaction.write(SHUTTER_OPEN_READY));
        assertThat(set.results()).containsExactly(new ChuteEvent.Lit(ID));
    }

    /** A lamp and a drive are asked for in one moment: what the pins say of the first is not what is wanted by then. */
    @Test
    void aSecondWishBeforeTheFirstIsReadBackIsNoRefusal() {
        ready();
        var _ = chute.command(new ChuteCommand.Light(ID, Set.of(Lamp.READY)), at(10));
        var _ = chute.command(new ChuteCommand.Light(new CommandId(2), Set.of(Lamp.BUSY)), at(10));

        Reaction<ChuteEvent> first = chute.received(SHUTTER_OPEN_READY, at(11));
        Reaction<ChuteEvent> second = chute.received(Bytes.of(0, 1, 1, 0, 2, 0, 3, 0, 4, 1, 5, 0, 6, 0), at(12));

        assertThat(first.results()).isEmpty();
        assertThat(second.results()).contains(new ChuteEvent.Lit(new CommandId(2)));
    }

    @Test
    void failsAMovementWhosePinsDoNotObey() {
        ready();
        var _ = chute.command(new ChuteCommand.RouteTo(ID, 1), at(10));

        Reaction<ChuteEvent> refused = chute.received(Bytes.of(0, 1), at(11));

        assertThat(refused.results())
                .containsExactly(new ChuteEvent.Failed(ID, new DeviceFault.Refused("output 0 reads back high")));
        assertThat(refused.line()).isEqualTo(Reaction.write(ALL_OFF).line());
    }

    @Test
    void failsEveryCommandWhileTheLineIsDown() {
        ready();

        Reaction<ChuteEvent> closed = chute.closed("gone", at(10));
        Reaction<ChuteEvent> sensed = chute.command(new ChuteCommand.Sense(ID), at(11));

        assertThat(closed).isEqualTo(Reaction.none());
        assertThat(sensed.results()).containsExactly(new ChuteEvent.Failed(ID, new DeviceFault.Disconnected("gone")));
    }

    private void ready() {
        var _ = chute.opened(at(0));
        var _ = chute.received(ALL_OFF, at(1));
        var _ = chute.received(Bytes.of(10, 0, 11, 0, 12, 0, 13, 0), at(1));
        var _ = chute.received(SHUTTER_OPEN, at(2));
    }

    private static Uptime at(long millis) {
        return Uptime.ZERO.plus(Duration.ofMillis(millis));
    }
}
