package org.caiyun.sim.replay;

import java.util.List;
import java.util.stream.IntStream;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.TagContent;
import org.caiyun.sim.world.TagWriter;

/** Any number of the library's books, all of them lent. */
final class Books {
    private static final int LENT = 0xC2;

    private Books() {}

    static List<String> barcodes(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "315%011d".formatted(i))
                .toList();
    }

    static SimBook of(String barcode) {
        var memory = TagWriter.iso28560Part2(TagContent.of(barcode).ownedBy(SimCatalogue.OWNER), 112, 4);
        var uid = Uid.ofHex("E0040100" + barcode.substring(barcode.length() - 8));
        return new SimBook(barcode, barcode, "红楼梦", List.of(new SimTag(uid, 4, 0x06, LENT, memory)));
    }
}
