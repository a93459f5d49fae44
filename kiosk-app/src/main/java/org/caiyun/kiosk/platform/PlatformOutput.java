package org.caiyun.kiosk.platform;

import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.TaskChange;
import org.caiyun.kiosk.http.HttpCall;

/** What the link wants done, and what it has to tell. */
public sealed interface PlatformOutput {
    /** Send this and answer with its number; it never comes twice in one run of the program. */
    record Send(long number, HttpCall call) implements PlatformOutput {}

    /** Read so many rows of the platform's outbox, from the oldest; the next is asked for only after that answer. */
    record ReadOutbox(int atMost) implements PlatformOutput {}

    /** What the path of a book hears. */
    sealed interface News extends PlatformOutput {}

    record PurchaseLookedUp(CommandId command, PurchaseAnswer answer) implements News {}

    /**
     * The platform has this row of the outbox.
     *
     * @param said of the purchase; {@link PurchaseAnswer.NotKnown} where it says nothing of one
     */
    record EventTaken(long row, String body, PurchaseAnswer said) implements News {}

    /** The platform will never take this row. */
    record EventRejected(long row, String why) implements News {}

    /** In the order of their numbers. */
    record TasksChanged(List<TaskChange> changes) implements News {
        public TasksChanged {
            changes = List.copyOf(changes);
        }
    }
}
