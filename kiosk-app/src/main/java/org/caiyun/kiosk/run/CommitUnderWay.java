package org.caiyun.kiosk.run;

import java.util.List;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.store.CommitResult;

/** The facts of the one commit that is under way. The loop's thread calls it. */
final class CommitUnderWay {
    private List<FactRecord> records = List.of();

    void begins(List<FactRecord> with) {
        records = with;
    }

    /** What has become durable. */
    List<FactRecord> ended(CommitResult result) {
        return switch (result) {
            case CommitResult.Committed() -> records;
            case CommitResult.Failed _ -> List.of();
        };
    }
}
