package org.caiyun.kiosk.flow;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.cataloguing.Isbn;
import org.caiyun.kiosk.decide.Identify;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.library.CheckInOutcome;

/**
 * One visit of one item: its number and what it is.
 *
 * @param isbns that a scanner saw on it before it was inside; in no fact, so that none is known after a restart
 */
public record Visit(ReturnId id, ItemInSlot item, List<Isbn> isbns) {
    /** A book shows one or two, its set's perhaps: what is beyond is noise. */
    private static final int MOST_ISBNS = 8;

    public Visit {
        isbns = List.copyOf(isbns);
    }

    public Visit(ReturnId id, ItemInSlot item) {
        this(id, item, List.of());
    }

    /** With those that were seen on it since. */
    Visit showing(List<Isbn> seen) {
        var all = Stream.concat(isbns.stream(), seen.stream()).distinct().limit(MOST_ISBNS);
        return new Visit(id, item, all.toList());
    }

    /** The same visit of what the library's answer has made of its item. */
    Visit answered(CheckInOutcome outcome, Identify identify) {
        return new Visit(id, identify.answered(item, outcome), isbns);
    }
}
