package org.caiyun.kiosk.cataloguing;

import java.util.List;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReturnId;

/**
 * What staff have to do with one book that came back before it was catalogued, as the kiosk saw it when it came to
 * rest. Whether an earlier task for the same copy is still open is for the worklist to say, which then appends to it.
 *
 * @param id that of the return; the idempotency key of the task
 * @param tags those that name it; none where only its label does
 * @param reasons why the rules fired
 * @param rush somebody waits for it
 * @param owner the library whose worklist it belongs to; empty: this kiosk's own
 * @param bin where it lies; 0: staff have taken it out
 * @param position how many lay in the bin when it fell in, itself included; 0 with no bin
 * @param misplaced it lies in another bin than that for cataloguing: the purchase became known too late
 * @param purchase the platform's record, where it has answered
 */
public record CataloguingTask(
        ReturnId id,
        CopyName item,
        List<Uid> tags,
        TaskKind kind,
        List<Flag> reasons,
        boolean rush,
        String owner,
        int bin,
        int position,
        boolean misplaced,
        PurchaseAnswer purchase,
        Missing missing) {
    public CataloguingTask {
        tags = List.copyOf(tags);
        reasons = List.copyOf(reasons);
        if (bin < 0 || position < 0) {
            throw new IllegalArgumentException("no place in the machine: bin " + bin + ", position " + position);
        }
    }
}
