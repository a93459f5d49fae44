package org.caiyun.sim.panel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiyun.kiosk.tag.PartOfSet;
import org.caiyun.kiosk.tag.TagDecoder;
import org.caiyun.kiosk.tag.TagReading;
import org.caiyun.kiosk.tag.Usage;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.library.SimHold;
import org.caiyun.sim.library.SimItem;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimChip;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.SimUhfTag;

/**
 * The shelf with the library's and the tag's view of each book; asked on the thread that owns the world. What it wrote
 * of a book it keeps until something about the book changes, so that looking does not keep the peers.
 */
final class ShelfForm {
    private static final int MEMORY_SHOWN = 34;

    private final Play play;
    private final Map<String, Written> written = new HashMap<>();

    ShelfForm(Play play) {
        this.play = play;
    }

    /** All that can change about a book. */
    private record State(Place place, boolean inHand, List<String> marks, Optional<SimItem> item) {}

    private record Written(State state, ObjectNode json) {}

    ArrayNode json() {
        var shelf = JsonNodeFactory.instance.arrayNode();
        play.shelf().books().forEach(book -> shelf.add(book(book)));
        return shelf;
    }

    private ObjectNode book(ShelfBook book) {
        var site = play.stage().site();
        var tags = site.world().book(book.id()).chips();
        var state = new State(
                site.world().placeOf(book.id()),
                play.inHand().contains(book.id()),
                tags.stream().map(SimChip::markText).toList(),
                site.library().item(book.book().barcode()));
        var last = written.get(book.id());
        if (last == null || !last.state().equals(state)) {
            last = new Written(state, json(book, state, tags));
            written.put(book.id(), last);
        }
        return last.json();
    }

    private ObjectNode json(ShelfBook book, State state, List<SimChip> tags) {
        boolean secret = tags.stream().anyMatch(ShelfForm::isPatronCard);
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", book.id()).put("title", book.title()).put("titleLang", book.titleLanguage());
        json.put("barcode", secret ? "" : book.book().barcode());
        json.put("group", book.isAwkward() ? "awkward" : "ordinary").put("quirk", book.quirk());
        json.put("place", place(state)).put("bin", MachineForm.binOf(state.place, play));
        var library = json.putObject("library");
        state.item.ifPresentOrElse(
                item -> library(item, library),
                () -> library.put("state", "unknown").put("title", "").put("hold", ""));
        json.set("tag", tag(tags));
        if (tags.size() > 1) {
            var all = json.putArray("tags");
            tags.forEach(tag -> all.add(tag(List.of(tag))));
        }
        return json;
    }

    private static String place(State state) {
        return switch (state.place) {
            case Place.Outside() -> state.inHand ? "hand" : "shelf";
            case Place.Mouth() -> "mouth";
            case Place.Captive(), Place.Belt() -> "machine";
            case Place.InBin _ -> "bin";
        };
    }

    private static void library(SimItem item, ObjectNode json) {
        json.put("state", state(item.circulation())).put("title", item.title().title());
        json.put(
                "hold",
                switch (item.hold()) {
                    case SimHold.NoHold() -> "";
                    case SimHold.Here() -> "here";
                    case SimHold.Elsewhere(var branch) -> branch;
                });
    }

    private static String state(SimCirculation circulation) {
        return switch (circulation) {
            case SimCirculation.OnLoan() -> "on-loan";
            case SimCirculation.OnShelf() -> "on-shelf";
            case SimCirculation.OnHoldShelf() -> "on-hold-shelf";
            case SimCirculation.InTransit _ -> "in-transit";
            case SimCirculation.ClaimedReturned() -> "claimed-returned";
            case SimCirculation.Lost() -> "lost";
            case SimCirculation.InLibraryOnly() -> "in-library-only";
        };
    }

    private static ObjectNode tag(List<SimChip> tags) {
        var json = JsonNodeFactory.instance.objectNode();
        if (tags.isEmpty()) {
            return json.put("model", "none").put("afi", "").put("owner", "").put("uid", "");
        }
        var tag = tags.getFirst();
        json.put("afi", afi(tag)).put("uid", tag.uid().hex());
        switch (read(tag)) {
            case TagReading.Blank() -> json.put("model", "blank").put("owner", "");
            case TagReading.Unknown(var problem) ->
                json.put("model", "unknown").put("owner", "").put("problem", problem);
            case TagReading.Decoded decoded
            when decoded.usage() == Usage.PATRON_CARD ->
                json.put("model", decoded.model().label()).put("owner", "").put("usage", "patron-card");
            case TagReading.Decoded decoded -> decoded(decoded, json);
        }
        return isPatronCard(tag) ? json : json.put("memory", memory(tag));
    }

    /** Empty where the tag has none. */
    private static String afi(SimChip tag) {
        return tag instanceof SimTag hf ? "%02X".formatted(hf.afi()) : "";
    }

    private static String memory(SimChip tag) {
        return switch (tag) {
            case SimTag hf -> hf.content().slice(0, MEMORY_SHOWN).hex();
            case SimUhfTag uhf -> "%04X".formatted(uhf.pc()) + uhf.epc().hex();
        };
    }

    private static void decoded(TagReading.Decoded tag, ObjectNode json) {
        json.put("model", tag.model().label()).put("owner", tag.owner());
        json.put("item", tag.item().text()).put("usage", MachineForm.word(tag.usage()));
        if (!tag.set().equals(PartOfSet.UNSTATED)) {
            json.put("part", tag.set().ordinal()).put("parts", tag.set().total());
        }
    }

    private static boolean isPatronCard(SimChip tag) {
        return read(tag) instanceof TagReading.Decoded decoded && decoded.usage() == Usage.PATRON_CARD;
    }

    private static TagReading read(SimChip tag) {
        return TagDecoder.STRICT.decode(tag.image());
    }
}
