package org.caiyun.kiosk.worklist;

import java.util.List;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;

/** Something that happened to a copy on the worklist. */
public record TaskStep(WallTime at, What what) {
    /** What it was. */
    public sealed interface What {
        /** It came to rest in the machine, and staff were asked. */
        record Asked(ReturnId id, List<Flag> reasons, int bin, int position) implements What {
            public Asked {
                reasons = List.copyOf(reasons);
            }
        }

        /** The same return is told anew, since more is known of it. */
        record ToldAnew(List<Flag> reasons) implements What {
            public ToldAnew {
                reasons = List.copyOf(reasons);
            }
        }

        /** The platform's answer came when the task was there already. */
        record PurchaseKnown(String purchase) implements What {}

        /** Staff emptied the bin in which it lay. */
        record TakenOut(int bin) implements What {}

        /** The platform says how far staff have come. */
        record Changed(TaskState state) implements What {}
    }
}
