package org.caiyun.sim.world;

import java.util.List;
import java.util.stream.Stream;

/**
 * A book as a thing: what it is called, the tags glued into it and what is printed on it. What the library knows of it
 * is elsewhere.
 *
 * @param labels the texts of the codes that a scanner in the slot can see; mostly the barcode
 */
public record SimBook(
        String id, String barcode, String title, List<SimTag> tags, List<SimUhfTag> uhfTags, List<String> labels) {
    public SimBook {
        tags = List.copyOf(tags);
        uhfTags = List.copyOf(uhfTags);
        labels = List.copyOf(labels);
    }

    /** With its barcode as its label. */
    public SimBook(String id, String barcode, String title, List<SimTag> tags, List<SimUhfTag> uhfTags) {
        this(id, barcode, title, tags, uhfTags, List.of(barcode));
    }

    /** Without UHF tags. */
    public SimBook(String id, String barcode, String title, List<SimTag> tags) {
        this(id, barcode, title, tags, List.of());
    }

    /** The same book with these labels, or with none. */
    public SimBook labelled(String... others) {
        return new SimBook(id, barcode, title, tags, uhfTags, List.of(others));
    }

    /** Of either kind. */
    public List<SimChip> chips() {
        return Stream.<SimChip>concat(tags.stream(), uhfTags.stream()).toList();
    }
}
