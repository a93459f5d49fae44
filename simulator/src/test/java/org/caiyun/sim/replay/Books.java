package org.caiyun.sim.replay;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.library.SimHold;
import org.caiyun.sim.library.SimItem;
import org.caiyun.sim.library.SimTitle;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.TagContent;
import org.caiyun.sim.world.TagWriter;

/** Any number of the library's books, all of them lent; the barcode tells who checks one in. */
enum Books {
    /** Returned while the library was away. */
    OWED(1),
    /** Brought by patrons meanwhile. */
    BROUGHT(500_000),
    /** Checked in over a plain socket. */
    PLAIN(700_000),
    /** With a shop's label, and returned while the platform was away. */
    SHOP_OWED("GX", 1_000_000),
    /** With a shop's label, and brought by patrons meanwhile. */
    SHOP_BROUGHT("GX", 1_500_000);

    private static final int LENT = 0xC2;
    private static final int DIGITS = 11;

    private final String label;
    private final int first;

    Books(int first) {
        this("315", first);
    }

    Books(String label, int first) {
        this.label = label;
        this.first = first;
    }

    List<String> barcodes(int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> label + "%011d".formatted(i))
                .toList();
    }

    static Books with(String barcode) {
        int number = Integer.parseInt(barcode.substring(barcode.length() - DIGITS));
        return Arrays.stream(values()).filter(books -> books.first <= number).reduce(OWED, (_, last) -> last);
    }

    /** As the library's record has it at first. */
    static SimItem onLoan(String barcode) {
        return new SimItem(
                barcode, new SimTitle("红楼梦", "曹雪芹", "", "", ""), new SimCirculation.OnLoan(), new SimHold.NoHold());
    }

    /** Somebody borrows it once more. */
    static void lendAgain(SimulatedSite site, String barcode) {
        if (!site.lend(barcode, LENT)) {
            throw new AssertionError("cannot be lent: " + barcode);
        }
    }

    static SimBook of(String barcode) {
        var memory = TagWriter.iso28560Part2(TagContent.of(barcode).ownedBy(SimCatalogue.OWNER), 112, 4);
        var uid = Uid.ofHex("E0040100" + barcode.substring(barcode.length() - 8));
        return new SimBook(barcode, barcode, "红楼梦", List.of(new SimTag(uid, 4, 0x06, LENT, memory)));
    }
}
