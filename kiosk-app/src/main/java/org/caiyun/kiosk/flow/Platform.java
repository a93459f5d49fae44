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
 */
public record Platform(
        long lastTaskChange, SortedMap<ReturnId, Findings> findings, Tasked tasked, UndatedReports undated) {
    static final Platform NOTHING_YET = new Platform(0, new TreeMap<>(), Tasked.NONE, UndatedReports.NONE);

    public Platform {
        findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
    }

    Platform lastTaskChange(long number) {
        return new Platform(number, findings, tasked, undated);
    }

    Platform tasked(Tasked next) {
        return new Platform(lastTaskChange, findings, next, undated);
    }

    Platform undated(UndatedReports next) {
        return new Platform(lastTaskChange, findings, tasked, next);
    }

    Platform with(ReturnId id, Findings found) {
        var next = new TreeMap<>(findings);
        next.put(id, found);
        return new Platform(lastTaskChange, next, tasked, undated);
    }

    /** After one more fact. */
    Platform with(ReturnFact fact, Moment now) {
        return after(findings, fact, now).map(found -> with(fact.id(), found)).orElse(this);
    }

    /** What is known of a book after one more fact of it; only what is taken in can have a purchase. */
    static Optional<Findings> after(Map<ReturnId, Findings> findings, ReturnFact fact, Moment now) {
        boolean begins = fact instanceof ReturnFact.Decided decided && decided.take();
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
        return new Platform(lastTaskChange, next, tasked, undated);
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
