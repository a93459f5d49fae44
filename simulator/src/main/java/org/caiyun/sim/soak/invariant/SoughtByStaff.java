package org.caiyun.sim.soak.invariant;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.sim.world.SimBook;

/** What staff have been asked to find: an item of a return, or one that went in beside it. */
final class SoughtByStaff {
    /** What staff are told of an item that went in beside another; its barcode follows where it has one. */
    private static final String COMPANY = "another item went in with it: ";

    private static final String NAMELESS = "without a name";

    private final Observed observed;
    private final SortedMap<Long, String> company = new TreeMap<>();

    SoughtByStaff(Observed observed) {
        this.observed = observed;
    }

    void note(ReturnFact fact, FactRecord record) {
        if (fact instanceof ReturnFact.StaffAsked asked && isForCompany(asked)) {
            company.put(record.seq(), asked.what().substring(COMPANY.length()));
        }
    }

    /** Whether they are asked to find what went in beside the item of that return, not the item itself. */
    static boolean isForCompany(ReturnFact.StaffAsked asked) {
        return asked.task() == StaffTask.FIND_ITEM && asked.what().startsWith(COMPANY);
    }

    /** Whether they have been asked about this book after that record. */
    boolean isSought(SimBook book, long since) {
        return company.tailMap(since + 1).values().stream().anyMatch(what -> what.contains(book.barcode()))
                || isSoughtByItself(book, since);
    }

    /** In any of its returns: a later one that comes to nothing ends no search. */
    private boolean isSoughtByItself(SimBook book, long since) {
        for (var visit : observed.accounts()) {
            if (visit.soughtSince > since && visit.book.filter(book::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether so many items that no return names are among what they have been asked to find since: any number, where
     * something went in that nobody counted or watched.
     */
    boolean accountsFor(int nameless, long since) {
        long beside = company.tailMap(since + 1).values().stream()
                .flatMap(what -> Stream.of(what.split(", ")))
                .filter(NAMELESS::equals)
                .count();
        long missing = 0;
        for (var visit : observed.accounts()) {
            if (visit.soughtSince > since && visit.isMissing()) {
                if (!visit.wasCounted()) {
                    return true;
                }
                missing += visit.isNameless() ? 1 : 0;
            }
        }
        return nameless <= beside + missing;
    }
}
