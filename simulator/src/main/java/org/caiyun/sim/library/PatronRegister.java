package org.caiyun.sim.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The patrons of the simulated library: who they are, what they owe, who is blocked. One thread at a time uses it. */
public final class PatronRegister {
    private final Map<String, SimPatron> patrons = new LinkedHashMap<>();
    private final LendingRules rules;

    PatronRegister(LendingRules rules) {
        this.rules = rules;
    }

    /** Adds a patron, or replaces the one of this number. */
    public void put(SimPatron patron) {
        patrons.put(patron.id(), patron);
    }

    public Optional<SimPatron> find(String id) {
        return Optional.ofNullable(patrons.get(id));
    }

    /** Nothing where nobody has this number. */
    public Optional<SimPatron> block(String id, String because) {
        return replace(find(id).map(patron -> patron.blocked(because)));
    }

    /** Takes the block away, if the PIN is right; the patron as they then stand. */
    public Optional<SimPatron> enable(String id, String pin) {
        return replace(find(id).map(patron -> patron.accepts(pin) ? patron.blocked("") : patron));
    }

    /** False, and nothing happens, where this is more than the patron owes, or nothing at all. */
    public boolean pay(String id, String pin, int amount) {
        return replace(find(id).filter(patron -> patron.accepts(pin) && amount > 0 && amount <= patron.owed())
                        .map(patron -> patron.owing(patron.owed() - amount)))
                .isPresent();
    }

    public boolean owesTooMuch(SimPatron patron) {
        return patron.owed() > rules.mostOwed();
    }

    /** What stands against lending this patron anything; with {@code noBlock} only that nobody has this number. */
    Optional<Objection> objection(String id, String pin, boolean noBlock) {
        var patron = find(id);
        if (patron.isEmpty()) {
            return Optional.of(Objection.NO_SUCH_PATRON);
        }
        return noBlock ? Optional.empty() : objection(patron.get(), pin);
    }

    private Optional<Objection> objection(SimPatron patron, String pin) {
        if (!patron.accepts(pin)) {
            return Optional.of(Objection.WRONG_PIN);
        }
        if (patron.isBlocked()) {
            return Optional.of(Objection.BLOCKED);
        }
        return owesTooMuch(patron) ? Optional.of(Objection.OWES_TOO_MUCH) : Optional.empty();
    }

    private Optional<SimPatron> replace(Optional<SimPatron> patron) {
        patron.ifPresent(this::put);
        return patron;
    }
}
