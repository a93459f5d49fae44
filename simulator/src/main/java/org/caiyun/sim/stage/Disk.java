package org.caiyun.sim.stage;

import org.caiyun.kiosk.store.ModelledStore;
import org.caiyun.kiosk.store.Store;

/** Where a stage's kiosk finds its journal at each start; it outlives the program. */
@FunctionalInterface
public interface Disk {
    /** The journal as a start finds it now. The stage closes what it was given before it asks again. */
    Store open();

    /** In memory, for runs of many returns; this journal begins empty. */
    static Disk inMemory(String journal) {
        return new Disk() {
            private ModelledStore store = new ModelledStore(journal);

            @Override
            public Store open() {
                store = store.reopened();
                return store;
            }
        };
    }
}
