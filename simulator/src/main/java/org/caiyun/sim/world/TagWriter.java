package org.caiyun.sim.world;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.tag.PartOfSet;

/**
 * Writes memories as libraries do, for simulated tags. It is made from the standards and not from the kiosk's readers,
 * so that a mistake in one does not hide in the other.
 */
public final class TagWriter {
    private static final int BASIC_BLOCK = 34;
    private static final int SHORT_BASIC_BLOCK = 32;
    private static final int TITLE_BLOCK = 4;
    private static final int VERSION = 0x10;

    private TagWriter() {}

    /**
     * An ISO 28560-2 list with elements 1, 2, 3, 4, 5 and 17 as far as there is content, zeros behind it.
     *
     * @throws IllegalArgumentException when the chip is too small
     */
    public static Bytes iso28560Part2(TagContent content, int memoryBytes, int blockSize) {
        var list = new ElementListWriter(blockSize)
                .toBlockBorder(1, Compacted.text(content.item()))
                .plain(2, Compacted.applicationDefined(contentParameter(content)));
        if (!content.owner().isEmpty()) {
            list.plain(
                    3,
                    IsilWriter.write(content.owner())
                            .map(Compacted::applicationDefined)
                            .orElseGet(() -> Compacted.text(content.owner())));
        }
        if (hasSet(content)) {
            list.plain(4, Compacted.text(setDigits(content.set())));
        }
        list.plain(5, Compacted.applicationDefined(Bytes.of(content.typeOfUsage())));
        if (!content.title().isEmpty()) {
            list.plain(17, Compacted.text(content.title()));
        }
        return padded(list.bytes(), memoryBytes);
    }

    /**
     * An ISO 28560-3 basic block, and a title block where there is a title, zeros behind it.
     *
     * @throws IllegalArgumentException when a field or the chip is too small
     */
    public static Bytes iso28560Part3(TagContent content, int memoryBytes) {
        int dash = content.owner().indexOf('-');
        String country = dash == 2 ? content.owner().substring(0, dash) : "";
        String library = dash == 2 ? content.owner().substring(dash + 1) : content.owner();
        PartOfSet set = hasSet(content) ? content.set() : new PartOfSet(1, 1);
        int end = Math.min(memoryBytes, BASIC_BLOCK);
        Bytes front = Bytes.of(VERSION | (content.typeOfUsage() >> 4), set.total(), set.ordinal())
                .plus(padded(utf8(content.item()), 16));
        Bytes back = padded(utf8(country), 2).plus(padded(utf8(library), Math.max(end, SHORT_BASIC_BLOCK) - 23));
        int crc = crc(padded(front.plus(back), 32));
        Bytes basic = front.plus(Bytes.of(crc, crc >> Byte.SIZE)).plus(back);
        Bytes title = content.title().isEmpty() ? Bytes.EMPTY : titleBlock(content.title());
        return padded(basic.plus(title), memoryBytes);
    }

    /**
     * The fixed layout of 3M before the standards (RFID501), of which 32 bytes are used. Library and branch stay at all
     * ones, as for a library that has no numbers.
     *
     * @throws IllegalArgumentException when the barcode is longer than 16 characters or the chip too small
     */
    public static Bytes rfid501(TagContent content, int memoryBytes) {
        PartOfSet set = hasSet(content) ? content.set() : new PartOfSet(1, 1);
        Bytes head = Bytes.of(0x04, set.ordinal() << 4 | set.total(), 0, 0x01);
        Bytes library = Bytes.of(0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0);
        return padded(head.plus(padded(utf8(content.item()), 16)).plus(library), memoryBytes);
    }

    private static Bytes contentParameter(TagContent content) {
        int first = (content.owner().isEmpty() ? 0 : 0x80) | (hasSet(content) ? 0x40 : 0) | 0x20;
        // bit 7 of the second byte is element 11, so element 17 is bit 1
        return content.title().isEmpty() ? Bytes.of(first) : Bytes.of(first, 0x02);
    }

    private static boolean hasSet(TagContent content) {
        return !content.set().equals(PartOfSet.UNSTATED);
    }

    /** How many parts and which, as often as both need digits: 12 parts, part 3 is 1203. */
    static String setDigits(PartOfSet set) {
        int width = Integer.toString(set.total()).length();
        return String.format(Locale.ROOT, "%0" + width + "d%0" + width + "d", set.total(), set.ordinal());
    }

    private static Bytes titleBlock(String title) {
        Bytes words = utf8(title);
        Bytes head = Bytes.of(words.size() + 4, TITLE_BLOCK, 0);
        if (words.size() + 4 > 0xFF) {
            throw new IllegalArgumentException("a title of " + words.size() + " bytes does not fit its block");
        }
        int xor = 0;
        for (byte octet : head.plus(words).toArray()) {
            xor ^= octet;
        }
        return head.plus(Bytes.of(xor)).plus(words);
    }

    /** Polynomial 1021 from FFFF, bit by bit. */
    private static int crc(Bytes bytes) {
        int crc = 0xFFFF;
        for (int bit = 0; bit < bytes.size() * Byte.SIZE; bit++) {
            int in = bytes.at(bit / Byte.SIZE) >> (Byte.SIZE - 1 - bit % Byte.SIZE);
            boolean feedback = (((crc >> 15) ^ in) & 1) == 1;
            crc = ((crc << 1) & 0xFFFF) ^ (feedback ? 0x1021 : 0);
        }
        return crc;
    }

    private static Bytes utf8(String text) {
        return Bytes.ofText(text, StandardCharsets.UTF_8);
    }

    private static Bytes padded(Bytes content, int size) {
        if (content.size() > size) {
            throw new IllegalArgumentException(content.size() + " bytes do not fit into " + size);
        }
        return Bytes.copyOf(Arrays.copyOf(content.toArray(), size));
    }
}
