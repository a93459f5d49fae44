package org.caiyun.kiosk.run;

import java.util.List;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.Projection;
import org.caiyun.kiosk.journal.ProjectionChange;

/** What facts mean for the rows that the platform has yet to be told. */
final class PlatformOutbox {
    private PlatformOutbox() {}

    /** True when they put a row there or take one out. */
    static boolean isChangedBy(List<FactRecord> records) {
        for (var record : records) {
            if (Projection.changes(record.fact()).stream().anyMatch(PlatformOutbox::isItsChange)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isItsChange(ProjectionChange change) {
        return (change instanceof ProjectionChange.Tells(var to, var _, var _) && to.equals(Projection.PLATFORM))
                || (change instanceof ProjectionChange.IsDelivered(var from, var _)
                        && from.equals(Projection.PLATFORM));
    }
}
