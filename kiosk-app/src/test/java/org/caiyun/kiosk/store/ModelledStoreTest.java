package org.caiyun.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.store.ModelledStore.PowerCut;
import org.junit.jupiter.api.Test;

final class ModelledStoreTest extends StoreContract {
    @Override
    Store create() {
        return new ModelledStore("j1");
    }

    @Override
    Store reopen(Store open) {
        return ((ModelledStore) open).reopened();
    }

    @Override
    void breakCommits(Store open) {
        ((ModelledStore) open).failNext(new StoreFault.DiskFull());
    }

    @Override
    void mend(Store open) {
        // only the next commit fails
    }

    @Override
    void writeAndFail(Store open, List<FactRecord> records) {
        ((ModelledStore) open).failNextAfterWrite(new StoreFault.Unusable("fsync"));
        assertThat(open.commit(records)).isEqualTo(new CommitResult.Failed(new StoreFault.Unusable("fsync")));
    }

    @Test
    void failsOnceAsAsked() {
        var store = new ModelledStore("j1");
        var records = new TestJournal(store).seal(new KioskFact.Started("1"));
        store.failNext(new StoreFault.ReadOnly());

        assertThat(store.commit(records)).isEqualTo(new CommitResult.Failed(new StoreFault.ReadOnly()));
        assertThat(store.commit(records)).isEqualTo(new CommitResult.Committed());
    }

    @Test
    void aPowerCutBeforeTheWriteLosesTheStep() {
        var store = new ModelledStore("j1");

        cut(store, PowerCut.BEFORE_WRITE);

        assertThat(store.reopened().contents().nextSeq()).isEqualTo(1);
    }

    @Test
    void aPowerCutAfterTheWriteKeepsTheStepThatNobodyHeardOf() {
        var store = new ModelledStore("j1");

        cut(store, PowerCut.AFTER_WRITE);

        assertThat(store.reopened().contents().nextSeq()).isEqualTo(2);
    }

    @Test
    void nothingIsTakenAfterAPowerCutUntilTheRestart() {
        var store = new ModelledStore("j1");
        List<FactRecord> lost = cut(store, PowerCut.BEFORE_WRITE);

        assertThat(store.commit(lost)).isInstanceOf(CommitResult.Failed.class);
        assertThat(store.reopened().commit(lost)).isEqualTo(new CommitResult.Committed());
    }

    @Test
    void oldHandlesAreDeadAfterTheRestart() {
        var store = new ModelledStore("j1");
        var now = store.reopened();
        var records = new TestJournal(now).seal(new KioskFact.Started("1"));

        assertThat(store.commit(records)).isInstanceOf(CommitResult.Failed.class);
        assertThat(now.commit(records)).isEqualTo(new CommitResult.Committed());
    }

    private static List<FactRecord> cut(ModelledStore store, PowerCut when) {
        var records = new TestJournal(store).seal(new KioskFact.Started("1"));
        store.cutPower(when);
        assertThat(store.commit(records)).isInstanceOf(CommitResult.Failed.class);
        return records;
    }
}
