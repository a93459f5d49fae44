package org.caiyun.kiosk.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;

/** The returns of a journal, one line each, in the order they began. */
public final class ReturnSummaries {
    private ReturnSummaries() {}

    public static List<ReturnSummary> of(List<FactRecord> records) {
        var summaries = new TreeMap<ReturnId, ReturnSummary>();
        for (var record : records) {
            if (record.fact() instanceof ReturnFact fact) {
                var then = new Moment(record.uptime(), record.wall(), record.wallTrusted());
                summaries.merge(
                        fact.id(),
                        ReturnSummary.begin(fact.id(), then).with(fact, then),
                        (old, _) -> old.with(fact, then));
            }
        }
        return new ArrayList<>(summaries.values());
    }

    /** The last return of the item with this barcode. */
    public static Optional<ReturnSummary> lastOf(String barcode, List<FactRecord> records) {
        return of(records).stream().filter(s -> s.barcode().equals(barcode)).reduce((_, later) -> later);
    }
}
