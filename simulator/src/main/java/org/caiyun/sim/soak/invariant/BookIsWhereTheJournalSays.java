package org.caiyun.sim.soak.invariant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.sim.world.Place;

/**
 * Staff who open a bin find in it what the journal says, and nothing else; where no sensor can tell, they are asked.
 */
final class BookIsWhereTheJournalSays implements Invariant {
    private final Observed observed;
    private final List<ReturnFact.Landed> landed = new ArrayList<>();
    private final Map<Integer, Contents> bins = new TreeMap<>();

    /** What the journal says lies in a bin since it was last emptied. */
    private static final class Contents {
        final Set<String> books = new HashSet<>();
        int nameless;
        int namelessUnseen;
        boolean uncounted;
        long emptied;
    }

    BookIsWhereTheJournalSays(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "every book is in exactly one place and the journal names it";
    }

    @Override
    public boolean judgesPlaces() {
        return true;
    }

    @Override
    public void durable(FactRecord record) {
        if (record.fact() instanceof ReturnFact.Landed fact) {
            landed.add(fact);
        } else if (record.fact() instanceof KioskFact.BinEmptied fact) {
            var empty = new Contents();
            empty.emptied = record.seq();
            bins.put(fact.bin().number(), empty);
        }
    }

    @Override
    public void afterEvent() {
        for (var fact : landed) {
            observed.account(fact.id()).ifPresent(visit -> lands(visit, fact));
        }
        landed.clear();
    }

    private void lands(Account visit, ReturnFact.Landed fact) {
        var contents = in(fact.bin().number());
        if (visit.isNameless()) {
            contents.nameless++;
            contents.namelessUnseen += fact.witnessed() ? 0 : 1;
            contents.uncounted |= visit.uncounted;
            return;
        }
        var book = visit.book.get();
        bins.values().forEach(bin -> bin.books.remove(book.id()));
        contents.books.add(book.id());
        var place = observed.placeOf(book);
        // a fall that nobody saw is the journal's best guess, and one that was seen elsewhere is doubted: it says so
        boolean doubted = !fact.witnessed() || !visit.routedTo.equals(Optional.of(fact.bin()));
        boolean asked = doubted && visit.tasks.contains(StaffTask.FIND_ITEM);
        if (!place.equals(observed.placeIn(fact.bin().number())) && !asked) {
            throw broken(fact + " but " + book.id() + " is at " + place);
        }
    }

    private Contents in(int bin) {
        return bins.computeIfAbsent(bin, _ -> new Contents());
    }

    @Override
    public void settled() {
        for (var setup : observed.config.bins()) {
            audit(setup.bin().number(), setup.output());
        }
    }

    private void audit(int bin, int output) {
        var contents = in(bin);
        var place = new Place.InBin(output);
        int unknown = 0;
        int untagged = 0;
        int looked = 0;
        for (var book : observed.site.world().booksAt(place)) {
            if (contents.books.contains(book.id())) {
                continue;
            }
            if (observed.sought.isSought(book, contents.emptied)) {
                looked++;
            } else if (book.chips().isEmpty()) {
                untagged++;
            } else {
                unknown++;
            }
        }
        int seen = contents.nameless - contents.namelessUnseen;
        // an item without a tag that goes in with another is seen by nothing
        int others = Math.max(0, unknown - contents.nameless);
        boolean tooMany = !contents.uncounted && !observed.sought.accountsFor(others, contents.emptied);
        if (tooMany || seen > unknown + untagged + looked) {
            throw broken("bin " + bin + " holds " + unknown + " books that no return names, and " + looked
                    + " that staff look for; the journal knows of " + contents.nameless + " without a name");
        }
        for (var id : contents.books) {
            var book = observed.site.world().book(id);
            if (!observed.placeOf(book).equals(place) && !observed.sought.isSought(book, contents.emptied)) {
                throw broken(id + " should lie in bin " + bin + " and is at " + observed.placeOf(book));
            }
        }
    }
}
