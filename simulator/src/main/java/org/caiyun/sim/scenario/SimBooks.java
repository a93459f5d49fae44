package org.caiyun.sim.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.item.UidText;
import org.caiyun.kiosk.tag.PartOfSet;
import org.caiyun.kiosk.tag.Usage;
import org.caiyun.sim.stage.Stage;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimChip;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.SimUhfTag;
import org.caiyun.sim.world.TagContent;
import org.caiyun.sim.world.TagWriter;
import org.caiyun.sim.world.UhfWriter;

/** From a book in a scenario to the thing with a tag in it, and to what library and platform know of it. */
public final class SimBooks {
    private static final int BLOCK_SIZE = 4;
    private static final int MEMORY = 28 * BLOCK_SIZE;
    private static final int DSFID_28560_2 = 0x06;
    private static final int DSFID_28560_3 = 0x3E;
    private static final int IN_STOCK = 0x07;
    /** A bit within what every model checks: the identifier. */
    private static final int DAMAGED_BYTE = 5;

    private SimBooks() {}

    /** Brings the books to the stage: things into the world, records into the library and to the platform. */
    public static void bring(List<ScenarioBook> books, Stage stage) {
        stage.see(() -> {
            for (var book : books) {
                var thing = make(book);
                var library = stage.site().library();
                stage.site().world().add(thing);
                book.library().ifPresent(record -> record.putInto(library, book.barcode()));
                book.purchase().ifPresent(sold -> stage.site().platform().sold(sold.of(book)));
                book.library()
                        .filter(ScenarioRecord::byTag)
                        .flatMap(_ -> thing.tags().stream().findFirst())
                        .ifPresent(tag ->
                                library.learnTag(UidText.USUAL.of(tag.uid()).text(), book.barcode()));
            }
            return true;
        });
    }

    /** The tags among them that are patrons' cards. */
    public static Set<Uid> patronCards(List<ScenarioBook> books) {
        return books.stream()
                .filter(book -> book.tags().stream()
                        .anyMatch(tag -> Usage.ofByte(tag.content().usage()) == Usage.PATRON_CARD))
                .flatMap(book -> make(book).chips().stream())
                .map(SimChip::uid)
                .collect(Collectors.toUnmodifiableSet());
    }

    static SimBook make(ScenarioBook book) {
        var hf = new ArrayList<SimTag>();
        var uhf = new ArrayList<SimUhfTag>();
        for (int i = 0; i < book.tags().size(); i++) {
            var tag = book.tags().get(i);
            var serial = serial(i == 0 ? book.id() : book.id() + "#" + i);
            switch (tag.model()) {
                case ISO28560_2, ISO28560_3, RFID501, BLANK -> hf.add(hf(tag, book.barcode(), serial));
                case ISO28560_4, CN_ALLIANCE, DE_UHF, UHF_BLANK -> uhf.add(uhf(tag, book.barcode(), serial));
                case NONE -> {}
            }
        }
        return new SimBook(book.id(), book.barcode(), book.title(), hf, uhf, book.labels());
    }

    private static SimTag hf(ScenarioBook.Tag tag, String barcode, long serial) {
        var content = content(tag.content(), barcode);
        var memory = switch (tag.model()) {
            case ISO28560_2 -> TagWriter.iso28560Part2(content, MEMORY, BLOCK_SIZE);
            case ISO28560_3 -> TagWriter.iso28560Part3(content, MEMORY);
            case RFID501 -> TagWriter.rfid501(content, MEMORY);
            case ISO28560_4, CN_ALLIANCE, DE_UHF, BLANK, UHF_BLANK, NONE -> Bytes.copyOf(new byte[MEMORY]);
        };
        var chip = new SimTag(
                // an ICODE of NXP
                Uid.ofHex("E00401%010X".formatted(serial)),
                BLOCK_SIZE,
                dsfid(tag.model()),
                tag.chip().afi(),
                tag.chip().damaged() ? damaged(memory) : memory);
        if (tag.chip().afiLocked()) {
            chip.lockAfi();
        }
        return chip;
    }

    private static SimUhfTag uhf(ScenarioBook.Tag tag, String barcode, long serial) {
        var content = content(tag.content(), barcode);
        boolean onLoan = tag.chip().afi() != IN_STOCK;
        var banks = switch (tag.model()) {
            case ISO28560_4 -> UhfWriter.iso28560Part4(content, tag.chip().afi());
            case CN_ALLIANCE -> UhfWriter.alliance(content, onLoan);
            case DE_UHF -> UhfWriter.german(content, !onLoan);
            case UHF_BLANK, ISO28560_2, ISO28560_3, RFID501, BLANK, NONE -> UhfWriter.blank(serial);
        };
        var whole = tag.chip().damaged() ? UhfWriter.damaged(banks) : banks;
        var epcBank = Bytes.of(whole.pc() >> Byte.SIZE, whole.pc() & 0xFF).plus(whole.epc());
        // a Monza of Impinj, and its serial number
        var chip = new SimUhfTag(Bytes.ofHex("E2801105%016X".formatted(serial)), epcBank, whole.user());
        if (tag.chip().afiLocked()) {
            chip.lock(SimUhfTag.Lock.NOBODY, 0);
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
            case RFID501, ISO28560_4, CN_ALLIANCE, DE_UHF, BLANK, UHF_BLANK, NONE -> 0;
        };
    }

    private static Bytes damaged(Bytes memory) {
        byte[] bytes = memory.toArray();
        bytes[DAMAGED_BYTE] ^= 0x04;
        return Bytes.copyOf(bytes);
    }

    /** Forty bits that follow from the book's id, so that a story always has the same tags. */
    private static long serial(String id) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
        }
        return hash & 0xFF_FFFF_FFFFL;
    }
}
