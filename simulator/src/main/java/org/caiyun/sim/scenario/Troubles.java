package org.caiyun.sim.scenario;

import java.time.Duration;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.sim.peer.PrinterTrouble;
import org.caiyun.sim.peer.Sip2Fault;
import org.caiyun.sim.stage.Stage;
import org.caiyun.sim.world.ChuteFault;

/** Puts faults into the simulated devices and takes them out again. */
final class Troubles {
    private static final Duration SLOWLY = Duration.ofSeconds(2);

    private Troubles() {}

    static void put(Trouble trouble, Stage stage) {
        var site = stage.site();
        switch (trouble.kind()) {
            case UNPLUGGED -> stage.unplug(trouble.device());
            case SILENT -> stage.silence(trouble.device(), true);
            case SLOW -> run(stage, () -> site.acs().latency(SLOWLY));
            case ANSWER_LOST -> run(stage, () -> site.acs().inject(Sip2Layout.CHECK_IN, new Sip2Fault.AnswerLost()));
            case PAPER_OUT -> run(stage, () -> site.printer().suffer(new PrinterTrouble.PaperOut(0)));
            case JAM -> run(stage, () -> site.chute().fail(new ChuteFault.JamOnBelt(), stage.now()));
        }
    }

    static void clear(Trouble trouble, Stage stage) {
        var site = stage.site();
        switch (trouble.kind()) {
            case UNPLUGGED -> stage.plug(trouble.device());
            case SILENT -> stage.silence(trouble.device(), false);
            case SLOW -> run(stage, () -> site.acs().latency(Duration.ZERO));
            // it happened once, and is over
            case ANSWER_LOST -> {}
            case PAPER_OUT -> run(stage, () -> site.printer().mend(new PrinterTrouble.PaperOut(0)));
            case JAM -> run(stage, () -> site.chute().clear(new ChuteFault.JamOnBelt(), stage.now()));
        }
    }

    private static void run(Stage stage, Runnable what) {
        stage.see(() -> {
            what.run();
            return true;
        });
    }
}
