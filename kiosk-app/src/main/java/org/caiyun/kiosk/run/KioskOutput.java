package org.caiyun.kiosk.run;

import java.util.List;
import org.caiyun.device.line.LineAction;
import org.caiyun.kiosk.http.HttpCall;
import org.caiyun.kiosk.journal.FactRecord;

/** What the kiosk wants its edge to do. */
public sealed interface KioskOutput {
    record OnLine(LineName line, LineAction action) implements KioskOutput {}

    /** Make these records durable and answer with {@link KioskInput.Stored}; the next comes only after that answer. */
    record Commit(List<FactRecord> records) implements KioskOutput {
        public Commit {
            records = List.copyOf(records);
        }
    }

    /** Send this and answer with {@link KioskInput.Answered}. */
    record Call(long number, HttpCall call) implements KioskOutput {}

    /**
     * Read the oldest rows of the outbox and answer with {@link KioskInput.OutboxRead}; the next comes only after that
     * answer.
     */
    record ReadOutbox(String destination, int atMost) implements KioskOutput {}
}
