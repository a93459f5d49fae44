package org.caiyun.sim.powercut;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.Projection;
import org.caiyun.kiosk.store.OutboxRow;
import org.caiyun.kiosk.store.Store;
import org.caiyun.sim.stage.Disk;

/** What a start finds in a journal. */
record Knowledge(Contents contents, List<OutboxRow> forStaff) {
    private static final int MOST = 1000;

    Knowledge {
        forStaff = List.copyOf(forStaff);
    }

    /** As a start finds this store. */
    static Knowledge of(Store store) {
        return new Knowledge(store.contents(), store.outbox(Projection.STAFF, MOST));
    }

    Knowledge with(Contents other) {
        return new Knowledge(other, forStaff);
    }

    /** By the number of the deed: from a run on the modelled store, whose power is not cut. */
    static List<Knowledge> afterEachDeed(Story story) {
        var after = new ArrayList<Knowledge>();
        story.tell(new Deeds(Disk.inMemory(TenBooks.JOURNAL), new Deeds.Listener() {
            @Override
            public void ends(int deed, Store store) {
                after.add(of(store));
            }
        }));
        return List.copyOf(after);
    }
}
