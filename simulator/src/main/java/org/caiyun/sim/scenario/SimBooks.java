package org.caiyun.sim.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.TagContent;
import org.caiyun.sim.world.TagWriter;

/** From a book in a scenario to the thing with a tag in it. */
final class SimBooks {
    private static final int BLOCK_SIZE = 4;
    private static final int MEMORY = 28 * BLOCK_SIZE;
    private static final int DSFID_28560_2 = 0x06;
    private static final int DSFID_28560_3 = 0x3E;

    private SimBooks() {}

    static SimBook make(ScenarioBook book) {
        var tag = book.tag();
        var content = TagContent.of(book.barcode()).ownedBy(tag.owner());
        var chip = switch (tag.model()) {
            case ISO28560_2 -> List.of(chip(book, DSFID_28560_2, TagWriter.iso28560Part2(content, MEMORY, BLOCK_SIZE)));
            case ISO28560_3 -> List.of(chip(book, DSFID_28560_3, TagWriter.iso28560Part3(content, MEMORY)));
            case BLANK -> List.of(chip(book, 0, Bytes.copyOf(new byte[MEMORY])));
            case NONE -> List.<SimTag>of();
        };
        return new SimBook(book.id(), book.barcode(), book.title(), chip);
    }

    private static SimTag chip(ScenarioBook book, int dsfid, Bytes memory) {
        var tag = new SimTag(uid(book.id()), BLOCK_SIZE, dsfid, book.tag().afi(), memory);
        if (book.tag().afiLocked()) {
            tag.lockAfi();
        }
        return tag;
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
