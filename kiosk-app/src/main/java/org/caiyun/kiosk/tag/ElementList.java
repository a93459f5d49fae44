package org.caiyun.kiosk.tag;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;

/**
 * The strict parser of a list of elements (ISO/IEC 15962, non-directory access method).
 *
 * <table>
 * <caption>One element</caption>
 * <tr><td>precursor</td><td>bit 7: an offset byte follows; bits 6 to 4: compaction; bits 3 to 0: identifier 1 to 14, 15 =
 * an extra byte follows</td></tr>
 * <tr><td>extra byte</td><td>the identifier less 15</td></tr>
 * <tr><td>offset byte</td><td>how many padding bytes stand after the data; their value is of no concern</td></tr>
 * <tr><td>length</td><td>EBV-8: seven bits a byte, bit 7 set on all but the last</td></tr>
 * <tr><td>data, padding</td><td></td></tr>
 * </table>
 *
 * A precursor 00 ends the list, what stands behind it is old; 80 is empty and stepped over.
 */
final class ElementList {
    private static final int TERMINATOR = 0x00;
    private static final int NULL_PRECURSOR = 0x80;
    private static final int OFFSET_FLAG = 0x80;
    private static final int EXTENDED = 15;
    private static final int MOST_LENGTH_BYTES = 3;

    /** The list, or what is wrong with it. */
    sealed interface Parsed {}

    /** Elements in their order; {@code end} is where the terminator stands, or would. */
    record Elements(List<ListElement> elements, int end) implements Parsed {
        Elements {
            elements = List.copyOf(elements);
        }
    }

    /** What is wrong, and the elements before it. */
    record Malformed(String problem, List<ListElement> before) implements Parsed {
        Malformed {
            before = List.copyOf(before);
        }
    }

    private sealed interface Step {}

    private record Found(ListElement element, int next) implements Step {}

    private record Broken(String why) implements Step {}

    private final Bytes memory;

    private ElementList(Bytes memory) {
        this.memory = memory;
    }

    static Parsed parse(Bytes memory) {
        return new ElementList(memory).parse();
    }

    /** The elements before the first that is malformed. */
    static List<ListElement> parseable(Bytes memory) {
        return switch (new ElementList(memory).parse()) {
            case Elements(List<ListElement> elements, int _) -> elements;
            case Malformed malformed -> malformed.before();
        };
    }

    private Parsed parse() {
        var elements = new ArrayList<ListElement>();
        int at = 0;
        while (octet(at) != TERMINATOR) {
            if (octet(at) == NULL_PRECURSOR) {
                at++;
                continue;
            }
            switch (element(at)) {
                case Found(ListElement element, int next) -> {
                    elements.add(element);
                    at = next;
                }
                case Broken(String why) -> {
                    return new Malformed("element at byte " + at + ": " + why, elements);
                }
            }
        }
        return new Elements(elements, at);
    }

    private Step element(int start) {
        int precursor = octet(start);
        int at = start + 1;
        int oid = precursor & 0x0F;
        if (oid == 0) {
            return new Broken("precursor %02X names no element".formatted(precursor));
        }
        if (oid == EXTENDED) {
            int extra = octet(at++);
            if (extra > 0x7F) {
                return new Broken("an identifier above 142");
            }
            oid = EXTENDED + extra;
        }
        int padding = (precursor & OFFSET_FLAG) == 0 ? 0 : octet(at++);
        int lengthStart = at;
        int length = 0;
        do {
            length = (length << 7) | (octet(at) & 0x7F);
        } while (octet(at++) > 0x7F && at - lengthStart < MOST_LENGTH_BYTES);
        if (octet(at - 1) > 0x7F || (at - lengthStart > 1 && length < 0x80)) {
            return new Broken("element " + oid + ": a length that is not written as EBV-8");
        }
        if (at + length + padding > memory.size()) {
            return new Broken("element " + oid + ": " + length + " bytes and " + padding
                    + " of padding run past the memory of " + memory.size() + " bytes");
        }
        Bytes raw = memory.slice(at, at + length);
        return new Found(new ListElement(oid, Compaction.ofPrecursor(precursor), start, raw), at + length + padding);
    }

    /** Beyond the end the memory reads as zeros, so that a cut header shows when its length is checked. */
    private int octet(int index) {
        return index < memory.size() ? memory.at(index) : 0;
    }
}
