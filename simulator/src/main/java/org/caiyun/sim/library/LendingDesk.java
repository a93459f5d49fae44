package org.caiyun.sim.library;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the simulated library does for patrons, over its record of copies: loans, renewals, holds. It knows no protocol.
 * A library nobody of whose patrons is known needs none of it. One thread at a time uses it.
 */
public final class LendingDesk {
    private final SimLibrary library;
    private final LendingRules rules;
    private final PatronRegister patrons;
    private final WaitingList waits;
    private final Map<String, SimLoan> loans = new LinkedHashMap<>();
    private final Map<String, ItemNotes> notes = new HashMap<>();
    private final Map<String, SimLoan> broughtBack = new HashMap<>();
    private final Map<String, Before> before = new HashMap<>();

    /** How a copy stood before it was lent. */
    private record Before(SimItem item, List<SimWait> queue) {}

    public LendingDesk(SimLibrary library, LendingRules rules) {
        this.library = library;
        this.rules = rules;
        patrons = new PatronRegister(rules);
        waits = new WaitingList(library);
    }

    /** Without a patron. */
    public static LendingDesk ofNobody(SimLibrary library) {
        return new LendingDesk(library, LendingRules.USUAL);
    }

    public SimLibrary library() {
        return library;
    }

    public LendingRules rules() {
        return rules;
    }

    public PatronRegister patrons() {
        return patrons;
    }

    public WaitingList waits() {
        return waits;
    }

    public ItemNotes notes(String barcode) {
        return notes.getOrDefault(barcode, ItemNotes.NONE);
    }

    public void note(String barcode, ItemNotes what) {
        notes.put(barcode, what);
    }

    /** False where there is no such copy. */
    public boolean describe(String barcode, String properties) {
        boolean known = library.item(barcode).isPresent();
        if (known) {
            note(barcode, notes(barcode).describedAs(properties));
        }
        return known;
    }

    /** Whose loan it is, where that is known. */
    public Optional<SimLoan> loan(String barcode) {
        boolean isOut = library.item(barcode)
                .filter(item -> item.circulation().equals(new SimCirculation.OnLoan()))
                .isPresent();
        return isOut ? Optional.ofNullable(loans.get(barcode)) : Optional.empty();
    }

    public List<SimLoan> loansOf(String patron) {
        return loans.values().stream()
                .filter(loan -> loan.patron().equals(patron))
                .flatMap(loan -> loan(loan.barcode()).stream())
                .toList();
    }

    /** The copy becomes this patron's, whatever stands against it. */
    public void lend(SimItem item, SimLoan loan) {
        before.put(item.barcode(), new Before(item, waits.of(item)));
        broughtBack.remove(item.barcode());
        var _ = waits.remove(item, loan.patron());
        loans.put(item.barcode(), loan);
        library.lend(item.barcode());
    }

    /** {@code mayRenew}: a copy that the patron has already is renewed. */
    public Lending checkOut(LoanWish wish, boolean mayRenew) {
        var item = library.item(wish.barcode());
        var objection = patrons.objection(wish.patron(), wish.pin(), wish.noBlock());
        if (objection.isPresent() || item.isEmpty()) {
            return new Lending.Refused(objection.orElse(Objection.NO_SUCH_ITEM));
        }
        if (loan(wish.barcode()).filter(l -> l.patron().equals(wish.patron())).isPresent()) {
            return mayRenew ? renew(wish, false) : new Lending.Refused(Objection.HAS_IT);
        }
        return refusal(item.get(), wish).orElseGet(() -> {
            var loan = new SimLoan(wish.barcode(), wish.patron(), wish.due(), 0);
            lend(item.get(), loan);
            return new Lending.Lent(loan, false);
        });
    }

    private Optional<Lending> refusal(SimItem item, LoanWish wish) {
        return wish.noBlock()
                ? Optional.empty()
                : objection(item, wish.patron()).map(Lending.Refused::new);
    }

    private Optional<Objection> objection(SimItem item, String patron) {
        if (loansOf(patron).size() >= rules.loans()) {
            return Optional.of(Objection.TOO_MANY_LOANS);
        }
        return switch (item.circulation()) {
            case SimCirculation.OnLoan() -> Optional.of(Objection.LENT_TO_ANOTHER);
            case SimCirculation.OnShelf() ->
                Optional.of(Objection.AWAITED_BY_ANOTHER).filter(_ -> waits.isAwaitedByAnother(item, patron));
            case SimCirculation.OnHoldShelf() ->
                Optional.of(Objection.AWAITED_BY_ANOTHER).filter(_ -> waits.place(item, patron) != 1);
            case SimCirculation.InTransit _,
                    SimCirculation.ClaimedReturned(),
                    SimCirculation.Lost(),
                    SimCirculation.InLibraryOnly() -> Optional.of(Objection.NOT_LENT);
        };
    }

    /** {@code thirdParty}: somebody else than the borrower may ask. */
    public Lending renew(LoanWish wish, boolean thirdParty) {
        var objection = patrons.objection(wish.patron(), wish.pin(), wish.noBlock());
        var loan = loan(wish.barcode());
        if (objection.isPresent() || loan.isEmpty()) {
            return new Lending.Refused(objection.orElse(Objection.NOT_THEIRS));
        }
        if (!thirdParty && !loan.get().patron().equals(wish.patron())) {
            return new Lending.Refused(Objection.NOT_THEIRS);
        }
        if (!wish.noBlock() && loan.get().renewals() >= rules.renewals()) {
            return new Lending.Refused(Objection.TOO_MANY_RENEWALS);
        }
        if (!wish.noBlock() && isAwaited(wish.barcode())) {
            return new Lending.Refused(Objection.AWAITED_BY_ANOTHER);
        }
        var renewed = loan.get().renewed(wish.due());
        loans.put(wish.barcode(), renewed);
        return new Lending.Lent(renewed, true);
    }

    public boolean isAwaited(String barcode) {
        return library.item(barcode).flatMap(waits::first).isPresent();
    }

    /** The library has taken the copy back; whose loan has ended, where that is known. */
    public Optional<SimLoan> returned(String barcode) {
        var loan = Optional.ofNullable(loans.remove(barcode));
        loan.ifPresent(l -> broughtBack.put(barcode, l));
        before.remove(barcode);
        return loan;
    }

    /** The library has taken the copy back because it was never handed out: it stands as before its loan. */
    public void neverLent(String barcode) {
        loans.remove(barcode);
        var stood = before.remove(barcode);
        if (stood != null) {
            waits.replace(stood.item(), stood.queue());
        }
    }

    /** The copy was not taken back after all: the patron whose loan ended last has it as before. */
    public Lending neverReturned(String patron, String barcode) {
        var loan = broughtBack.get(barcode);
        if (loan == null || !loan.patron().equals(patron)) {
            return new Lending.Refused(Objection.NOT_THEIRS);
        }
        broughtBack.remove(barcode);
        loans.put(barcode, loan);
        library.lend(barcode);
        return new Lending.Lent(loan, false);
    }

    /** What stands against it; nothing where the patron now waits for the copy. */
    public Optional<Objection> await(String patron, String pin, String barcode, SimHold where) {
        var item = library.item(barcode);
        var objection = patrons.objection(patron, pin, false);
        if (objection.isPresent() || item.isEmpty()) {
            return Optional.of(objection.orElse(Objection.NO_SUCH_ITEM));
        }
        var more = objectionToWaiting(item.get(), patron);
        if (more.isEmpty()) {
            waits.add(item.get(), patron, where);
        }
        return more;
    }

    private Optional<Objection> objectionToWaiting(SimItem item, String patron) {
        if (item.circulation().equals(new SimCirculation.InLibraryOnly())) {
            return Optional.of(Objection.NOT_LENT);
        }
        if (loan(item.barcode()).filter(l -> l.patron().equals(patron)).isPresent()) {
            return Optional.of(Objection.HAS_IT);
        }
        if (waits.place(item, patron) > 0) {
            return Optional.of(Objection.WAITS_ALREADY);
        }
        return Optional.of(Objection.TOO_MANY_HOLDS)
                .filter(_ -> waits.ofPatron(patron).size() >= rules.holds());
    }

    /** What stands against it; nothing where the patron waits no longer. A PIN that is sent must be right. */
    public Optional<Objection> forgo(String patron, String pin, String barcode) {
        return change(patron, pin, barcode, item -> waits.remove(item, patron));
    }

    /** What stands against it; nothing where the patron fetches the copy there. */
    public Optional<Objection> awaitAt(String patron, String pin, String barcode, SimHold where) {
        return change(patron, pin, barcode, item -> waits.move(item, patron, where));
    }

    private Optional<Objection> change(String patron, String pin, String barcode, Predicate<SimItem> change) {
        if (patrons.find(patron).filter(p -> !p.accepts(pin)).isPresent()) {
            return Optional.of(Objection.WRONG_PIN);
        }
        boolean done = patrons.find(patron).isPresent()
                && library.item(barcode).filter(change).isPresent();
        return Optional.of(Objection.NO_SUCH_HOLD).filter(_ -> !done);
    }
}
