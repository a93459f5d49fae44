package org.caiyun.sim.library;

/**
 * A patron of the simulated library.
 *
 * @param pin empty where the patron has none; then any is right
 * @param blockedBecause empty where the patron may borrow
 * @param owed in minor units of the library's currency
 */
public record SimPatron(String id, String pin, String name, String blockedBecause, int owed) {
    public boolean isBlocked() {
        return !blockedBecause.isEmpty();
    }

    /** A PIN that was not asked for is right. */
    public boolean accepts(String given) {
        return given.isEmpty() || pin.isEmpty() || pin.equals(given);
    }

    public SimPatron blocked(String because) {
        return new SimPatron(id, pin, name, because, owed);
    }

    public SimPatron owing(int amount) {
        return new SimPatron(id, pin, name, blockedBecause, amount);
    }
}
