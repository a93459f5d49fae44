package org.caiyun.kiosk.decide;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.caiyun.kiosk.item.Bin;

/**
 * One rule of a library for its bins. It fires where everything that it names holds.
 *
 * @param name what staff and the journal call it
 * @param purposes of which items it speaks; those that staff must see keep their bins unless they are named here
 * @param fields for each field the patterns of which one must fit as a whole; a field that is not named may be anything
 * @param hours when it holds, on the machine's wall clock, and never while that is not known to be right; empty: always
 * @param to the bins in the order in which they are filled; empty: a staff bin
 */
public record SortRule(
        String name,
        Set<BinPurpose> purposes,
        Map<SortField, List<BarcodePattern>> fields,
        List<WeekSpan> hours,
        List<Bin> to) {
    public SortRule {
        purposes = Collections.unmodifiableSortedSet(new TreeSet<>(purposes));
        var ordered = new EnumMap<SortField, List<BarcodePattern>>(SortField.class);
        fields.forEach((field, patterns) -> ordered.put(field, List.copyOf(patterns)));
        fields = Collections.unmodifiableMap(ordered);
        hours = List.copyOf(hours);
        to = List.copyOf(to);
    }

    /** What came of holding this rule against an item. */
    public sealed interface Trial {
        /** Everything that it names holds. */
        record Fires() implements Trial {}

        /** It does not speak of items with this purpose. */
        record OtherPurpose(BinPurpose purpose) implements Trial {}

        /** It does not hold at this time. */
        record OtherHours(List<WeekSpan> hours) implements Trial {
            public OtherHours {
                hours = List.copyOf(hours);
            }
        }

        /** The first field that fits none of its patterns. */
        record Differs(SortField field, String found, List<BarcodePattern> wanted) implements Trial {
            public Differs {
                wanted = List.copyOf(wanted);
            }
        }
    }

    /** {@code at} is the local time at the machine, absent where the clock is not known to be right. */
    Trial tryOn(BinPurpose purpose, SortSubject subject, Optional<LocalDateTime> at) {
        if (!purposes.contains(purpose)) {
            return new Trial.OtherPurpose(purpose);
        }
        if (!hours.isEmpty() && at.filter(this::isOn).isEmpty()) {
            return new Trial.OtherHours(hours);
        }
        for (var wanted : fields.entrySet()) {
            var found = subject.text(wanted.getKey());
            if (wanted.getValue().stream().noneMatch(pattern -> pattern.matches(found))) {
                return new Trial.Differs(wanted.getKey(), found, wanted.getValue());
            }
        }
        return new Trial.Fires();
    }

    private boolean isOn(LocalDateTime at) {
        return hours.stream().anyMatch(span -> span.covers(at));
    }
}
