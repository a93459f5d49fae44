package org.caiyun.sim.replay;

import java.util.List;
import java.util.stream.IntStream;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.library.SimCatalogue;
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
    PLAIN(700_000);

    private static final int LENT = 0xC2;
    private static final String PREFIX = "315";

    private final int first;

    Books(int first) {
        this.first = first;
    }

    List<String> barcodes(int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> PREFIX + "%011d".formatted(i))
                .toList();
    }

    static Books with(String barcode) {
        int number = Integer.parseInt(barcode.substring(PREFIX.length()));
        return number < BROUGHT.first ? OWED : number < PLAIN.first ? BROUGHT : PLAIN;
    }

    static SimBook of(String barcode) {
        var memory = TagWriter.iso28560Part2(TagContent.of(barcode).ownedBy(SimCatalogue.OWNER), 112, 4);
        var uid = Uid.ofHex("E0040100" + barcode.substring(barcode.length() - 8));
        return new SimBook(barcode, barcode, "红楼梦", List.of(new SimTag(uid, 4, 0x06, LENT, memory)));
    }
}
