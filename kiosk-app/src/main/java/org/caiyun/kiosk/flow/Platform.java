package org.caiyun.kiosk.flow;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.ReturnFact;

/**
 * How the kiosk stands with the Caiyun platform.
 *
 * @param lastTaskChange the number of the last change of a task that is in the journal; 0 for none
 * @param findings of each book that is on its way
 * @param tasked which of all books the cataloguers have been asked for, and have not done
 * @param undated what was reported without a time and can get one
 * @param foundAtRest the returns whose purchase the answer to a report has brought: what the answer to a second report
 *     of one brings has been judged. No more are remembered than can be reported twice
 */
public record Platform(
        long lastTaskChange,
        SortedMap<ReturnId, Findings> findings,
        Tasked tasked,
        UndatedReports undated,
        RecentReturns foundAtRest) {
    static final Platform NOTHING_YET = begin(0, new TreeMap<>(), Tasked.NONE);

    public Platform {
        findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
    }

    /** At a start: what waited for a clock, or for the answer to a second report, is known no more. */
    static Platform begin(long lastTaskChange, SortedMap<ReturnId, Findings> findings, Tasked tasked) {
        return new Platform(
                lastTaskChange, findings, tasked, UndatedReports.NONE, RecentReturns.none(UndatedReports.MOST));
    }

    Platform lastTaskChange(long number) {
        return new Platform(number, findings, tasked, undated, foundAtRest);
    }

    Platform tasked(Tasked next) {
        return new Platform(lastTaskChange, findings, next, undated, foundAtRest);
    }

    Platform undated(UndatedReports next) {
        return new Platform(lastTaskChange, findings, tasked, next, foundAtRest);
    }

    Platform foundAtRest(ReturnId id) {
        return new Platform(lastTaskChange, findings, tasked, undated, foundAtRest.with(id));
    }

    Platform with(ReturnId id, Findings found) {
        var next = new TreeMap<>(findings);
        next.put(id, found);
        return new Platform(lastTaskChange, next, tasked, undated, foundAtRest);
    }

    /** After one more fact. */
    Platform with(ReturnFact fact, Moment now) {
        return after(findings, fact, now).map(found -> with(fact.id(), found)).orElse(this);
    }

    /** What is known of a book after one more fact of it; only what is taken in can have a purchase. */
    static Optional<Findings> after(Map<ReturnId, Findings> findings, ReturnFact fact, Moment now) {
        boolean begins = fact instanceof ReturnFact.PurchaseFound
                || (fact instanceof ReturnFact.Decided decided && decided.take());
        return begins || findings.containsKey(fact.id())
                ? Optional.of(
                        findings.getOrDefault(fact.id(), Findings.begin(now)).with(fact))
                : Optional.empty();
    }

    /** Of these books only: the others have come to rest. */
    Platform only(Set<ReturnId> books) {
        if (books.containsAll(findings.keySet())) {
            return this;
        }
        var next = new TreeMap<>(findings);
        next.keySet().retainAll(books);
        return new Platform(lastTaskChange, next, tasked, undated, foundAtRest);
    }

    boolean awaits(CommandId command) {
        return findings.values().stream()
                .anyMatch(found -> found.lookup() instanceof Lookup.Asked(var asked, var _) && asked.equals(command));
    }

    Optional<Uptime> deadline() {
        Optional<Uptime> next = Optional.empty();
        for (var found : findings.values()) {
            if (found.lookup() instanceof Lookup.Asked(var _, var until)) {
                next = Uptime.earliest(next, Optional.of(until));
            }
        }
        return next;
    }
}
