package org.caiyun.kiosk.store;

import java.util.List;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactRecord;

/** Where facts become durable. One writer: only one thread calls it. */
public interface Store extends AutoCloseable {
    /** What a start needs; read once after opening. */
    Contents contents();

    /** Makes these records and what they change in the projections durable together, or not at all. */
    CommitResult commit(List<FactRecord> records);

    @Override
    void close();
}
