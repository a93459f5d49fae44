package org.caiyun.kiosk.tag;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.item.Barcode;

/**
 * ISO 28560-3 and the Danish data model: fixed places, and a CRC that tells whether a memory is one. Some writers
 * stored every block with its bytes reversed, so both orders are tried; the CRC decides.
 */
final class Iso28560Part3 {
    static final int DSFID = 0x3E;
    static final String CRC_PROBLEM = "ISO 28560-3: the CRC does not match in either byte order";
    private static final int USUAL_BLOCK = 4;

    private Iso28560Part3() {}

    /** The memory in the order in which its CRC matches; absent when it does in none. */
    static Optional<Bytes> inOrder(Bytes memory, int blockSize) {
        return orders(memory, blockSize)
                .filter(m -> new BasicBlock(m).crcMatches())
                .findFirst();
    }

    /** The memory in the order in which all but its CRC is as it should be; absent but for owners the site names. */
    static Optional<Bytes> inOrderThough(Bytes memory, int blockSize, TagProfile profile) {
        return orders(memory, blockSize)
                .filter(m -> new BasicBlock(m).isWholeButForItsCrc())
                .filter(m -> profile.acceptsBadCrcOf(new BasicBlock(m).owner()))
                .findFirst();
    }

    /** Whether the memory may be one of this model that was damaged, in either order. */
    static boolean isSuspected(Bytes memory, int blockSize) {
        return orders(memory, blockSize).anyMatch(m -> new BasicBlock(m).resemblesOne());
    }

    /** Reads a memory whose CRC matches. */
    static TagReading read(Bytes memory) {
        var block = new BasicBlock(memory);
        if (block.version() != BasicBlock.VERSION) {
            return new TagReading.Unknown("ISO 28560-3: version " + block.version() + " is not known");
        }
        return block.item()
                .flatMap(ItemIdentifier::of)
                .<TagReading>map(item -> assemble(block, item))
                .orElseGet(() -> new TagReading.Unknown("ISO 28560-3: the CRC matches, yet no item identifier"));
    }

    private static TagReading assemble(BasicBlock block, Barcode item) {
        var elements = new ArrayList<TagElement>();
        elements.add(TagElement.text(ElementName.PRIMARY_ITEM_IDENTIFIER, item.text()));
        if (!block.owner().isEmpty()) {
            elements.add(TagElement.text(ElementName.OWNER_INSTITUTION, block.owner()));
        }
        if (!block.set().equals(PartOfSet.UNSTATED)) {
            elements.add(
                    TagElement.text(ElementName.SET_INFORMATION, block.set().digits()));
        }
        elements.add(TagElement.text(ElementName.TYPE_OF_USAGE, "%X".formatted(block.typeOfUsage() >> 4)));
        elements.addAll(ExtensionBlocks.read(block.memory()));
        return new TagReading.Decoded(
                TagModel.ISO_28560_3,
                item,
                block.owner(),
                Usage.ofByte(block.typeOfUsage()),
                block.typeOfUsage(),
                block.set(),
                elements);
    }

    private static Stream<Bytes> orders(Bytes memory, int blockSize) {
        if (!BasicBlock.fits(memory)) {
            return Stream.empty();
        }
        return blockSize == USUAL_BLOCK
                ? Stream.of(memory, reversed(memory, USUAL_BLOCK))
                : Stream.of(memory, reversed(memory, USUAL_BLOCK), reversed(memory, blockSize));
    }

    private static Bytes reversed(Bytes memory, int blockSize) {
        byte[] turned = memory.toArray();
        for (int start = 0; start < turned.length; start += blockSize) {
            int end = Math.min(start + blockSize, turned.length);
            for (int i = start; i < end; i++) {
                turned[i] = (byte) memory.at(start + end - 1 - i);
            }
        }
        return Bytes.copyOf(turned);
    }
}
