package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.chute.ChuteCommand;
import org.caiyun.device.chute.ChuteCommand.Lamp;
import org.caiyun.device.chute.ChuteEvent;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.sim.world.ChuteFault;
import org.caiyun.sim.world.ChuteSensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Patrons, faults and a flow that asks for anything at any time, by seed. */
class ChuteSeedsTest {
    private final SteppedChute kiosk = SteppedChute.onModbus(Duration.ofSeconds(1));

    /** Whatever happens, every command is answered once, and the belt is never told to go both ways. */
    @ParameterizedTest
    @MethodSource("seeds")
    void answersEveryCommandOnce(long seed) {
        var random = new Random(seed);
        List<ChuteEvent> events = new ArrayList<>();
        kiosk.plug();
        for (int i = 0; i < 120; i++) {
            act(random, i);
            events.addAll(kiosk.run(Duration.ofMillis(random.nextInt(3_000))));
        }
        events.addAll(kiosk.run(Duration.ofMinutes(1)));

        List<Long> answered =
                events.stream().flatMap(event -> id(event).boxed()).sorted().toList();
        assertThat(answered).isEqualTo(LongStream.range(0, 120).boxed().toList());
        assertThat(kiosk.model.misused()).isFalse();
    }

    private void act(Random random, long number) {
        List<String> books = List.of("a", "b", "c");
        String book = books.get(random.nextInt(books.size()));
        var id = new CommandId(number);
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> kiosk.insert(book);
            case 4 -> kiosk.take(book);
            case 5 -> kiosk.unplug();
            case 6 -> kiosk.model.fail(new ChuteFault.JamOnBelt(), kiosk.now());
            case 7 -> kiosk.model.fail(new ChuteFault.SensorStuck(new ChuteSensor.Captive(), true), kiosk.now());
            default -> {
                kiosk.model.clear(new ChuteFault.JamOnBelt(), kiosk.now());
                kiosk.model.clear(new ChuteFault.SensorStuck(new ChuteSensor.Captive(), true), kiosk.now());
                if (!kiosk.isOpen()) {
                    kiosk.plug();
                }
            }
        }
        kiosk.command(
                switch (random.nextInt(5)) {
                    case 0, 1 -> new ChuteCommand.Capture(id);
                    case 2 -> new ChuteCommand.GiveBack(id);
                    case 3 -> new ChuteCommand.RouteTo(id, 1 + random.nextInt(SteppedChute.OUTPUTS));
                    default -> new ChuteCommand.Light(id, Set.of(Lamp.BUSY));
                });
    }

    private static LongStream id(ChuteEvent event) {
        return switch (event) {
            case ChuteEvent.ItemInserted _, ChuteEvent.ItemWithdrawn _, ChuteEvent.FoundInside _ -> LongStream.empty();
            case ChuteEvent.Captured(CommandId id, boolean _) -> LongStream.of(id.number());
            case ChuteEvent.NotCaptured(CommandId id, boolean _) -> LongStream.of(id.number());
            case ChuteEvent.TakenBack(CommandId id) -> LongStream.of(id.number());
            case ChuteEvent.NotTaken(CommandId id) -> LongStream.of(id.number());
            case ChuteEvent.ItemLanded(CommandId id, int _, boolean _) -> LongStream.of(id.number());
            case ChuteEvent.Jammed(CommandId id, Position _) -> LongStream.of(id.number());
            case ChuteEvent.Sensed(CommandId id, boolean _, boolean _, boolean _) -> LongStream.of(id.number());
            case ChuteEvent.Lit(CommandId id) -> LongStream.of(id.number());
            case ChuteEvent.Failed(CommandId id, DeviceFault _) -> LongStream.of(id.number());
        };
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }
}
