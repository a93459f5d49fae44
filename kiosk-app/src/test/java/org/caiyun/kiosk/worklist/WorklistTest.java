package org.caiyun.kiosk.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.BOOK;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.known;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.purchase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.CataloguingTask;
import org.caiyun.kiosk.cataloguing.MissingFields;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.TaskKind;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.junit.jupiter.api.Test;

final class WorklistTest {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final PurchaseAnswer SILENT = new PurchaseAnswer.Silent("no link");
    private static final Bin CATALOGUING = new Bin(2);

    private final Worklist list = new Worklist();
    private long seq;

    @Test
    void aFlaggedReturnIsAnOpenTask() {
        var task = task(10, "100", SILENT);

        add(asked(task));

        assertThat(list.open()).singleElement().satisfies(entry -> {
            assertThat(entry.task()).isEqualTo(task);
            assertThat(entry.state()).isEqualTo(TaskState.OPEN);
            assertThat(entry.opened()).isEqualTo(at(1));
        });
    }

    @Test
    void aClockThatWasWrongDatesNothing() {
        list.add(record(asked(task(10, "100", SILENT)), false));

        assertThat(list.open().getFirst().opened().isKnown()).isFalse();
    }

    @Test
    void aCopyThatComesBackBeforeItIsDoneIsTheSameWork() {
        add(asked(task(10, "100", known(BOOK))));
        add(asked(task(20, "100", SILENT, Flag.TWO_TAGS)));

        assertThat(list.all()).singleElement().satisfies(entry -> {
            assertThat(entry.task().id().seq()).isEqualTo(10);
            assertThat(entry.task().reasons()).containsExactly(Flag.FIRST_RETURN, Flag.TWO_TAGS);
            assertThat(entry.task().purchase()).isEqualTo(known(BOOK));
            assertThat(entry.task().missing()).isEqualTo(MissingFields.of(TaskKind.NEW_TITLE, known(BOOK)));
            assertThat(entry.task().position()).isEqualTo(20);
            assertThat(entry.history()).extracting(TaskStep::at).containsExactly(at(1), at(2));
        });
        assertThat(list.entry("k1/j1/20")).isEqualTo(list.entry("k1/j1/10"));
    }

    /** Its purchase became known only when the platform heard of it; the copy was returned again meanwhile. */
    @Test
    void aReturnWhoseTaskComesLateDoesNotSayWhereTheCopyLies() {
        add(asked(task(20, "100", known(BOOK))));
        add(asked(task(10, "100", known(BOOK), Flag.TWO_TAGS)));

        assertThat(list.all()).singleElement().satisfies(entry -> {
            assertThat(entry.task().position()).isEqualTo(20);
            assertThat(entry.task().reasons()).containsExactly(Flag.FIRST_RETURN, Flag.TWO_TAGS);
            assertThat(entry.history()).hasSize(2);
        });
        assertThat(list.entry("k1/j1/10")).isEqualTo(list.entry("k1/j1/20"));
    }

    @Test
    void aCopyThatComesBackAfterItWasDoneIsNewWork() {
        add(asked(task(10, "100", SILENT)));
        add(changed(1, "k1/j1/10", TaskState.COMPLETED));
        add(asked(task(20, "100", SILENT)));

        assertThat(list.all()).extracting(entry -> entry.task().id().seq()).containsExactly(10L, 20L);
        assertThat(list.open()).extracting(entry -> entry.task().id().seq()).containsExactly(20L);
    }

    @Test
    void otherCopiesAreOtherWork() {
        add(asked(task(10, "100", SILENT)));
        add(asked(task(20, "101", SILENT)));

        assertThat(list.open()).hasSize(2);
    }

    @Test
    void theSameReturnToldAnewCorrectsItsTask() {
        add(asked(task(10, "100", SILENT, Flag.NOT_IN_CATALOGUE)));
        add(asked(task(10, "100", known(BOOK), Flag.LOAN_AT_PLATFORM)));

        var entry = list.all().getFirst();

        assertThat(list.all()).hasSize(1);
        assertThat(entry.task().purchase()).isEqualTo(known(BOOK));
        assertThat(entry.history().getLast().what())
                .isEqualTo(new TaskStep.What.ToldAnew(List.of(Flag.LOAN_AT_PLATFORM)));
    }

    @Test
    void aLatePurchaseCompletesTheData() {
        add(asked(task(10, "100", SILENT)));
        add(new ReturnFact.PurchaseFound(id(10), purchase(BOOK)));

        var task = list.all().getFirst().task();

        assertThat(task.purchase()).isEqualTo(known(BOOK));
        assertThat(task.missing()).isEqualTo(MissingFields.of(TaskKind.NEW_TITLE, known(BOOK)));
        assertThat(task.owner()).isEqualTo("CN-150001-NMG");
    }

    @Test
    void aLatePurchaseOfATitleThatIsHeldAsksForACopyOnly() {
        var bought = purchase(BOOK);
        var held = new Purchase(
                bought.id(),
                bought.item(),
                bought.state(),
                bought.loan(),
                bought.owner(),
                BOOK,
                bought.payment(),
                new Purchase.TitleHeld("0126500", 1));
        add(asked(task(10, "100", SILENT)));
        add(new ReturnFact.PurchaseFound(id(10), held));

        var task = list.all().getFirst().task();

        assertThat(task.kind()).isEqualTo(TaskKind.ADDITIONAL_COPY);
        assertThat(task.missing().record()).isEmpty();
    }

    @Test
    void thePurchaseThatATaskHasIsNoNews() {
        add(new ReturnFact.PurchaseFound(id(10), purchase(BOOK)));
        add(asked(task(10, "100", known(BOOK))));
        add(new ReturnFact.PurchaseFound(id(10), purchase(BOOK)));

        assertThat(list.all().getFirst().history()).hasSize(1);
    }

    @Test
    void thePlatformMovesATask() {
        add(asked(task(10, "100", SILENT)));
        add(changed(1, "k1/j1/10", TaskState.RECEIVED));
        add(changed(2, "k1/j1/10", TaskState.IN_WORK));

        var entry = list.open().getFirst();

        assertThat(entry.state()).isEqualTo(TaskState.IN_WORK);
        assertThat(entry.history().getLast())
                .isEqualTo(new TaskStep(
                        new WallTime.Known(START.plusSeconds(1002)), new TaskStep.What.Changed(TaskState.IN_WORK)));
    }

    @Test
    void aTaskThatIsReopenedWaitsAgain() {
        add(asked(task(10, "100", SILENT)));
        add(changed(1, "k1/j1/10", TaskState.WITHDRAWN));
        add(changed(2, "k1/j1/10", TaskState.OPEN));

        assertThat(list.open()).hasSize(1);
    }

    @Test
    void changesOfUnknownTasksAreLeftAside() {
        add(changed(1, "k9/j1/10", TaskState.COMPLETED));

        assertThat(list.all()).isEmpty();
    }

    @Test
    void anEmptiedBinHoldsItNoLonger() {
        add(asked(task(10, "100", SILENT)));
        add(new KioskFact.BinEmptied(new Bin(3), 4, Handover.UNSAID));
        assertThat(list.open().getFirst().task().bin()).isEqualTo(2);

        add(new KioskFact.BinEmptied(CATALOGUING, 1, Handover.UNSAID));

        var entry = list.open().getFirst();
        assertThat(entry.task().bin()).isZero();
        assertThat(entry.history().getLast().what()).isEqualTo(new TaskStep.What.TakenOut(2));
    }

    @Test
    void aShopsErrorsAreCountedOncePerCopy() {
        add(asked(task(10, "100", known(BOOK), Flag.TWO_TAGS)));
        add(asked(task(20, "100", known(BOOK), Flag.TWO_TAGS, Flag.ISBN_MISMATCH)));
        add(asked(task(30, "101", known(BOOK), Flag.TWO_TAGS)));
        add(changed(1, "k1/j1/30", TaskState.COMPLETED));
        add(asked(task(40, "102", SILENT, Flag.TAG_BARCODE_MISMATCH)));
        add(asked(task(50, "103", known(BOOK))));

        assertThat(list.shopErrors().counts())
                .isEqualTo(Map.of(
                        "",
                        Map.of(Flag.TAG_BARCODE_MISMATCH, 1),
                        "新华书店中山路店",
                        Map.of(Flag.TWO_TAGS, 2, Flag.ISBN_MISMATCH, 1)));
    }

    private void add(Fact fact) {
        list.add(record(fact, true));
    }

    private FactRecord record(Fact fact, boolean trusted) {
        seq++;
        return new FactRecord("j1", seq, "b1", Uptime.ZERO, START.plusSeconds(seq), trusted, fact, "", "");
    }

    private static WallTime at(long seq) {
        return new WallTime.Known(START.plusSeconds(seq));
    }

    private static ReturnFact.CataloguingAsked asked(CataloguingTask task) {
        return new ReturnFact.CataloguingAsked(task.id(), task, true);
    }

    private static KioskFact.TaskChanged changed(long number, String task, TaskState state) {
        return new KioskFact.TaskChanged(number, task, state, START.plusSeconds(1000 + number));
    }

    private static ReturnId id(long seq) {
        return new ReturnId("k1", "j1", seq);
    }

    private static CataloguingTask task(int seq, String item, PurchaseAnswer purchase, Flag... more) {
        var reasons = more.length == 0 ? List.of(Flag.FIRST_RETURN) : List.of(more);
        return new CataloguingTask(
                id(seq),
                new Barcode(item),
                List.of(Uid.ofHex("E004010012345678")),
                TaskKind.NEW_TITLE,
                reasons,
                false,
                purchase instanceof PurchaseAnswer.Known(var bought) ? bought.owner() : "",
                CATALOGUING.number(),
                seq,
                false,
                purchase,
                MissingFields.of(TaskKind.NEW_TITLE, purchase));
    }
}
