package org.caiyun.kiosk.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.caiyun.device.Bytes;

/**
 * The user bank of the alliance format (高校联盟): 6 bits identifier, 10 bits length in bytes, then the data; an identifier
 * 0 ends. Identifiers are those of ISO 28560-1 as far as they go.
 *
 * <table>
 * <caption>Data</caption>
 * <tr><td>3, 11</td><td>the number of a school (JY/T 1001), two bytes; 9xxxx is stored as 6xxxx</td></tr>
 * <tr><td>4</td><td>parts in the set and number of this one, two bytes each</td></tr>
 * <tr><td>5</td><td>class and state, a byte each</td></tr>
 * <tr><td>others</td><td>UTF-8</td></tr>
 * </table>
 *
 * The content index in the EPC announces the same; a writer is known that stores it with its bytes swapped, so this
 * list alone counts. Nothing protects it, and the item is known without it: it counts up to the first thing that cannot
 * be.
 *
 * @param elements what was understood
 */
record AllianceUser(List<TagElement> elements, String owner, PartOfSet set, Optional<Integer> usage) {
    private static final int HEADER = 2;

    AllianceUser {
        elements = List.copyOf(elements);
    }

    static AllianceUser read(Bytes user) {
        var elements = new ArrayList<TagElement>();
        String owner = "";
        PartOfSet set = PartOfSet.UNSTATED;
        Optional<Integer> usage = Optional.empty();
        int at = 0;
        while (at + HEADER <= user.size() && user.at(at) >> 2 != 0) {
            int oid = user.at(at) >> 2;
            int end = at + HEADER + (((user.at(at) & 0x03) << Byte.SIZE) | user.at(at + 1));
            if (end > user.size()) {
                break;
            }
            Bytes data = user.slice(at + HEADER, end);
            // one that has not its form says nothing, and hides nothing that stands behind it
            Optional<TagElement.Value> value = value(oid, data);
            value.ifPresent(known -> elements.add(TagElement.of(oid, known)));
            if (!data.isEmpty() && value.isPresent()) {
                owner = oid == ElementName.OWNER_INSTITUTION ? value.get().text() : owner;
                set = oid == ElementName.SET_INFORMATION ? set(data) : set;
                usage = oid == ElementName.TYPE_OF_USAGE ? Optional.of(word(data, 0)) : usage;
            }
            at = end;
        }
        return new AllianceUser(elements, owner, set, usage);
    }

    /** Class 0 is a book, 1 a disc, 2 a label of a shelf, 3 a card, 4 equipment; the state says whether it is lent. */
    static Usage usage(int classAndState) {
        int state = classAndState & 0xFF;
        return switch (classAndState >> Byte.SIZE) {
            case 0 -> state == 2 ? Usage.DISCARDED : lent(state);
            case 1 -> lent(state);
            case 3 -> Usage.PATRON_CARD;
            case 2, 4 -> Usage.EQUIPMENT;
            default -> Usage.NO_INFORMATION;
        };
    }

    private static Usage lent(int state) {
        return switch (state) {
            case 0 -> Usage.CIRCULATION;
            case 1 -> Usage.NOT_FOR_CIRCULATION;
            default -> Usage.NO_INFORMATION;
        };
    }

    /** Absent where the data does not have the form that its identifier demands. */
    private static Optional<TagElement.Value> value(int oid, Bytes data) {
        if (data.isEmpty()) {
            return Optional.of(new TagElement.Text(""));
        }
        return switch (oid) {
            case ElementName.OWNER_INSTITUTION, ElementName.ILL_BORROWING_INSTITUTION ->
                text(data.size() == 2, () -> school(word(data, 0)));
            case ElementName.SET_INFORMATION ->
                text(
                        data.size() == 4 && !set(data).equals(PartOfSet.UNSTATED),
                        () -> set(data).digits());
            case ElementName.TYPE_OF_USAGE -> text(data.size() == 2, () -> data.at(0) + "." + data.at(1));
            default -> CleanText.utf8(data).map(text -> new TagElement.Text(CleanText.of(text)));
        };
    }

    private static Optional<TagElement.Value> text(boolean formed, Supplier<String> text) {
        return formed ? Optional.of(new TagElement.Text(text.get())) : Optional.empty();
    }

    private static PartOfSet set(Bytes data) {
        return PartOfSet.stated(word(data, 0), word(data, 2));
    }

    private static String school(int stored) {
        return String.format(Locale.ROOT, "%05d", stored >= 60_000 ? stored + 30_000 : stored);
    }

    private static int word(Bytes data, int at) {
        return (data.at(at) << Byte.SIZE) | data.at(at + 1);
    }
}
