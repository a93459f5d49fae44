package org.caiyun.sim.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every book and where it is. One thread uses it; peers move books, scenarios put them in. */
public final class World {
    private static final int BELT_LOSS = 12;
    private static final int BIN_LOSS = 24;
    private static final int OUT_OF_RANGE = Integer.MAX_VALUE;

    private final Map<String, SimBook> books = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<Place, Integer> counts = new HashMap<>();
    private Watcher watcher = (_, _, _) -> {};

    /** Hears of each book that comes to another place, in the moment it does. */
    @FunctionalInterface
    public interface Watcher {
        void moved(SimBook book, Place from, Place to);
    }

    public void watch(Watcher other) {
        watcher = other;
    }

    public void add(SimBook book) {
        books.put(book.id(), book);
        put(book.id(), new Place.Outside());
    }

    public List<SimBook> books() {
        return List.copyOf(books.values());
    }

    public SimBook book(String id) {
        return Objects.requireNonNull(books.get(id), () -> "no such book: " + id);
    }

    public Place placeOf(String id) {
        return Objects.requireNonNull(places.get(id), () -> "no such book: " + id);
    }

    public void move(String id, Place place) {
        var book = book(id);
        var before = put(id, place);
        if (!before.equals(Optional.of(place))) {
            before.ifPresent(from -> watcher.moved(book, from, place));
        }
    }

    /** Where it was before. */
    private Optional<Place> put(String id, Place place) {
        var before = Optional.ofNullable(places.put(id, place));
        if (!before.equals(Optional.of(place))) {
            before.ifPresent(left -> counts.merge(left, -1, Integer::sum));
            counts.merge(place, 1, Integer::sum);
        }
        return before;
    }

    /** Books at this place, in the order they were added. */
    public List<SimBook> booksAt(Place place) {
        var there = new ArrayList<SimBook>();
        places.forEach((id, where) -> {
            if (where.equals(place)) {
                there.add(book(id));
            }
        });
        return List.copyOf(there);
    }

    /** Takes every book out of the bin under this output; the answer is how many there were. */
    public int empty(int output) {
        var inside = booksAt(new Place.InBin(output));
        inside.forEach(book -> move(book.id(), new Place.Outside()));
        return inside.size();
    }

    /** How many books are at this place. */
    public int count(Place place) {
        return counts.getOrDefault(place, 0);
    }

    /** The tags that the slot's antenna reaches: those in the mouth and behind the shutter. */
    public List<SimTag> tagsInField() {
        var tags = new ArrayList<SimTag>();
        places.forEach((id, place) -> {
            switch (place) {
                case Place.Mouth _, Place.Captive _ -> tags.addAll(book(id).tags());
                case Place.Outside _, Place.Belt _, Place.InBin _ -> {}
            }
        });
        return List.copyOf(tags);
    }

    /** The labels that a scanner at the slot sees: those of what lies in the mouth. */
    public List<String> labelsInView() {
        return booksAt(new Place.Mouth()).stream()
                .flatMap(book -> book.labels().stream())
                .toList();
    }

    /**
     * A UHF tag that an antenna at the slot hears.
     *
     * @param rssi in dBm
     */
    public record HeardTag(SimUhfTag tag, int rssi) {}

    /** UHF reaches further than the slot: what lies on the belt or in a bin is heard too, only more weakly. */
    public List<HeardTag> uhfTagsHeard() {
        var heard = new ArrayList<HeardTag>();
        places.forEach((id, place) -> {
            int loss = switch (place) {
                case Place.Mouth _, Place.Captive _ -> 0;
                case Place.Belt _ -> BELT_LOSS;
                case Place.InBin _ -> BIN_LOSS;
                case Place.Outside _ -> OUT_OF_RANGE;
            };
            if (loss != OUT_OF_RANGE) {
                book(id).uhfTags().forEach(tag -> heard.add(new HeardTag(tag, tag.rssi() - loss)));
            }
        });
        return List.copyOf(heard);
    }
}
