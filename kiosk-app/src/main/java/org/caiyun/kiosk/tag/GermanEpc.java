package org.caiyun.kiosk.tag;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.item.Barcode;

/**
 * The 128-bit EPCs of German university libraries. Bytes 0 to 3 name the profile in URN Code 40; the lowest bit of byte
 * 15 is set while the item is secured.
 *
 * <table>
 * <caption>Item identifier</caption>
 * <tr><td>DE290</td><td>bytes 4 to 11, a number, high byte first</td></tr>
 * <tr><td>DE290F</td><td>byte 4 the kind; bytes 5 to 11: 1 a number, 2 {@code @} and a number, 3 {@code 49HBZUBD} and seven
 * digits, 4 eight characters in URN Code 40</td></tr>
 * <tr><td>DE386, DELAN1</td><td>bytes 4 to 13, ASCII, zeros or spaces before or behind it</td></tr>
 * <tr><td>DE385</td><td>bytes 4 to 13, URN Code 40</td></tr>
 * </table>
 *
 * Bytes 12 to 14 are of no concern: a version, or zero.
 */
final class GermanEpc {
    static final int SIZE = 16;
    static final int FLAG = 15;
    private static final int HEADER = 4;
    private static final int NUMBER_END = 12;
    private static final int TEXT_END = 14;
    private static final String UNION_PREFIX = "49HBZUBD";
    private static final BigInteger UNION_LIMIT = BigInteger.valueOf(10_000_000);

    private GermanEpc() {}

    /** The profile's name; absent where the EPC is none of these. */
    static Optional<String> profile(Bytes epc) {
        return epc.size() == SIZE
                ? UrnCode40.withSpaces(epc.slice(0, HEADER)).filter(name -> name.startsWith("DE"))
                : Optional.empty();
    }

    static TagReading read(String profile, Bytes epc) {
        Optional<String> item = switch (profile) {
            // a chip that was prepared and never given a number
            case "DE290" -> Optional.of(number(epc, HEADER)).filter(number -> !number.equals("0"));
            case "DE290F" -> ofKind(epc.at(HEADER), epc);
            case "DE386", "DELAN1" -> text(epc.slice(HEADER, TEXT_END));
            case "DE385" -> UrnCode40.withSpaces(epc.slice(HEADER, TEXT_END));
            default -> Optional.empty();
        };
        return item.flatMap(ItemIdentifier::of)
                .<TagReading>map(barcode -> assemble(profile, barcode))
                .orElseGet(() ->
                        new TagReading.Unknown("German UHF profile " + profile + ": no item identifier that is known"));
    }

    private static Optional<String> ofKind(int kind, Bytes epc) {
        return switch (kind) {
            case 1 -> Optional.of(number(epc, HEADER + 1));
            case 2 -> Optional.of("@" + number(epc, HEADER + 1));
            case 3 ->
                Optional.of(new BigInteger(number(epc, HEADER + 1)))
                        .filter(number -> number.compareTo(UNION_LIMIT) < 0)
                        .map(number -> UNION_PREFIX + String.format(Locale.ROOT, "%07d", number));
            case 4 -> UrnCode40.withSpaces(epc.slice(HEADER + 2, NUMBER_END));
            default -> Optional.empty();
        };
    }

    private static String number(Bytes epc, int from) {
        return new BigInteger(1, epc.slice(from, NUMBER_END).toArray()).toString();
    }

    private static Optional<String> text(Bytes field) {
        int start = 0;
        while (start < field.size() && (field.at(start) == 0 || field.at(start) == ' ')) {
            start++;
        }
        return PlainText.ascii(field.from(start)).map(String::stripTrailing);
    }

    /** The profile is named after the library's ISIL; DE290F is of the same library. */
    private static TagReading assemble(String profile, Barcode item) {
        String owner = "DE-" + (profile.equals("DE290F") ? "290" : profile.substring(2));
        return new TagReading.Decoded(
                TagModel.DE_UHF,
                item,
                owner,
                Usage.UNSTATED,
                0,
                PartOfSet.UNSTATED,
                List.of(
                        TagElement.text(ElementName.PRIMARY_ITEM_IDENTIFIER, item.text()),
                        TagElement.text(ElementName.OWNER_INSTITUTION, owner)));
    }
}
