package org.caiyun.kiosk.store;

import java.util.List;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactRecord;

/** Where facts become durable. One writer: only one thread calls it. */
public interface Store extends AutoCloseable {
    /** What a start needs; read once after opening. */
    Contents contents();

    /**
     * Makes these records and what they change in the projections durable together, or not at all. Records that do not
     * follow the last durable one are refused, so that after a failure everything sealed behind it fails too. Asked
     * again for those of the last commit, whatever its answer was, it does not write twice what is there.
     */
    CommitResult commit(List<FactRecord> records);

    /** The oldest rows that a destination has not confirmed; a committed {@code Delivered} removes its row. */
    List<OutboxRow> outbox(String destination, int limit);

    @Override
    void close();
}
