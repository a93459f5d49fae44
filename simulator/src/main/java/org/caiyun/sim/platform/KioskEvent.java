package org.caiyun.sim.platform;

import java.time.Instant;
import java.util.List;
import org.caiyun.kiosk.cataloguing.Missing;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.TaskKind;

/** What a kiosk reports, after its form has been checked. */
public sealed interface KioskEvent {
    String kiosk();

    /** That of the copy; its order code in its kept form, where it has no barcode. */
    String barcode();

    /** When a machine took a book. */
    sealed interface Taken {
        record At(Instant time) implements Taken {}

        /** No clock was right. */
        record Undated() implements Taken {}
    }

    /**
     * A machine has taken a book.
     *
     * @param id the kiosk's of this return, the same in a later correction
     * @param purchase empty where the kiosk knows none
     */
    record ReturnReported(String kiosk, String id, String barcode, String purchase, Taken taken, String library)
            implements KioskEvent {}

    /** Where a book lies; bin 0: staff have taken it out. */
    record Lying(int bin, int position, boolean misplaced) {}

    /**
     * A book has to be catalogued.
     *
     * @param task the kiosk's id of it
     * @param owner empty: the kiosk's own library
     * @param purchase never {@link PurchaseAnswer.Silent}
     */
    record TaskOpened(
            String kiosk,
            String task,
            String barcode,
            List<String> tags,
            TaskKind kind,
            List<String> reasons,
            boolean rush,
            String owner,
            Lying lying,
            PurchaseAnswer purchase,
            Missing missing)
            implements KioskEvent {
        public TaskOpened {
            tags = List.copyOf(tags);
            reasons = List.copyOf(reasons);
        }

        TaskOpened knowing(Purchase known) {
            return new TaskOpened(
                    kiosk,
                    task,
                    barcode,
                    tags,
                    kind,
                    reasons,
                    rush,
                    owner,
                    lying,
                    new PurchaseAnswer.Known(known),
                    missing);
        }
    }
}
