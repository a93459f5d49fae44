package org.caiyun.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.store.ReturnPaths.ended;
import static org.caiyun.kiosk.store.ReturnPaths.jam;
import static org.caiyun.kiosk.store.ReturnPaths.landed;
import static org.caiyun.kiosk.store.ReturnPaths.queued;
import static org.caiyun.kiosk.store.TestJournal.AT;
import static org.caiyun.kiosk.store.TestJournal.seen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.caiyun.kiosk.cataloguing.CataloguingTask;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Cataloguing;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.FactSamples;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.KnownTask;
import org.caiyun.kiosk.journal.Projection;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store promises. */
abstract class StoreContract {
    private static final CommitResult COMMITTED = new CommitResult.Committed();

    private Store store = new ModelledStore("none");
    private TestJournal journal = new TestJournal(store);

    /** A store that was just created; its journal id is {@code j1}. */
    abstract Store create();

    /** Closes the store and opens it again, as a restart does. */
    abstract Store reopen(Store open);

    /** From now on a commit that puts a book into a bin fails in its middle. */
    abstract void breakCommits(Store open);

    abstract void mend(Store open);

    /** Has these records committed so that they are written, and the commit is reported as failed. */
    abstract void writeAndFail(Store open, List<FactRecord> records);

    @BeforeEach
    final void createStore() {
        store = create();
        journal = new TestJournal(store);
    }

    private void commit(Fact... facts) {
        assertThat(store.commit(journal.seal(facts))).isEqualTo(COMMITTED);
    }

    private void restart() {
        store = reopen(store);
        journal = new TestJournal(store);
    }

    private List<Fact> open() {
        return store.contents().open().stream().map(FactRecord::fact).toList();
    }

    @Test
    final void aNewStoreIsEmpty() {
        var contents = store.contents();

        assertThat(contents.journal()).isEqualTo("j1");
        assertThat(contents.nextSeq()).isEqualTo(1);
        assertThat(contents.lastHash()).isEmpty();
        assertThat(contents.open()).isEmpty();
        assertThat(contents.bins()).isEmpty();
    }

    @Test
    final void whatWasCommittedIsThereAfterARestart() {
        var id = journal.nextReturn();
        var first = journal.seal(seen(id));
        var second = journal.seal(new ReturnFact.Captured(id, AT), new KioskFact.DeviceUp("rfid", "x"));
        store.commit(first);
        store.commit(second);

        restart();

        var contents = store.contents();
        assertThat(contents.open()).containsExactly(first.getFirst(), second.getFirst());
        assertThat(contents.nextSeq()).isEqualTo(4);
        assertThat(contents.lastHash()).isEqualTo(second.getLast().hash());
    }

    @Test
    final void theJournalGoesOnAfterARestart() {
        commit(new KioskFact.Started("1"));
        restart();
        commit(new KioskFact.Started("2"));
        restart();

        assertThat(store.contents().journal()).isEqualTo("j1");
        assertThat(store.contents().nextSeq()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.caiyun.kiosk.store.ReturnPaths#closed")
    final void aClosedReturnIsForgottenByAStart(String name, Function<ReturnId, List<Fact>> path) {
        store.commit(journal.seal(path.apply(journal.nextReturn())));

        restart();

        assertThat(open()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.caiyun.kiosk.store.ReturnPaths#closed")
    final void aReturnIsOpenUntilTheLastFactOfItsPath(String name, Function<ReturnId, List<Fact>> path) {
        List<Fact> facts = path.apply(journal.nextReturn());
        List<Fact> butTheLast = facts.subList(0, facts.size() - 1);
        butTheLast.forEach(this::commit);

        restart();

        assertThat(open()).containsExactlyElementsOf(butTheLast);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.caiyun.kiosk.store.ReturnPaths#open")
    final void anOpenReturnIsThereWithAllItsFacts(String name, Function<ReturnId, List<Fact>> path) {
        List<Fact> facts = path.apply(journal.nextReturn());
        store.commit(journal.seal(facts));

        restart();

        assertThat(open()).containsExactlyElementsOf(facts);
    }

    /** Otherwise a start would take a queued return for one of the session that begins. */
    @Test
    final void aReceiptThatIsPrintedAgainComesWithAllThatIsKnownOfIt() {
        var number = new ReceiptNumber("k1", "j1", 1);
        var asked = new ReceiptFact.PrintAsked(number, List.of());
        var unknown = new ReceiptFact.PrintUnknown(number, "the program stopped while it printed");
        var again = new ReceiptFact.ReprintAsked(number, List.of());
        commit(asked, unknown);
        commit(again);

        restart();

        assertThat(open()).containsExactly(asked, unknown, again);
    }

    @Test
    final void theEndOfItsSessionComesWithAnOpenReturnAndOnlyThen() {
        var queued = journal.nextReturn();
        commit(seen(queued), queued(queued), landed(queued));
        var other = journal.nextReturn();
        commit(seen(other), landed(other));
        var end = new KioskFact.SessionEnded(List.of(queued, other), false);
        commit(end);
        var later = journal.nextReturn();
        commit(seen(later), landed(later), ended(later));

        restart();

        assertThat(open()).containsExactly(seen(queued), queued(queued), landed(queued), end);
    }

    @Test
    final void aTaskForCataloguingComesWithEachStartUntilItIsDone() {
        var id = journal.nextReturn();
        commit(TestJournal.path(id).toArray(Fact[]::new));
        commit(asked(id, 3, true));
        commit(changed(1, id, TaskState.RECEIVED));

        restart();

        assertThat(open()).isEmpty();
        assertThat(store.contents().cataloguing())
                .isEqualTo(new Cataloguing(
                        List.of(new KnownTask(id, FactSamples.TASK.item(), 3, true, id.seq() + 7, AT, true, 0)), 1));

        commit(changed(2, id, TaskState.COMPLETED));

        restart();

        assertThat(store.contents().cataloguing().openReturns()).isEmpty();
        assertThat(store.contents().cataloguing().lastChange()).isEqualTo(2);
    }

    @Test
    final void theDeskMayOpenATaskAgain() {
        var id = journal.nextReturn();
        commit(seen(id), asked(id, 3, true), changed(1, id, TaskState.COMPLETED));
        restart();

        commit(changed(2, id, TaskState.IN_WORK));

        restart();
        assertThat(store.contents().cataloguing().openReturns()).containsExactly(id);
    }

    /** A copy that came back again has two tasks, and is catalogued once. */
    @Test
    final void whatIsDoneForOneTaskOfACopyIsDoneForAll() {
        var first = journal.nextReturn();
        commit(seen(first), asked(first, 3, true));
        var second = journal.nextReturn();
        commit(seen(second), asked(second, 3, true), changed(1, first, TaskState.COMPLETED));
        var third = journal.nextReturn();
        commit(seen(third), asked(third, 3, true), changed(2, second, TaskState.COMPLETED));

        restart();

        assertThat(store.contents().cataloguing().openReturns()).containsExactly(third);
    }

    @Test
    final void aTaskThatOnlyTheKioskKnowsEndsWhenItsBinIsEmptied() {
        var local = journal.nextReturn();
        commit(seen(local), asked(local, 3, false));
        var told = journal.nextReturn();
        commit(seen(told), asked(told, 3, true));
        var elsewhere = journal.nextReturn();
        commit(seen(elsewhere), asked(elsewhere, 4, false));
        var inHands = journal.nextReturn();
        commit(seen(inHands), asked(inHands, 0, false));

        commit(new KioskFact.BinEmptied(new Bin(3), 2, Handover.UNSAID));

        restart();
        assertThat(store.contents().cataloguing().openReturns()).containsExactlyInAnyOrder(told, elsewhere);
    }

    @Test
    final void aTaskThatThePlatformNeverTookIsTheKiosksOwn() {
        var inBin = journal.nextReturn();
        commit(seen(inBin), asked(inBin, 3, true));
        var takenOut = journal.nextReturn();
        commit(seen(takenOut), asked(takenOut, 4, true), new KioskFact.BinEmptied(new Bin(4), 1, Handover.UNSAID));

        commit(new KioskFact.NotDelivered(Projection.PLATFORM, inBin.seq() + 1, "422"));
        commit(new KioskFact.NotDelivered(Projection.PLATFORM, takenOut.seq() + 1, "422"));
        restart();

        assertThat(store.contents().cataloguing().openReturns()).containsExactly(inBin);
        commit(new KioskFact.BinEmptied(new Bin(3), 1, Handover.UNSAID));
        restart();
        assertThat(store.contents().cataloguing().openReturns()).isEmpty();
    }

    @Test
    final void ofTheTasksThatEndedOnlyTheLastAreKept() {
        int tasks = Cataloguing.ENDED_KEPT + 2;
        for (int i = 0; i < tasks; i++) {
            commit(asked(journal.nextReturn(), 3, false));
        }

        commit(new KioskFact.BinEmptied(new Bin(3), tasks, Handover.UNSAID));

        restart();
        assertThat(store.contents().cataloguing().tasks())
                .hasSize(Cataloguing.ENDED_KEPT)
                .first()
                .extracting(KnownTask::seq)
                .isEqualTo(3L);
    }

    private static ReturnFact asked(ReturnId id, int bin, boolean tellPlatform) {
        var like = FactSamples.TASK;
        var task = new CataloguingTask(
                id,
                like.item(),
                like.tags(),
                like.kind(),
                like.reasons(),
                like.rush(),
                like.owner(),
                bin,
                0,
                false,
                like.purchase(),
                like.missing());
        return new ReturnFact.CataloguingAsked(id, task, tellPlatform);
    }

    private static KioskFact changed(long number, ReturnId id, TaskState state) {
        return new KioskFact.TaskChanged(number, id.toString(), state, AT);
    }

    @Test
    final void openFactsComeInTheOrderOfTheJournal() {
        var first = journal.nextReturn();
        commit(seen(first));
        commit(TestJournal.path(journal.nextReturn()).toArray(Fact[]::new));
        var third = journal.nextReturn();
        commit(seen(third), queued(first), queued(third), landed(first));

        restart();

        assertThat(open()).containsExactly(seen(first), seen(third), queued(first), queued(third), landed(first));
    }

    @Test
    final void aReceiptIsOpenUntilItsOutcomeIsKnown() {
        var number = new ReceiptNumber("k1", "j1", 1);
        var asked = new ReceiptFact.PrintAsked(number, List.of());
        commit(asked);
        restart();
        assertThat(open()).containsExactly(asked);

        commit(new ReceiptFact.PrintUnknown(number, "restart"));
        restart();

        assertThat(open()).isEmpty();
    }

    @Test
    final void countsWhatLiesInTheBins() {
        for (int bin : List.of(2, 1, 2, 12)) {
            var id = journal.nextReturn();
            commit(seen(id), new ReturnFact.Landed(id, new Bin(bin), true));
        }

        restart();

        assertThat(store.contents().bins()).isEqualTo(Map.of(new Bin(1), 1, new Bin(2), 2, new Bin(12), 1));
    }

    @Test
    final void anOutboxRowStaysUntilItIsDelivered() {
        var id = journal.nextReturn();
        commit(seen(id), jam(id, "first"), jam(id, "second"), jam(id, "third"));
        restart();

        var rows = store.outbox("staff", 2);
        assertThat(rows).extracting(OutboxRow::id).containsExactly(2L, 3L);
        assertThat(rows.getFirst())
                .isEqualTo(new OutboxRow(
                        "staff",
                        2,
                        "j1",
                        "CLEAR_JAM",
                        "{\"version\":1,\"return\":\"k1/j1/1\",\"task\":\"CLEAR_JAM\",\"what\":\"first\"}"));

        commit(new KioskFact.Delivered("staff", 2), new KioskFact.Delivered("fleet", 3));
        restart();

        assertThat(store.outbox("staff", 10)).extracting(OutboxRow::id).containsExactly(3L, 4L);
        assertThat(store.outbox("fleet", 10)).isEmpty();
    }

    @Test
    final void aFailedCommitLeavesNoTraceAndTheNextOneWorks() {
        var id = journal.nextReturn();
        commit(seen(id));
        breakCommits(store);
        var failing = journal.seal(jam(id, "x"), new ReturnFact.Captured(id, AT), landed(id));

        assertThat(store.commit(failing)).isInstanceOf(CommitResult.Failed.class);
        assertThat(store.outbox("staff", 10)).isEmpty();
        mend(store);
        journal.writer().takeBack(failing);
        commit(new ReturnFact.GiveBackAsked(id));
        restart();

        assertThat(open()).containsExactly(seen(id), new ReturnFact.GiveBackAsked(id));
        assertThat(store.contents().bins()).isEmpty();
        assertThat(store.contents().nextSeq()).isEqualTo(3);
    }

    /**
     * An fsync that fails leaves a commit that may be in the journal; the ledger asks for it again, with what came
     * since.
     */
    @Test
    final void aCommitThatIsThereThoughItFailedIsAcceptedWhenItIsAskedForAgain() {
        var id = journal.nextReturn();
        var failed = journal.seal(seen(id), jam(id, "x"), landed(id));
        writeAndFail(store, failed);

        assertThat(store.commit(failed)).isEqualTo(COMMITTED);
        commit(new KioskFact.DeviceUp("rfid", "x"));
        restart();

        assertThat(store.contents().nextSeq()).isEqualTo(5);
        assertThat(store.contents().bins()).isEqualTo(Map.of(new Bin(1), 1));
        assertThat(store.outbox("staff", 10)).hasSize(1);
    }

    @Test
    final void eachCommitThatIsThereThoughItFailedIsWrittenOnce() {
        var first = journal.nextReturn();
        var asked = new ArrayList<>(journal.seal(seen(first), landed(first)));
        writeAndFail(store, asked);
        var second = journal.nextReturn();
        asked.addAll(journal.seal(seen(second), landed(second)));
        writeAndFail(store, asked);
        asked.addAll(journal.seal(new KioskFact.DeviceUp("rfid", "x")));

        assertThat(store.commit(asked)).isEqualTo(COMMITTED);
        restart();

        assertThat(store.contents().nextSeq()).isEqualTo(6);
        assertThat(store.contents().lastHash()).isEqualTo(asked.getLast().hash());
        assertThat(store.contents().bins()).isEqualTo(Map.of(new Bin(1), 2));
    }

    /** Who was not told that a commit is durable asks for it again. */
    @Test
    final void aCommitWhoseAnswerWasLostIsWrittenOnce() {
        var earlier = journal.nextReturn();
        commit(seen(earlier), landed(earlier));
        var later = journal.nextReturn();
        var asked = new ArrayList<>(journal.seal(seen(later)));
        store.commit(asked);
        asked.addAll(journal.seal(landed(later)));
        store.commit(asked);

        assertThat(store.commit(asked)).isEqualTo(COMMITTED);
        restart();

        assertThat(store.contents().nextSeq()).isEqualTo(5);
        assertThat(store.contents().lastHash()).isEqualTo(asked.getLast().hash());
        assertThat(store.contents().bins()).isEqualTo(Map.of(new Bin(1), 2));
    }

    @Test
    final void anythingElseInPlaceOfACommitThatIsThereIsRefused() {
        var failed = journal.seal(seen(journal.nextReturn()));
        writeAndFail(store, failed);
        journal.writer().takeBack(failed);
        var other = journal.seal(new KioskFact.Started("other"));

        assertThat(store.commit(other)).isInstanceOf(CommitResult.Failed.class);
        assertThat(store.commit(failed)).isEqualTo(COMMITTED);
    }

    @Test
    final void aCommitThatIsThereThoughItFailedIsThereAfterARestart() {
        var failed = journal.seal(seen(journal.nextReturn()));
        writeAndFail(store, failed);

        restart();

        assertThat(store.contents().open()).containsExactlyElementsOf(failed);
    }

    /** Steps are sealed while earlier ones are still being written; when one fails, those behind it must too. */
    @Test
    final void whatWasSealedBehindAFailedCommitFailsToo() {
        journal.seal(new KioskFact.Started("lost"));
        var behind = journal.seal(new KioskFact.DeviceUp("rfid", "x"));

        assertThat(store.commit(behind)).isInstanceOf(CommitResult.Failed.class);
        restart();

        assertThat(store.contents().nextSeq()).isEqualTo(1);
    }

    @Test
    final void aBatchWithAGapIsRefusedWhole() {
        var records = new ArrayList<>(journal.seal(FactSamples.all()));
        records.remove(5);

        assertThat(store.commit(records)).isInstanceOf(CommitResult.Failed.class);
        assertThat(store.commit(records.subList(0, 5))).isEqualTo(COMMITTED);
    }

    @Test
    final void nothingToCommitIsCommitted() {
        assertThat(store.commit(List.of())).isEqualTo(COMMITTED);
    }

    @Test
    final void aClosedStoreTakesNothing() {
        store.close();

        assertThat(store.commit(journal.seal(new KioskFact.Started("1")))).isInstanceOf(CommitResult.Failed.class);
        assertThat(store.commit(journal.seal(new KioskFact.Started("1")))).isInstanceOf(CommitResult.Failed.class);
    }

    @Test
    final void aBigBatchIsOneCommit() {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < 3000; i++) {
            facts.addAll(TestJournal.path(new ReturnId("k1", "j1", facts.size() + 1)));
        }
        store.commit(journal.seal(facts));

        restart();

        assertThat(store.contents().nextSeq()).isEqualTo(21_001);
        assertThat(store.contents().bins()).isEqualTo(Map.of(new Bin(1), 3000));
        assertThat(open()).isEmpty();
    }

    @Test
    final void anyTextComesBackAsItWas() {
        var id = journal.nextReturn();
        var what = "ᠮᠣᠩᠭᠣᠯ 《〈书〉》 𠮷 😀 \"\\ ' ; -- \u2028 e\u0301 \uFEFF";
        commit(seen(id), queued(id), jam(id, what), jam(id, "\u0000\u0001\u007F"));

        restart();

        assertThat(open()).containsExactly(seen(id), queued(id), jam(id, what), jam(id, "\u0000\u0001\u007F"));
        assertThat(store.outbox("staff", 1).getFirst().body()).contains("ᠮᠣᠩᠭᠣᠯ 《〈书〉》 𠮷 😀");
    }
}
