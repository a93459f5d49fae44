package org.caiyun.sim.peer;

import java.util.Set;
import org.caiyun.kiosk.library.sip2.Sip2Layout;

/**
 * A fault of the simulated ACS, and which requests it befalls.
 *
 * @param requests these alone; empty for all but 97, which must be named
 * @param connection the number of the only connection that it befalls, counted from 1; 0 for all
 * @param after how many of these requests go right first
 * @param times how often it happens then; {@link #ALWAYS} as long as it is there
 * @param anew whether each connection counts for itself
 */
public record Sip2Switch(
        Sip2Fault fault, Set<Sip2Layout> requests, int connection, int after, int times, boolean anew) {
    public static final int ALWAYS = Integer.MAX_VALUE;

    public Sip2Switch {
        requests = Set.copyOf(requests);
        if (connection < 0 || after < 0 || times < 1) {
            throw new IllegalArgumentException(
                    "no such occasion: connection " + connection + ", after " + after + ", " + times + " times");
        }
    }

    /** The next request of this kind. */
    public static Sip2Switch once(Sip2Layout request, Sip2Fault fault) {
        return new Sip2Switch(fault, Set.of(request), 0, 0, 1, false);
    }

    /** Every request of these kinds, or of all. */
    public static Sip2Switch lasting(Sip2Fault fault, Sip2Layout... requests) {
        return new Sip2Switch(fault, Set.of(requests), 0, 0, ALWAYS, false);
    }

    boolean lasts() {
        return times == ALWAYS;
    }

    /** {@code again}: the request is the one before, repeated; only two faults can befall that. */
    boolean fits(int on, Sip2Layout request, boolean again) {
        boolean meant = requests.isEmpty() ? request != Sip2Layout.ACS_RESEND : requests.contains(request);
        boolean whenever = fault instanceof Sip2Fault.LoginRefused;
        return meant
                && (connection == 0 || connection == on)
                && (whenever || again == fault instanceof Sip2Fault.RunAgain);
    }
}
