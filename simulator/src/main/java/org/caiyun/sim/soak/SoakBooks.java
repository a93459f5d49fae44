package org.caiyun.sim.soak;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.library.SimHold;
import org.caiyun.sim.library.SimItem;
import org.caiyun.sim.library.SimTitle;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.TagContent;
import org.caiyun.sim.world.TagWriter;

/** The books of a soak run: plain ones, held ones, and some of another library. */
final class SoakBooks {
    private static final int COUNT = 24;
    private static final int BLOCK_SIZE = 4;
    private static final int MEMORY = 28 * BLOCK_SIZE;

    private SoakBooks() {}

    static List<SimItem> items() {
        return IntStream.range(0, COUNT).mapToObj(SoakBooks::item).toList();
    }

    private static SimItem item(int i) {
        SimHold hold = i % 8 == 0 ? new SimHold.Here() : new SimHold.NoHold();
        var title = new SimTitle("书 " + i, "", "", "", "");
        return new SimItem(barcode(i), title, new SimCirculation.OnLoan(), hold);
    }

    static List<SimBook> books(double foreign, Random random) {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> book(i, random.nextDouble() < foreign))
                .toList();
    }

    private static SimBook book(int i, boolean foreign) {
        var content = TagContent.of(barcode(i)).ownedBy(foreign ? "US-InU-Mu" : SimCatalogue.OWNER);
        var memory = TagWriter.iso28560Part2(content, MEMORY, BLOCK_SIZE);
        var tag = new SimTag(Uid.ofHex("E0040100000000%02X".formatted(i)), BLOCK_SIZE, 0x06, 0xC2, memory);
        return new SimBook("b" + i, barcode(i), "书 " + i, List.of(tag));
    }

    private static String barcode(int i) {
        return "315001%08d".formatted(i);
    }
}
