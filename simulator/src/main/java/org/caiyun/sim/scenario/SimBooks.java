package org.caiyun.sim.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.tag.PartOfSet;
import org.caiyun.kiosk.tag.Usage;
import org.caiyun.sim.stage.Stage;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.TagContent;
import org.caiyun.sim.world.TagWriter;

/** From a book in a scenario to the thing with a tag in it, and to the library's record of it. */
public final class SimBooks {
    private static final int BLOCK_SIZE = 4;
    private static final int MEMORY = 28 * BLOCK_SIZE;
    private static final int DSFID_28560_2 = 0x06;
    private static final int DSFID_28560_3 = 0x3E;
    /** A bit within what every model checks: the identifier. */
    private static final int DAMAGED_BYTE = 5;

    private SimBooks() {}

    /** Brings the books to the stage: things into the world, records into the library. */
    public static void bring(List<ScenarioBook> books, Stage stage) {
        stage.see(() -> {
            for (var book : books) {
                stage.site().world().add(make(book));
                book.library().ifPresent(record -> record.putInto(stage.site().library(), book.barcode()));
            }
            return true;
        });
    }

    /** The tags among them that are patrons' cards. */
    public static Set<Uid> patronCards(List<ScenarioBook> books) {
        return books.stream()
                .filter(book -> book.tags().stream()
                        .anyMatch(tag -> Usage.ofByte(tag.content().usage()) == Usage.PATRON_CARD))
                .flatMap(book -> make(book).tags().stream())
                .map(SimTag::uid)
                .collect(Collectors.toUnmodifiableSet());
    }

    static SimBook make(ScenarioBook book) {
        var chips = new ArrayList<SimTag>();
        for (int i = 0; i < book.tags().size(); i++) {
            var tag = book.tags().get(i);
            if (tag.model() != ScenarioBook.Model.NONE) {
                chips.add(chip(tag, book.barcode(), uid(i == 0 ? book.id() : book.id() + "#" + i)));
            }
        }
        return new SimBook(book.id(), book.barcode(), book.title(), chips);
    }

    private static SimTag chip(ScenarioBook.Tag tag, String barcode, Uid uid) {
        var content = content(tag.content(), barcode);
        var memory = switch (tag.model()) {
            case ISO28560_2 -> TagWriter.iso28560Part2(content, MEMORY, BLOCK_SIZE);
            case ISO28560_3 -> TagWriter.iso28560Part3(content, MEMORY);
            case RFID501 -> TagWriter.rfid501(content, MEMORY);
            case BLANK, NONE -> Bytes.copyOf(new byte[MEMORY]);
        };
        var chip = new SimTag(
                uid,
                BLOCK_SIZE,
                dsfid(tag.model()),
                tag.chip().afi(),
                tag.chip().damaged() ? damaged(memory) : memory);
        if (tag.chip().afiLocked()) {
            chip.lockAfi();
        }
        return chip;
    }

    private static TagContent content(ScenarioBook.Content says, String barcode) {
        var content = TagContent.of(says.barcode().isEmpty() ? barcode : says.barcode())
                .ownedBy(says.owner())
                .usedAs(says.usage())
                .titled(says.title());
        return says.part().equals(PartOfSet.UNSTATED)
                ? content
                : content.part(says.part().ordinal(), says.part().total());
    }

    private static int dsfid(ScenarioBook.Model model) {
        return switch (model) {
            case ISO28560_2 -> DSFID_28560_2;
            case ISO28560_3 -> DSFID_28560_3;
            case RFID501, BLANK, NONE -> 0;
        };
    }

    private static Bytes damaged(Bytes memory) {
        byte[] bytes = memory.toArray();
        bytes[DAMAGED_BYTE] ^= 0x04;
        return Bytes.copyOf(bytes);
    }

    /** An NXP ICODE serial number that follows from the book's id, so that a story always has the same tags. */
    private static Uid uid(String id) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
        }
        return Uid.ofHex("E00401%010X".formatted(hash & 0xFF_FFFF_FFFFL));
    }
}
