package org.caiyun.kiosk.tag;

import java.util.List;
import org.caiyun.device.Bytes;

/**
 * Whether a list was meant as one, asked only where the memory may as well be a damaged fixed layout. A list that was
 * read out of such text ends early and leaves text behind, or steps far because a character stands for a length.
 */
final class ListPlausibility {
    private static final int USUAL_SPAN = 32;
    private static final int LAST_NAMED = 26;

    private ListPlausibility() {}

    /** Whether usual elements, and zeros after them, are all that stands before {@code index}. */
    static boolean accountsFor(Bytes memory, int index) {
        return switch (ElementList.parse(memory)) {
            case ElementList.Elements(List<ListElement> elements, int end) ->
                zeros(memory, end, index)
                        && usualSpans(elements, end)
                        && elements.stream().allMatch(e -> usual(e));
            case ElementList.Malformed _ -> false;
        };
    }

    private static boolean zeros(Bytes memory, int from, int to) {
        for (int i = from; i < to; i++) {
            if (memory.at(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean usualSpans(List<ListElement> elements, int end) {
        for (int i = 0; i < elements.size(); i++) {
            int next = i + 1 < elements.size() ? elements.get(i + 1).start() : end;
            boolean title = elements.get(i).oid() == ElementName.TITLE;
            if (!title && next - elements.get(i).start() > USUAL_SPAN) {
                return false;
            }
        }
        return true;
    }

    /** Unwritten memory inside an element shows that its length is none. */
    private static boolean usual(ListElement element) {
        Bytes raw = element.raw();
        boolean number = element.compaction() == Compaction.INTEGER || element.compaction() == Compaction.NUMERIC;
        for (int i = 1; !number && i < raw.size(); i++) {
            if (raw.at(i) == 0 && raw.at(i - 1) == 0) {
                return false;
            }
        }
        return element.oid() <= LAST_NAMED;
    }
}
