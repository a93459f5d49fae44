package org.caiyun.kiosk.run;

import java.util.List;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One line a durable fact; facts hold no patron data, so a fact may be shown whole. */
final class FactLog {
    private static final Logger log = LoggerFactory.getLogger("journal");

    private FactLog() {}

    static void log(List<FactRecord> records) {
        for (var record : records) {
            try (var _ = MDC.putCloseable("return", subject(record.fact()))) {
                log.info("seq={} {}", record.seq(), record.fact());
            }
        }
    }

    private static String subject(Fact fact) {
        return switch (fact) {
            case ReturnFact f -> Long.toString(f.id().seq());
            case ReceiptFact f -> "receipt " + f.number().seq();
            case KioskFact _ -> "-";
        };
    }
}
