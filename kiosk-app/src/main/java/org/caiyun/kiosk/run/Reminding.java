package org.caiyun.kiosk.run;

import java.util.List;
import java.util.function.Consumer;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.remind.Courier;
import org.caiyun.kiosk.remind.ReminderOrder;
import org.caiyun.kiosk.remind.Reminders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminders beside the kiosk: they are handed what is durable and do nothing to a book. The loop's thread calls it. */
final class Reminding implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Reminding.class);

    private final Reminders reminders;
    private final Courier courier;
    private final Clocks clocks;
    private final Consumer<Runnable> onLoop;
    private boolean broken;

    /** {@code onLoop} brings an answer back to the loop's thread. */
    Reminding(Reminders reminders, Courier courier, Clocks clocks, Consumer<Runnable> onLoop) {
        this.reminders = reminders;
        this.courier = courier;
        this.clocks = clocks;
        this.onLoop = onLoop;
    }

    void durable(List<FactRecord> records) {
        guarded(() -> reminders.durable(records, clocks.now()));
    }

    void tick() {
        guarded(() -> perform(reminders.tick(clocks.now())));
    }

    private void perform(List<ReminderOrder> orders) {
        for (var order : orders) {
            courier.perform(
                    order,
                    (target, number, delivery) -> onLoop.accept(
                            () -> guarded(() -> perform(reminders.ended(target, number, delivery, clocks.now())))));
        }
    }

    /** A bug here must not end the loop that takes books. */
    private void guarded(Runnable what) {
        if (broken) {
            return;
        }
        try {
            what.run();
        } catch (RuntimeException e) {
            broken = true;
            log.error("reminders broke down, staff are not reminded until the next start", e);
        }
    }

    @Override
    public void close() {
        courier.close();
    }
}
