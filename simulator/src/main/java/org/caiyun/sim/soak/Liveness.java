package org.caiyun.sim.soak;

import java.time.Duration;
import org.caiyun.kiosk.flow.Deadlines;
import org.caiyun.sim.scenario.ScenarioStep;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.SteppedStage;

/** The end of a run: nothing goes wrong any more, and everything settles within the machine's own deadlines. */
record Liveness(Deadlines deadlines) {
    /** Every line is up again within this once nothing is wrong with it. */
    private static final Duration LINES_UP = Duration.ofMinutes(2);

    private static final int STAFF_COME_TIMES = 3;

    /** Within it a machine that owes so many check-ins has told the library, and has nothing under way. */
    Duration limit(int owed) {
        var oneBook = deadlines
                .read()
                .plus(deadlines.capture())
                .plus(deadlines.checkIn())
                .plus(deadlines.secure())
                .plus(deadlines.route())
                .plus(deadlines.giveBack())
                .plus(deadlines.sense());
        var session = deadlines.session().plus(deadlines.answer()).plus(deadlines.print());
        var owing = deadlines.replay().plus(deadlines.checkIn()).multipliedBy(owed + 1L);
        return LINES_UP.plus(oneBook).plus(session).plus(deadlines.parting()).plus(owing);
    }

    void settle(SteppedStage stage, Stagehand hand, Shelf shelf, Attendant attendant) {
        var _ = hand.tryTo(() -> stage.kiosk().isPresent(), new ScenarioStep.Press(ScenarioStep.Key.NO_RECEIPT));
        for (int i = 0; i < STAFF_COME_TIMES; i++) {
            int owed = stage.kiosk().map(kiosk -> kiosk.state().owed().size()).orElse(0);
            boolean settled = hand.passUntil(() -> isSettled(stage) && shelf.allRest(), limit(owed));
            if (settled || !(shelf.takeFromMouth() || attendant.clearsTheWay())) {
                return;
            }
        }
    }

    private static boolean isSettled(SteppedStage stage) {
        boolean atHome =
                stage.kiosk().filter(kiosk -> !kiosk.state().session().isOpen()).isPresent();
        return atHome && stage.isSeen(Sight.NOTHING_OWED) && stage.isSeen(Sight.IDLE);
    }
}
