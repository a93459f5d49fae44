package org.caiyun.sim.soak;

import java.time.Duration;
import org.caiyun.kiosk.flow.PastReceipt;
import org.caiyun.kiosk.flow.StaffCall;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.sim.platform.Cataloguer.Deed;
import org.caiyun.sim.scenario.ScenarioStep;
import org.caiyun.sim.scenario.StaffDesk;
import org.caiyun.sim.soak.invariant.Violation;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.SteppedStage;

/** What staff do at the machine in a run. */
final class Attendant {
    /** Every fault of a visit is over by then. */
    private static final Duration NOTED = Duration.ofMinutes(3);

    private static final int SAYS_TIMES = 12;

    private final SteppedStage stage;
    private final Stagehand hand;
    private final Shelf shelf;
    private int tasks;

    Attendant(SteppedStage stage, Stagehand hand, Shelf shelf) {
        this.stage = stage;
        this.hand = hand;
        this.shelf = shelf;
    }

    void before(SoakVisit visit, Duration limit) {
        if (shelf.atHand(visit.preferred()).isEmpty()) {
            bringsTheBooksBack(limit);
        } else if (visit.staff().empties() && nothingIsOwed()) {
            emptiesTheBins();
        }
        if (visit.staff().answers() && isCalled()) {
            counts(hand.tryTo(this::isCalled, new ScenarioStep.Answer()));
        }
        if (visit.staff().reprints()) {
            reprintsTheLast();
        }
        visit.staff().catalogues().ifPresent(deed -> catalogues(deed, visit.preferred()));
    }

    /** With the first book, from this one on, where it can be done now. */
    private void catalogues(Deed deed, int preferred) {
        var platform = stage.site().platform();
        shelf.from(preferred).stream()
                .filter(book -> platform.mayCatalogue(book.barcode(), deed))
                .findFirst()
                .ifPresent(book -> counts(hand.tryTo(
                        () -> platform.mayCatalogue(book.barcode(), deed),
                        new ScenarioStep.Catalogue(book.id(), deed))));
    }

    private void reprintsTheLast() {
        var facts = stage.facts();
        var numbers = StaffDesk.numbers(facts);
        if (!numbers.isEmpty() && PastReceipt.find(numbers.getLast(), facts).isPresent()) {
            var step = new ScenarioStep.Reprint(numbers.size());
            counts(hand.tryTo(() -> stage.kiosk().isPresent(), step));
        }
    }

    /** All books lie in bins: they go back into circulation once the library has heard of them. */
    private void bringsTheBooksBack(Duration limit) {
        if (!hand.passUntil(this::nothingIsOwed, limit)) {
            throw new Violation("what is owed is paid once the library is there", "it was not");
        }
        emptiesTheBins();
    }

    private boolean nothingIsOwed() {
        return stage.isSeen(Sight.NOTHING_OWED) && stage.isSeen(Sight.IDLE);
    }

    private void emptiesTheBins() {
        for (int bin : shelf.fullBins()) {
            empties(bin);
        }
    }

    /**
     * Says so until it stands in the journal: a power cut, or a disk that takes nothing, may be quicker. The machine is
     * at rest a moment after what it wrote lies on the disk; only then the next thing is said.
     */
    private void empties(int bin) {
        int known = stage.facts().size();
        for (int i = 0; i < SAYS_TIMES && !isNoted(bin, known); i++) {
            if (!hand.passUntil(this::nothingIsOwed, NOTED)) {
                return;
            }
            if (counts(hand.tryTo(this::nothingIsOwed, new ScenarioStep.Empty(bin)))) {
                var _ = hand.passUntil(
                        () -> isNoted(bin, known) || stage.kiosk().isEmpty(), NOTED);
            }
        }
    }

    private boolean isNoted(int bin, int known) {
        return stage.factsFrom(known).stream()
                .anyMatch(r ->
                        r.fact() instanceof KioskFact.BinEmptied(var emptied, var _, var _) && emptied.number() == bin);
    }

    private boolean isCalled() {
        boolean calling = stage.kiosk()
                .filter(kiosk -> kiosk.state().call() instanceof StaffCall.Calling)
                .isPresent();
        // staff hear of a call once it stands in the journal
        return calling && !StaffDesk.calls(stage.facts()).isEmpty();
    }

    /** Takes out what is stuck; false when there is nothing that the machine leaves to hands. */
    boolean clearsTheWay() {
        return counts(shelf.removeFromMachine());
    }

    private boolean counts(boolean done) {
        tasks += done ? 1 : 0;
        return done;
    }

    /** How often staff did something. */
    int tasks() {
        return tasks;
    }
}
