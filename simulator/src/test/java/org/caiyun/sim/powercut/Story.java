package org.caiyun.sim.powercut;

import org.caiyun.sim.stage.Disk;

/** What is done with a journal, the same each time; constants are asked for by name in another process. */
enum Story {
    TEN_BOOKS {
        @Override
        void tell(Disk disk) {
            var books = new TenBooks(disk);
            books.goOn();
            books.stage().close();
        }
    },
    /** So many commits that SQLite moves them from its log into the database while the program runs. */
    LONG_DAY {
        @Override
        void tell(Disk disk) {
            try (var store = disk.open()) {
                var extra = new ExtraFacts(store.contents());
                for (int i = 0; i < LONG; i++) {
                    extra.commit(store);
                }
            }
        }
    };

    private static final int LONG = 620;

    abstract void tell(Disk disk);
}
