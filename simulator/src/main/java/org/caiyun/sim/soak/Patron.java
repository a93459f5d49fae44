package org.caiyun.sim.soak;

import java.time.Duration;
import org.caiyun.sim.scenario.ScenarioBook;
import org.caiyun.sim.scenario.ScenarioStep;
import org.caiyun.sim.soak.invariant.Violation;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.SteppedStage;

/** Somebody who returns a book: does what they had in mind as far as the machine lets them. */
final class Patron {
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(1_200);
    /** Within it every fault of a visit is over, and every book has come to rest. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final Duration UNTIL_STAFF_COME = Duration.ofSeconds(45);
    private static final int STAFF_COME_TIMES = 12;

    private final SteppedStage stage;
    private final Stagehand hand;
    private final Shelf shelf;
    private final Attendant attendant;

    Patron(SteppedStage stage, Stagehand hand, Shelf shelf, Attendant attendant) {
        this.stage = stage;
        this.hand = hand;
        this.shelf = shelf;
        this.attendant = attendant;
    }

    void visits(SoakVisit visit, ScenarioBook book) {
        expect(hand.passUntil(() -> stage.kiosk().isPresent(), LIMIT), "the firmware is started again", book);
        if (visit.lent()) {
            shelf.lendIfItWasHere(book);
        }
        hand.pass(visit.pause());
        putsIn(book);
        boolean rests = hand.passUntil(this::allRest, visit.patience());
        if (!rests) {
            var _ = shelf.takeFromMouth();
        }
        untilEverythingRests(book);
        leaves(visit.end());
        hand.pass(visit.lingers());
    }

    /** Another book may be there first, and is waited for. */
    private void putsIn(ScenarioBook book) {
        for (int i = 0; i < STAFF_COME_TIMES && !shelf.insert(book); i++) {
            if (!hand.passUntil(() -> shelf.canPutIn(book), UNTIL_STAFF_COME)) {
                var _ = shelf.takeFromMouth() || shelf.removeFromMachine();
            }
        }
    }

    /** Whoever finds a book in the mouth takes it, and staff take out what is stuck. */
    private void untilEverythingRests(ScenarioBook book) {
        boolean rest = false;
        for (int i = 0; i < STAFF_COME_TIMES && !rest; i++) {
            rest = hand.passUntil(this::allRest, UNTIL_STAFF_COME);
            if (!rest) {
                var _ = shelf.takeFromMouth() || attendant.clearsTheWay();
            }
        }
        expect(rest, "every book comes to rest", book);
    }

    private boolean allRest() {
        return stage.isSeen(Sight.NOTHING_INSIDE) && shelf.allRest();
    }

    private void leaves(SoakVisit.End end) {
        switch (end) {
            case LEAVES -> {}
            case DONE -> press(ScenarioStep.Key.DONE);
            case DONE_THEN_PRINT -> {
                press(ScenarioStep.Key.DONE);
                hand.pass(BETWEEN_KEYS);
                press(ScenarioStep.Key.PRINT);
            }
            case PRINT -> press(ScenarioStep.Key.PRINT);
            case QR -> press(ScenarioStep.Key.QR);
            case NO_RECEIPT -> press(ScenarioStep.Key.NO_RECEIPT);
        }
    }

    private void press(ScenarioStep.Key key) {
        var _ = hand.tryTo(() -> stage.kiosk().isPresent(), new ScenarioStep.Press(key));
    }

    private static void expect(boolean held, String invariant, ScenarioBook book) {
        if (!held) {
            throw new Violation(invariant, book.id() + " did not");
        }
    }
}
