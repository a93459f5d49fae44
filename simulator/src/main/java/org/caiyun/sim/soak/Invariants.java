package org.caiyun.sim.soak;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.flow.ReturnCommand.Intent;
import org.caiyun.kiosk.flow.ReturnCommand.Irreversible;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.flow.ReturnSummary.LibraryState;
import org.caiyun.kiosk.flow.ReturnSummary.SecurityState;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.Flag;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.run.Kiosk;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;

/** What must hold after every event of a stepped run, whatever fails. */
final class Invariants implements SteppedStage.Watcher {
    private static final int SECURED = 0x07;
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final Map<Class<? extends ReturnFact>, Intent> INTENTS = Map.of(
            ReturnFact.Decided.class, Intent.DECIDED,
            ReturnFact.GiveBackAsked.class, Intent.GIVE_BACK_ASKED,
            ReturnFact.CheckInAsked.class, Intent.CHECK_IN_ASKED,
            ReturnFact.SecureAsked.class, Intent.SECURE_ASKED,
            ReturnFact.RouteAsked.class, Intent.ROUTE_ASKED);

    private final SteppedStage stage;
    private final Map<ReturnId, ReturnSummary> returns = new HashMap<>();
    private final Map<ReturnId, Set<Intent>> intents = new HashMap<>();
    private final Map<String, ReturnId> lastVisit = new HashMap<>();
    private final Set<ReturnId> captured = new HashSet<>();
    private final Set<ReturnId> askedStaff = new HashSet<>();
    private final Set<Long> receipts = new HashSet<>();
    private int executionsSeen;

    Invariants(SteppedStage stage) {
        this.stage = stage;
    }

    @Override
    public void afterEvent() {
        whatTheLibraryCallsReturnedIsInTheMachine();
        oneBookAtATimeBehindTheShutter();
        stage.kiosk().ifPresent(this::everyWaitingStateHasADeadline);
    }

    @Override
    public void runs(ReturnCommand command) {
        if (command instanceof Irreversible irreversible) {
            everyIrreversibleCommandHasItsDurableIntent(irreversible);
        }
    }

    @Override
    public void durable(List<FactRecord> records) {
        for (var record : records) {
            switch (record.fact()) {
                case ReturnFact fact -> note(fact, new Moment(record.uptime(), record.wall()));
                case ReceiptFact fact -> receipts.add(fact.number().seq());
                case KioskFact _ -> {}
            }
        }
    }

    private void note(ReturnFact fact, Moment then) {
        var summary = returns.merge(
                fact.id(), ReturnSummary.begin(fact.id(), then).with(fact, then), (old, _) -> old.with(fact, then));
        intentOf(fact)
                .ifPresent(intent -> intents.computeIfAbsent(fact.id(), _ -> EnumSet.noneOf(Intent.class))
                        .add(intent));
        if (fact instanceof ReturnFact.Identified f) {
            lastVisit.put(f.item().text(), f.id());
        } else if (fact instanceof ReturnFact.Captured f) {
            captured.add(f.id());
        } else if (fact instanceof ReturnFact.StaffAsked f) {
            askedStaff.add(f.id());
        } else if (fact instanceof ReturnFact.Landed f) {
            theJournalNamesThePlace(summary, f);
            aSecuredBookIsSecured(summary);
        }
    }

    private static Optional<Intent> intentOf(ReturnFact fact) {
        if (fact instanceof ReturnFact.Decided decided && !decided.take()) {
            return Optional.empty();
        }
        return INTENTS.entrySet().stream()
                .filter(e -> e.getKey().isInstance(fact))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void everyIrreversibleCommandHasItsDurableIntent(Irreversible command) {
        boolean durable = switch (command) {
            case ReturnCommand.Capture c -> has(c.id(), c.intent());
            case ReturnCommand.GiveBack c -> has(c.id(), c.intent());
            case ReturnCommand.CheckIn c -> has(c.id(), c.intent());
            case ReturnCommand.Secure c -> has(c.id(), c.intent());
            case ReturnCommand.RouteTo c -> has(c.id(), c.intent());
            case ReturnCommand.PrintReceipt c -> receipts.contains(c.number().seq());
        };
        if (!durable) {
            throw new Violation("every irreversible command has its durable intent", command.toString());
        }
    }

    private boolean has(ReturnId id, Intent intent) {
        return intents.getOrDefault(id, Set.of()).contains(intent);
    }

    private void whatTheLibraryCallsReturnedIsInTheMachine() {
        var executions = stage.site().library().executions();
        if (executionsSeen == executions.size()) {
            return;
        }
        for (; executionsSeen < executions.size(); executionsSeen++) {
            var execution = executions.get(executionsSeen);
            var place = stage.site().world().placeOf(book(execution.barcode()).id());
            boolean inside = switch (place) {
                case Place.Captive _, Place.Belt _, Place.InBin _ -> true;
                case Place.Outside _, Place.Mouth _ -> false;
            };
            if (!inside) {
                throw new Violation(
                        "what the library calls returned is in the machine or a bin", execution + " but " + place);
            }
            var visit = lastVisit.get(execution.barcode());
            if (visit == null || !captured.contains(visit)) {
                throw new Violation("a given-back book is not checked in", execution.toString());
            }
        }
    }

    private void oneBookAtATimeBehindTheShutter() {
        var world = stage.site().world();
        int inside = world.count(new Place.Captive()) + world.count(new Place.Belt());
        if (inside > 1) {
            throw new Violation("one book at a time is behind the shutter", inside + " books");
        }
    }

    private void everyWaitingStateHasADeadline(Kiosk kiosk) {
        var state = kiosk.state();
        if (!state.service().journalReady()) {
            // a machine without a disk waits for the disk, and the ledger's retry is its deadline
            return;
        }
        if (!state.books().isEmpty() && state.deadline().isEmpty()) {
            throw new Violation("every waiting state has a deadline", state.toString());
        }
        Uptime now = stage.now();
        for (var book : kiosk.state().books().values()) {
            if (book.until().plus(GRACE).compareTo(now) < 0) {
                throw new Violation("a deadline that has passed has been seen to", book.toString());
            }
        }
    }

    private void theJournalNamesThePlace(ReturnSummary summary, ReturnFact.Landed landed) {
        if (summary.barcode().isEmpty()) {
            return;
        }
        var place = stage.site().world().placeOf(book(summary.barcode()).id());
        if (!place.equals(new Place.InBin(landed.bin().number()))) {
            throw new Violation("each book is in one place and the journal names it", landed + " but " + place);
        }
    }

    private void aSecuredBookIsSecured(ReturnSummary summary) {
        boolean saidSo = summary.security() == SecurityState.SECURED || summary.security() == SecurityState.ALREADY;
        if (saidSo && book(summary.barcode()).tags().getFirst().afi() != SECURED) {
            throw new Violation("a book that is called secured is secured", summary.toString());
        }
    }

    /** At the end, when every fault is gone: nothing is left undone. */
    void everythingHasSettled() {
        var kiosk = stage.kiosk().orElseThrow();
        if (!kiosk.isIdle() || !kiosk.state().owed().isEmpty()) {
            throw new Violation(
                    "when faults stop everything settles", kiosk.state().toString());
        }
        var doubles = stage.site().library().doubles();
        if (!doubles.isEmpty()) {
            throw new Violation("no return is doubled", doubles.toString());
        }
        noBookLiesUnknownInABin();
        for (var summary : returns.values()) {
            noReturnIsLost(summary);
            whatIsCalledReturnedIsReturned(summary);
        }
    }

    /** Every book in a bin has a return that says so, or staff are asked to find it. */
    private void noBookLiesUnknownInABin() {
        for (var book : stage.site().world().books()) {
            if (stage.site().world().placeOf(book.id()) instanceof Place.InBin(int output)) {
                var visit = lastVisit.get(book.barcode());
                boolean known = visit != null && (summary(visit).bin() == output || askedStaff.contains(visit));
                if (!known && !somethingNamelessLandedIn(output)) {
                    throw new Violation("every book in a bin is known to lie there", book.id() + " in " + output);
                }
            }
        }
    }

    private boolean somethingNamelessLandedIn(int output) {
        return returns.values().stream().anyMatch(s -> s.barcode().isEmpty() && s.bin() == output);
    }

    private ReturnSummary summary(ReturnId id) {
        return Objects.requireNonNull(returns.get(id));
    }

    private void noReturnIsLost(ReturnSummary summary) {
        if (!captured.contains(summary.id())) {
            return;
        }
        boolean foreign =
                summary.library() == LibraryState.NOT_ASKED && summary.flags().contains(Flag.LEFT_IN_SLOT);
        boolean told = summary.library() == LibraryState.CHECKED_IN || summary.library() == LibraryState.REFUSED;
        if (!told && !foreign) {
            throw new Violation("no return is lost", summary.toString());
        }
        if (summary.bin() == 0 && summary.word() != ReportWord.IN_MACHINE) {
            throw new Violation("every book that was taken lies in a bin or is known to be stuck", summary.toString());
        }
    }

    private static void whatIsCalledReturnedIsReturned(ReturnSummary summary) {
        if (summary.word() == ReportWord.RETURNED && summary.library() != LibraryState.CHECKED_IN) {
            throw new Violation("returned is said only when a loan is closed", summary.toString());
        }
    }

    private SimBook book(String barcode) {
        return stage.site().world().books().stream()
                .filter(b -> b.barcode().equals(barcode))
                .findFirst()
                .orElseThrow();
    }
}
