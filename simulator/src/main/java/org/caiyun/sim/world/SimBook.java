package org.caiyun.sim.world;

import java.util.List;
import java.util.stream.Stream;

/** A book as a thing: what it is called and the tags glued into it. What the library knows of it is elsewhere. */
public record SimBook(String id, String barcode, String title, List<SimTag> tags, List<SimUhfTag> uhfTags) {
    public SimBook {
        tags = List.copyOf(tags);
        uhfTags = List.copyOf(uhfTags);
    }

    /** Of either kind. */
    public List<SimChip> chips() {
        return Stream.<SimChip>concat(tags.stream(), uhfTags.stream()).toList();
    }

    /** Without UHF tags. */
    public SimBook(String id, String barcode, String title, List<SimTag> tags) {
        this(id, barcode, title, tags, List.of());
    }
}
