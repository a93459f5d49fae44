package org.caiyun.sim.soak.invariant;

import java.util.List;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.time.Timeline;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;

/**
 * Every invariant of a stepped run. Make it when the stage's books are there and before its first boot; it throws a
 * {@link Violation} out of the event that broke one.
 */
public final class Invariants implements SteppedStage.Watcher {
    private final Observed observed;
    private final List<Invariant> all;
    private Uptime looksAgain = Timeline.NEVER;

    public Invariants(SteppedStage stage) {
        this(stage, true);
    }

    /**
     * {@code placesToo}: at most one of the sensors and the antenna lies at a time, so where a book is can be known.
     */
    public Invariants(SteppedStage stage, boolean placesToo) {
        observed = new Observed(stage, placesToo);
        List<Invariant> every = List.of(
                new EverythingSettles(observed),
                new IntentBeforeDeed(observed),
                new GivenBackIsNotCheckedIn(observed),
                new DropGivesNothingBack(observed),
                new ReturnedIsInside(observed),
                new NoDoubleReturn(observed),
                new NoLostReturn(observed),
                new BookIsWhereTheJournalSays(observed),
                new OneBookBehindTheShutter(observed),
                new DrivesAgree(observed),
                new ReturnedIsSecuredOrFlagged(observed),
                new SecuredIsSecured(observed),
                new ReturnedMeansClosed(observed),
                new ReceiptTellsTheJournal(observed),
                new ReceiptIsForOnePatron(observed),
                new JournalIsAChain(),
                new FactsFollowEachOther(observed),
                new NoPatronData(observed),
                new StaffAreAsked(observed),
                new CataloguersAreAsked(observed),
                new PlatformHearsOnce(observed),
                new WaitingHasDeadline(observed),
                new LampsTellTheTruth(observed),
                new ScreenTellsTheTruth(observed),
                new MemoryIsBounded(observed));
        all = every.stream()
                .filter(invariant -> placesToo || !invariant.judgesPlaces())
                .toList();
        observed.site.world().watch(this::moved);
    }

    /** The invariants in their order; where one event breaks two, the first is named. */
    List<Invariant> all() {
        return all;
    }

    @Override
    public void durable(List<FactRecord> records) {
        observed.hearNews();
        for (var record : records) {
            observed.note(record);
            for (var invariant : all) {
                invariant.durable(record);
            }
        }
    }

    @Override
    public void runs(ReturnCommand command) {
        observed.hearNews();
        for (var invariant : all) {
            invariant.runs(command);
        }
    }

    private void moved(SimBook book, Place from, Place to) {
        observed.hearNews();
        observed.moved(book, from, to);
        for (var invariant : all) {
            invariant.moved(book, from, to);
        }
    }

    @Override
    public void afterEvent() {
        // most events change nothing that an invariant looks at: a sensor is asked and says the same
        if (!observed.look() && observed.now().compareTo(looksAgain) <= 0) {
            return;
        }
        var next = Timeline.NEVER;
        for (var invariant : all) {
            invariant.afterEvent();
            next = Uptime.earlier(next, invariant.looksAgain());
        }
        looksAgain = next;
    }

    /** At the end, when every fault is gone: lets time pass until nothing is left undone, and looks at the whole. */
    public void everythingHasSettled() {
        for (var invariant : all) {
            invariant.settled();
        }
    }
}
