package org.caiyun.sim.scenario;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.caiyun.device.Uptime;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.world.ChuteFault;
import org.caiyun.sim.world.ChuteFault.Stretch;
import org.caiyun.sim.world.ChuteSensor;

/** The faults of slot, belt and sorter, and of the board that drives them. */
final class ChuteTroubles {
    private static final ChuteSensor MOUTH = new ChuteSensor.Mouth();
    private static final ChuteSensor CAPTIVE = new ChuteSensor.Captive();
    private static final ChuteSensor BELT = new ChuteSensor.Belt();

    private ChuteTroubles() {}

    static void set(Kind kind, SimulatedSite site, Uptime now, boolean on) {
        if (kind == Kind.POWER) {
            site.board().power(!on, now);
            return;
        }
        for (var fault : faults(kind)) {
            if (on) {
                site.chute().fail(fault, now);
            } else {
                site.chute().clear(fault, now);
            }
        }
    }

    private static List<? extends ChuteFault> faults(Kind kind) {
        return switch (kind) {
            case JAM -> List.of(new ChuteFault.JamOnBelt());
            case JAM_MOUTH -> List.of(new ChuteFault.JamAt(Stretch.MOUTH));
            case JAM_SHUTTER -> List.of(new ChuteFault.JamAt(Stretch.SHUTTER));
            case JAM_CAPTIVE -> List.of(new ChuteFault.JamAt(Stretch.CAPTIVE));
            case MOTOR -> List.of(new ChuteFault.MotorDead());
            case SLOW_MOTOR -> List.of(new ChuteFault.MotorSlow());
            case MOUTH_ON -> List.of(new ChuteFault.SensorStuck(MOUTH, true));
            case MOUTH_OFF -> List.of(new ChuteFault.SensorStuck(MOUTH, false));
            case MOUTH_BOUNCES -> List.of(new ChuteFault.SensorBounces(MOUTH));
            case CAPTIVE_ON -> List.of(new ChuteFault.SensorStuck(CAPTIVE, true));
            case CAPTIVE_OFF -> List.of(new ChuteFault.SensorStuck(CAPTIVE, false));
            case CAPTIVE_BOUNCES -> List.of(new ChuteFault.SensorBounces(CAPTIVE));
            case BELT_ON -> List.of(new ChuteFault.SensorStuck(BELT, true));
            case BELT_OFF -> List.of(new ChuteFault.SensorStuck(BELT, false));
            case BELT_BOUNCES -> List.of(new ChuteFault.SensorBounces(BELT));
            case LANDING_ON -> outputs(1, o -> new ChuteFault.SensorStuck(new ChuteSensor.Landing(o), true));
            case LANDING_OFF -> outputs(1, o -> new ChuteFault.SensorStuck(new ChuteSensor.Landing(o), false));
            case LANDING_BOUNCES -> outputs(1, o -> new ChuteFault.SensorBounces(new ChuteSensor.Landing(o)));
            case DIVERTER -> outputs(2, ChuteFault.DiverterDead::new);
            default -> throw new IllegalArgumentException("no fault of a chute: " + kind);
        };
    }

    private static List<? extends ChuteFault> outputs(int first, IntFunction<ChuteFault> fault) {
        return IntStream.rangeClosed(first, SimulatedSite.OUTPUTS)
                .mapToObj(fault)
                .toList();
    }
}
