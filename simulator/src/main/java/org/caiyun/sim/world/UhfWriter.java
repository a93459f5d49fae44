package org.caiyun.sim.world;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.tag.PartOfSet;

/**
 * Writes EPC Gen2 tags as libraries do, for simulated tags. Like {@link TagWriter} it is made from the descriptions of
 * the formats and not from the kiosk's readers.
 */
public final class UhfWriter {
    private static final String CODE_40 = "\0ABCDEFGHIJKLMNOPQRSTUVWXYZ-.:0123456789";
    private static final int DSFID = 0x06;

    private static final int ALLIANCE_ON_LOAN = 0x80;
    private static final int ALLIANCE_PLAIN = 7;
    private static final int ALLIANCE_MOST = 14;
    private static final int ALLIANCE_BYTES = 8;

    private static final String GERMAN_LIBRARY = "DE290 ";
    private static final int GERMAN_NUMBER_BYTES = 8;

    private UhfWriter() {}

    /**
     * ISO 28560-4, in China GB/T 35660.3: owner, item and part in URN Code 40, the security mark as an AFI, and a list
     * of elements in the user bank.
     *
     * @throws IllegalArgumentException when item or owner has a character that Code 40 lacks
     */
    public static UhfContent iso28560Part4(TagContent content, int afi) {
        String name = content.owner() + "." + content.item();
        boolean ofSet = !content.set().equals(PartOfSet.UNSTATED);
        var list = new ElementListWriter(2).plain(5, Compacted.applicationDefined(Bytes.of(content.typeOfUsage())));
        if (!content.title().isEmpty()) {
            list.plain(17, Compacted.text(content.title()));
        }
        return UhfContent.iso(
                afi,
                code40(ofSet ? name + "." + TagWriter.setDigits(content.set()) : name),
                wholeWords(Bytes.of(DSFID).plus(list.bytes())));
    }

    /**
     * The 96-bit form of the Chinese university alliance (高校联盟). The owner is a school's number of five digits; set and
     * owner stand in the user bank.
     *
     * @throws IllegalArgumentException when the item is longer than 14 characters or of a shape that cannot be packed
     */
    public static UhfContent alliance(TagContent content, boolean onLoan) {
        int index = content.owner().isEmpty() ? 0 : 1;
        Bytes user = content.owner().isEmpty() ? Bytes.EMPTY : allianceElement(3, word(schoolCode(content.owner())));
        if (!content.set().equals(PartOfSet.UNSTATED)) {
            index |= 2;
            user = user.plus(allianceElement(
                    4, word(content.set().total()).plus(word(content.set().ordinal()))));
        }
        Bytes epc = Bytes.of(onLoan ? ALLIANCE_ON_LOAN : 0, 0).plus(word(index)).plus(allianceItem(content.item()));
        return UhfContent.plain(epc, user);
    }

    /** The profile of the university library of Dortmund: a number, and the security mark in the last bit. */
    public static UhfContent german(TagContent content, boolean secured) {
        byte[] number = new BigInteger(content.item()).toByteArray();
        if (number.length > GERMAN_NUMBER_BYTES) {
            throw new IllegalArgumentException("an item number of " + number.length + " bytes");
        }
        Bytes padding = Bytes.of(new int[GERMAN_NUMBER_BYTES - number.length]);
        return UhfContent.plain(
                code40(GERMAN_LIBRARY)
                        .plus(padding)
                        .plus(Bytes.copyOf(number))
                        .plus(Bytes.of(0, 0, 0, secured ? 1 : 0)),
                Bytes.EMPTY);
    }

    /** As a maker delivers it: its own number for an EPC. */
    public static UhfContent blank(long serial) {
        return UhfContent.plain(Bytes.ofHex("E2801105%016X".formatted(serial)), Bytes.EMPTY);
    }

    /** The same tag with an EPC that no format has. */
    public static UhfContent damaged(UhfContent content) {
        var wrong = new int[content.epc().size()];
        Arrays.fill(wrong, 0xFE);
        return new UhfContent(content.pc(), Bytes.of(wrong), content.user());
    }

    /** Three characters to a word; a blank is the padding. */
    static Bytes code40(String text) {
        Bytes words = Bytes.EMPTY;
        for (int i = 0; i < text.length(); i += 3) {
            int value = 1;
            for (int k = 0; k < 3; k++) {
                int weight = k == 0 ? 1600 : k == 1 ? 40 : 1;
                value += weight * (i + k < text.length() ? inCode40(text.charAt(i + k)) : 0);
            }
            words = words.plus(word(value));
        }
        return words;
    }

    private static int inCode40(char character) {
        int value = CODE_40.indexOf(character == ' ' ? '\0' : character);
        if (value < 0) {
            throw new IllegalArgumentException("Code 40 has no '" + character + "'");
        }
        return value;
    }

    /**
     * Lowest byte first: the number of characters in four bits; then up to seven characters as they are, or, packed
     * without a gap, the last character in 8 bits, the third, second and first in 6 each, the fourth in 4, and the
     * digits between as a number.
     */
    static Bytes allianceItem(String item) {
        int length = item.length();
        if (length > ALLIANCE_MOST) {
            throw new IllegalArgumentException("an item of " + length + " characters does not fit 96 bits");
        }
        if (length <= ALLIANCE_PLAIN) {
            return padded(Bytes.of(length).plus(Bytes.ofText(item, StandardCharsets.US_ASCII)), ALLIANCE_BYTES);
        }
        long packed = length
                | (long) item.charAt(length - 1) << 4
                | sixBits(item.charAt(2)) << 12
                | sixBits(item.charAt(1)) << 18
                | sixBits(item.charAt(0)) << 24
                | (long) Character.digit(item.charAt(3), 10) << 30
                | Long.parseLong(item.substring(4, length - 1)) << 34;
        var bytes = new byte[ALLIANCE_BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (packed >> (i * Byte.SIZE));
        }
        return Bytes.copyOf(bytes);
    }

    private static long sixBits(char character) {
        if (character < '0' || character > 'o' || Character.isISOControl(character)) {
            throw new IllegalArgumentException("six bits do not hold '" + character + "'");
        }
        return (long) character - '0';
    }

    /** A school's number of JY/T 1001, of which a leading 9 is stored as 6 so that two bytes hold it. */
    private static int schoolCode(String owner) {
        int number = Integer.parseInt(owner);
        return number >= 90_000 ? number - 30_000 : number;
    }

    private static Bytes allianceElement(int oid, Bytes value) {
        return word(oid << 10 | value.size()).plus(value);
    }

    private static Bytes word(int value) {
        return Bytes.of(value >> Byte.SIZE & 0xFF, value & 0xFF);
    }

    private static Bytes wholeWords(Bytes content) {
        return padded(content, content.size() + content.size() % 2);
    }

    private static Bytes padded(Bytes content, int size) {
        return Bytes.copyOf(Arrays.copyOf(content.toArray(), size));
    }
}
