package org.caiyun.kiosk.run;

import java.util.List;
import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.flow.PastReceipt;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OutboxRow;
import org.caiyun.kiosk.ui.PatronIntent;

/** What reaches the kiosk from its edge. */
public sealed interface KioskInput {
    record FromLine(LineName line, LineEvent event) implements KioskInput {}

    /** The store's word on the commit that is under way. */
    record Stored(CommitResult result) implements KioskInput {}

    /** What became of a call of {@link KioskOutput.Call}. */
    record Answered(long number, HttpResult result) implements KioskInput {}

    /** The rows that {@link KioskOutput.ReadOutbox} asked for. */
    record OutboxRead(List<OutboxRow> rows) implements KioskInput {
        public OutboxRead {
            rows = List.copyOf(rows);
        }
    }

    /** The patron pressed something on the screen. */
    record Pressed(PatronIntent intent) implements FromPeople {}

    /** What people do; a flood of it is refused, the answers of devices never are. */
    sealed interface FromPeople extends KioskInput {}

    /** What staff do. */
    sealed interface FromStaff extends FromPeople {}

    /** Somebody of the staff said that they know of this call. */
    record StaffAnswered(long call) implements FromStaff {}

    /** Everything was taken out of a bin. */
    record BinEmptied(Bin bin, Handover handover) implements FromStaff {}

    /** Staff want this receipt of an earlier session once more, as it was found among the durable facts. */
    record Reprint(PastReceipt receipt) implements FromStaff {}

    record Tick() implements KioskInput {}
}
