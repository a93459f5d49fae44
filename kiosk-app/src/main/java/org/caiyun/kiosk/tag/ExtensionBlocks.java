package org.caiyun.kiosk.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caiyun.device.Bytes;

/**
 * The optional blocks behind the basic block (ISO 28560-3, extension blocks): length of the whole block, identifier
 * with its low byte first, a byte that makes the xor of the block zero, then fields ended by 00. A length of 00 ends.
 *
 * <p>They are outside the CRC. From the first one that is cut short or fails its xor, they are left out: the item is
 * known without them. The profile of 2005 has its xor byte at the end of a block and cannot be told from this one.
 */
final class ExtensionBlocks {
    private static final int HEADER = 4;
    private static final int LIBRARY = 1;

    /** Elements by block identifier in the order of their fields; the library block has its media format before. */
    private static final Map<Integer, List<Integer>> FIELDS = Map.of(
            LIBRARY,
            List.of(22, 23),
            2,
            List.of(9, 18, 10, 21, 13, 20),
            3,
            List.of(6, 8, 7, 24),
            4,
            List.of(ElementName.TITLE),
            5,
            List.of(11, 12, 25));

    private ExtensionBlocks() {}

    static List<TagElement> read(Bytes memory) {
        var elements = new ArrayList<TagElement>();
        int start = BasicBlock.SIZE;
        while (start < memory.size() && memory.at(start) != 0) {
            int end = start + memory.at(start);
            if (end > memory.size() || end - start < HEADER || !xorIsZero(memory, start, end)) {
                return elements;
            }
            elements.addAll(fields(memory.slice(start, end)));
            start = end;
        }
        return elements;
    }

    private static List<TagElement> fields(Bytes block) {
        var elements = new ArrayList<TagElement>();
        int id = block.at(1) | (block.at(2) << Byte.SIZE);
        int at = HEADER;
        if (id == LIBRARY && at < block.size()) {
            Bytes format = block.slice(at, at + 1);
            at++;
            if (format.at(0) != 0) {
                elements.add(TagElement.of(ElementName.OTHER_MEDIA_FORMAT, new TagElement.Octets(format)));
            }
        }
        for (int oid : FIELDS.getOrDefault(id, List.of())) {
            int fieldStart = at;
            while (at < block.size() && block.at(at) != 0) {
                at++;
            }
            if (at > fieldStart) {
                elements.add(TagElement.of(oid, value(block.slice(fieldStart, at))));
            }
            at = Math.min(at + 1, block.size());
        }
        return elements;
    }

    private static TagElement.Value value(Bytes field) {
        return CleanText.utf8(field)
                .<TagElement.Value>map(text -> new TagElement.Text(CleanText.of(text)))
                .orElseGet(() -> new TagElement.Octets(field));
    }

    private static boolean xorIsZero(Bytes memory, int start, int end) {
        int xor = 0;
        for (int i = start; i < end; i++) {
            xor ^= memory.at(i);
        }
        return xor == 0;
    }
}
