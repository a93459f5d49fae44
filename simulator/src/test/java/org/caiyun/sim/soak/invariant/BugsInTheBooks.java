package org.caiyun.sim.soak.invariant;

import static org.caiyun.sim.soak.invariant.PlantedBug.facts;
import static org.caiyun.sim.soak.invariant.PlantedBug.forgotten;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.flow.Step;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;

/** Facts that say what is not so, or that are forgotten. */
final class BugsInTheBooks {
    static final List<Planted> ALL = List.of(
            planted(
                    BookIsWhereTheJournalSays.class,
                    "the journal names another bin",
                    fact -> fact instanceof ReturnFact.Landed f
                            ? new ReturnFact.Landed(f.id(), new Bin(5), f.witnessed())
                            : fact),
            planted(
                    ReturnedIsSecuredOrFlagged.class,
                    "a book lands with neither mark nor flag",
                    fact -> fact instanceof ReturnFact.Secured ? forgotten(fact) : fact),
            planted(
                    ReturnedIsSecuredOrFlagged.class,
                    "staff hear nothing of a mark that failed",
                    fact -> isTask(fact, "CHECK_NOT_SECURED") ? forgotten(fact) : fact),
            planted(
                    ReturnedMeansClosed.class,
                    "a refused book is called returned",
                    fact -> fact instanceof ReturnFact.Routed f && f.word() == ReportWord.ACCEPTED_FOR_STAFF
                            ? new ReturnFact.Routed(f.id(), f.bin(), f.rule(), ReportWord.RETURNED)
                            : fact),
            planted(
                    IntentBeforeDeed.class,
                    "a book is taken that nobody decided to take",
                    fact -> fact instanceof ReturnFact.Decided f && f.take() ? forgotten(fact) : fact),
            planted(
                    IntentBeforeDeed.class,
                    "a receipt is printed that was not asked for",
                    fact -> fact instanceof ReceiptFact.PrintAsked ? forgotten(fact) : fact),
            planted(
                    FactsFollowEachOther.class,
                    "a check-in is asked for before the capture is told",
                    fact -> fact instanceof ReturnFact.Captured ? forgotten(fact) : fact),
            planted(
                    NoPatronData.class,
                    "the number of a card is the detail of an obstacle",
                    fact -> fact instanceof ReturnFact.Unidentified f && f.obstacle() == Obstacle.PATRON_CARD
                            ? new ReturnFact.Unidentified(f.id(), f.obstacle(), "card " + Day.CARD)
                            : fact),
            planted(
                    StaffAreAsked.class,
                    "staff hear nothing of a refused book",
                    fact -> isTask(fact, "CHECK_REFUSED") ? forgotten(fact) : fact),
            planted(
                    CataloguersAreAsked.class,
                    "nobody is asked to catalogue a shop-bought book",
                    fact -> fact instanceof ReturnFact.CataloguingAsked ? forgotten(fact) : fact),
            new Planted(ReceiptIsForOnePatron.class, "the receipt lists a book of the patron before", NotTheirs::new));

    private BugsInTheBooks() {}

    private static Planted planted(Class<? extends Invariant> finder, String what, UnaryOperator<Fact> change) {
        return new Planted(finder, what, () -> new PlantedBug() {
            @Override
            public Step does(MachineState before, Step step, Moment now) {
                return facts(step, change);
            }
        });
    }

    private static boolean isTask(Fact fact, String task) {
        return fact instanceof ReturnFact.StaffAsked asked
                && asked.task().name().equals(task);
    }

    private static final class NotTheirs implements PlantedBug {
        private final List<ReturnId> earlier = new ArrayList<>();

        @Override
        public Step does(MachineState before, Step step, Moment now) {
            return facts(step, this::more);
        }

        private Fact more(Fact fact) {
            if (fact instanceof ReceiptFact.PrintAsked asked) {
                var returns = new ArrayList<>(earlier);
                returns.addAll(asked.returns());
                earlier.addAll(asked.returns());
                return new ReceiptFact.PrintAsked(asked.number(), returns);
            }
            return fact;
        }
    }
}
