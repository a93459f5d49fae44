package org.caiyun.sim.soak.invariant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;

/**
 * Staff who open a bin find in it what the journal says, and nothing else; where no sensor can tell, they are asked.
 */
final class BookIsWhereTheJournalSays implements Invariant {
    private final Observed observed;
    /** What staff are told of an item that went in beside another; its barcode follows where it has one. */
    private static final String COMPANY = "another item went in with it: ";

    private final SortedMap<Long, String> company = new TreeMap<>();
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
        } else if (record.fact() instanceof ReturnFact.StaffAsked fact
                && fact.task() == StaffTask.FIND_ITEM
                && fact.what().startsWith(COMPANY)) {
            company.put(record.seq(), fact.what().substring(COMPANY.length()));
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
        // what went in under this number need not be the item that was read, and the journal says so
        if (visit.book.isEmpty() || visit.tasks.contains(StaffTask.IDENTIFY_ITEM)) {
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
            if (staffLookFor(book, contents)) {
                looked++;
            } else if (book.tags().isEmpty()) {
                untagged++;
            } else {
                unknown++;
            }
        }
        int seen = contents.nameless - contents.namelessUnseen;
        // an item without a tag that goes in with another is seen by nothing
        boolean tooMany = unknown > contents.nameless + strangers(contents) && !contents.uncounted;
        if (tooMany || seen > unknown + untagged + looked) {
            throw broken("bin " + bin + " holds " + unknown + " books that no return names, and " + looked
                    + " that staff look for; the journal knows of " + contents.nameless + " without a name");
        }
        for (var id : contents.books) {
            var book = observed.site.world().book(id);
            if (!observed.placeOf(book).equals(place) && !staffLookFor(book, contents)) {
                throw broken(id + " should lie in bin " + bin + " and is at " + observed.placeOf(book));
            }
        }
    }

    /** Items without a name that staff have been asked to find since: beside another, or stuck where nothing sees. */
    private long strangers(Contents since) {
        long beside = company.tailMap(since.emptied).values().stream()
                .flatMap(what -> Stream.of(what.split(", ")))
                .filter("without a name"::equals)
                .count();
        long stuck = 0;
        for (var visit : observed.accounts()) {
            boolean nameless = visit.book.isEmpty() || visit.tasks.contains(StaffTask.IDENTIFY_ITEM);
            if (nameless && visit.isStuck() && visit.lastTaskSeq > since.emptied) {
                stuck++;
            }
        }
        return beside + stuck;
    }

    private boolean staffLookFor(SimBook book, Contents since) {
        return company.tailMap(since.emptied).values().stream().anyMatch(what -> what.contains(book.barcode()))
                || observed.lastVisitOf(book)
                        .filter(visit -> visit.lastTaskSeq > since.emptied)
                        .isPresent();
    }
}
