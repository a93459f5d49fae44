package org.caiyun.kiosk.config.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A document as written, before anyone knows what it means: each node keeps its place. */
sealed interface Tree {
    Place place();

    /**
     * A single value.
     *
     * @param plain written without quotes
     */
    record Scalar(Place place, String text, boolean plain) implements Tree {
        /** The key stands there and nothing behind it. */
        boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    record Items(Place place, List<Tree> items) implements Tree {
        public Items {
            items = List.copyOf(items);
        }

        Optional<Entry> entry(int index) {
            return items.stream().skip(index).findFirst().map(item -> new Entry(item.place(), item));
        }
    }

    /** Keys in the order written. */
    record Keys(Place place, SequencedMap<String, Entry> entries) implements Tree {
        public Keys {
            entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
        }

        Optional<Entry> entry(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        static Keys none(Place place) {
            return new Keys(place, new LinkedHashMap<>());
        }

        static Keys one(Place place, String key, Tree value) {
            var entries = new LinkedHashMap<String, Entry>();
            entries.put(key, new Entry(place, value));
            return new Keys(place, entries);
        }
    }

    /** Something that was reported already and says nothing. */
    record Unreadable(Place place) implements Tree {}

    /** A value and the place of its key, or of itself in a list. */
    record Entry(Place key, Tree value) {}

    /** {@code overlay} laid over {@code base}: sections are merged key by key, anything else is replaced. */
    static Tree merged(Tree base, Tree overlay) {
        if (!(base instanceof Keys below) || !(overlay instanceof Keys above)) {
            return overlay;
        }
        var entries = new LinkedHashMap<>(below.entries());
        above.entries()
                .forEach((key, entry) -> entries.merge(
                        key, entry, (under, over) -> new Entry(over.key(), merged(under.value(), over.value()))));
        return new Keys(below.place(), entries);
    }
}
