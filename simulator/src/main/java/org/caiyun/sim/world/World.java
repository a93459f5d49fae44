package org.caiyun.sim.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every book and where it is. One thread uses it; peers move books, scenarios put them in. */
public final class World {
    private final Map<String, SimBook> books = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
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
        places.put(book.id(), new Place.Outside());
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
        var before = Objects.requireNonNull(places.put(id, place));
        if (!before.equals(place)) {
            watcher.moved(book, before, place);
        }
    }

    /** Books at this place, in the order they were added. */
    public List<SimBook> booksAt(Place place) {
        return books.values().stream()
                .filter(b -> place.equals(placeOf(b.id())))
                .toList();
    }

    /** Takes every book out of the bin under this output; the answer is how many there were. */
    public int empty(int output) {
        var inside = booksAt(new Place.InBin(output));
        inside.forEach(book -> move(book.id(), new Place.Outside()));
        return inside.size();
    }

    /** How many books are at this place. */
    public int count(Place place) {
        int count = 0;
        for (var where : places.values()) {
            count += where.equals(place) ? 1 : 0;
        }
        return count;
    }

    /** The tags that the slot's antenna reaches: those in the mouth and behind the shutter. */
    public List<SimTag> tagsInField() {
        return books.values().stream()
                .filter(b -> switch (placeOf(b.id())) {
                    case Place.Mouth _, Place.Captive _ -> true;
                    case Place.Outside _, Place.Belt _, Place.InBin _ -> false;
                })
                .flatMap(b -> b.tags().stream())
                .toList();
    }
}
