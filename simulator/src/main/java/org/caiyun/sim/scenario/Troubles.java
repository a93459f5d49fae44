package org.caiyun.sim.scenario;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.sim.peer.FeigFault;
import org.caiyun.sim.peer.PrinterTrouble;
import org.caiyun.sim.peer.Sip2Fault;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.Stage;
import org.caiyun.sim.world.ChuteFault;
import org.caiyun.sim.world.ChuteSensor;

/** Puts faults into the simulated devices and takes them out again; called by whoever drives the stage. */
public final class Troubles {
    private static final Duration SLOWLY = Duration.ofSeconds(2);
    private static final List<Sip2Layout> ABOUT_ITEMS = List.of(Sip2Layout.CHECK_IN, Sip2Layout.ITEM_INFORMATION);

    private Troubles() {}

    public static void put(Trouble trouble, Stage stage) {
        set(trouble, stage, true);
    }

    public static void clear(Trouble trouble, Stage stage) {
        set(trouble, stage, false);
    }

    /** True when a fault that happens once has happened. */
    public static boolean isSpent(Trouble trouble, Stage stage) {
        return trouble.kind() == Trouble.Kind.ANSWER_LOST
                && stage.see(() -> !stage.site().acs().awaits(Sip2Layout.CHECK_IN, new Sip2Fault.AnswerLost()));
    }

    private static void set(Trouble trouble, Stage stage, boolean on) {
        switch (trouble.kind()) {
            case UNPLUGGED -> {
                if (on) {
                    stage.unplug(trouble.device().line());
                } else {
                    stage.plug(trouble.device().line());
                }
            }
            case SILENT -> stage.silence(trouble.device().line(), on);
            case FULL -> stage.fillDisk(on);
            case GARBAGE, ANTENNA -> run(stage, site -> reader(trouble.kind(), site, on));
            case SLOW, REFUSES, BAD_CHECKSUM, BREAKS_OFF, ANSWER_LOST ->
                run(stage, site -> library(trouble.kind(), site, on));
            case PAPER_OUT -> run(stage, site -> printer(new PrinterTrouble.PaperOut(0), site, on));
            case PAPER_LOW -> run(stage, site -> printer(new PrinterTrouble.PaperLow(), site, on));
            case COVER_OPEN -> run(stage, site -> printer(new PrinterTrouble.CoverOpen(), site, on));
            case CUTTER -> run(stage, site -> printer(new PrinterTrouble.CutterStuck(), site, on));
            case JAM, MOTOR, MOUTH_ON, MOUTH_OFF, CAPTIVE_ON, CAPTIVE_OFF, BELT_ON, BELT_OFF, DIVERTER ->
                run(stage, site -> chute(trouble.kind(), stage, on));
        }
    }

    private static void run(Stage stage, Consumer<SimulatedSite> what) {
        stage.see(() -> {
            what.accept(stage.site());
            return true;
        });
    }

    private static void reader(Trouble.Kind kind, SimulatedSite site, boolean on) {
        var fault = kind == Trouble.Kind.GARBAGE ? new FeigFault.Noise() : new FeigFault.AntennaWarning();
        site.reader().clear(fault);
        if (on) {
            site.reader().inflict(fault);
        }
    }

    private static void library(Trouble.Kind kind, SimulatedSite site, boolean on) {
        var acs = site.acs();
        switch (kind) {
            case SLOW -> acs.latency(on ? SLOWLY : Duration.ZERO);
            case BAD_CHECKSUM ->
                ABOUT_ITEMS.forEach(request -> standing(request, new Sip2Fault.BadChecksum(), site, on));
            case BREAKS_OFF -> standing(Sip2Layout.CHECK_IN, new Sip2Fault.BreaksOff(), site, on);
            case REFUSES -> standing(Sip2Layout.CHECK_IN, new Sip2Fault.Refused(), site, on);
            default -> {
                if (on) {
                    acs.inject(Sip2Layout.CHECK_IN, new Sip2Fault.AnswerLost());
                } else {
                    acs.withdraw(Sip2Layout.CHECK_IN, new Sip2Fault.AnswerLost());
                }
            }
        }
    }

    private static void standing(Sip2Layout request, Sip2Fault fault, SimulatedSite site, boolean on) {
        if (on) {
            site.acs().suffer(request, fault);
        } else {
            site.acs().recover(request, fault);
        }
    }

    private static void printer(PrinterTrouble trouble, SimulatedSite site, boolean on) {
        if (on) {
            site.printer().suffer(trouble);
        } else {
            site.printer().mend(trouble);
        }
    }

    private static void chute(Trouble.Kind kind, Stage stage, boolean on) {
        for (var fault : chuteFaults(kind)) {
            if (on) {
                stage.site().chute().fail(fault, stage.now());
            } else {
                stage.site().chute().clear(fault, stage.now());
            }
        }
    }

    private static List<? extends ChuteFault> chuteFaults(Trouble.Kind kind) {
        return switch (kind) {
            case JAM -> List.of(new ChuteFault.JamOnBelt());
            case MOTOR -> List.of(new ChuteFault.MotorDead());
            case MOUTH_ON -> List.of(new ChuteFault.SensorStuck(new ChuteSensor.Mouth(), true));
            case MOUTH_OFF -> List.of(new ChuteFault.SensorStuck(new ChuteSensor.Mouth(), false));
            case CAPTIVE_ON -> List.of(new ChuteFault.SensorStuck(new ChuteSensor.Captive(), true));
            case CAPTIVE_OFF -> List.of(new ChuteFault.SensorStuck(new ChuteSensor.Captive(), false));
            case BELT_ON -> List.of(new ChuteFault.SensorStuck(new ChuteSensor.Belt(), true));
            case BELT_OFF -> List.of(new ChuteFault.SensorStuck(new ChuteSensor.Belt(), false));
            default ->
                IntStream.rangeClosed(2, SimulatedSite.OUTPUTS)
                        .mapToObj(ChuteFault.DiverterDead::new)
                        .toList();
        };
    }
}
