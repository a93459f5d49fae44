package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.ModelledStore;
import org.junit.jupiter.api.Test;

/** Several pieces under one barcode, of which only the first has a tag. */
final class LoosePiecesTest {
    /** The worked example of ISO 28560-2 with 30 as its set information: one tag for a set of three. */
    private static final TagImage THREE_PIECES = Run.tag(
            "E004010800000030",
            0x06,
            "9100051CBE991A14" + "0201D0" + "14011E" + "4607441CB6E2E335D6" + "830207ACC09EBAA06F6B0000");

    private static final TagImage BOOK = Run.tag(
            "E004010800000010",
            0x06,
            "9100051CBE991A14" + "0201D0" + "14010A" + "4607441CB6E2E335D6" + "830207ACC09EBAA06F6B0000");

    private static final String ITS_LABEL = "123456789012";
    private static final MarkOutcome WRITTEN = new MarkOutcome.Written();

    private static Run firstPieceIn() {
        return Run.pieceByPiece()
                .inserted(THREE_PIECES)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();
    }

    /** Without a tag; the machine looks three times, and for a label, before it believes that. */
    private static Run pieceInserted(Run run, String... labels) {
        run.on(new ReturnEvent.ItemInserted());
        for (var label : labels) {
            run.on(new ReturnEvent.LabelScanned(label));
            if (!run.has(ReturnCommand.ReadTag.class)) {
                run.commands = List.of(new ReturnCommand.ReadTag(asked(run)));
            }
        }
        while (run.has(ReturnCommand.ReadTag.class)) {
            var reading = run.reading();
            run.now = new Moment(run.now.uptime().plus(Deadlines.USUAL.label().dividedBy(2)), run.now.wall(), true);
            run.on(new ReturnEvent.TagsRead(reading, List.of()));
        }
        return run;
    }

    private static CommandId asked(Run run) {
        return ((Ask.Asked) ((SlotState.Reading) run.state.slot()).ask()).command();
    }

    private static Run pieceIn(Run run) {
        pieceInserted(run);
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));
        return run.counted().landed();
    }

    private static ReturnSummary line(Run run, int number) {
        return List.copyOf(run.state.session().returns().values()).get(number);
    }

    private static List<StaffTask> tasks(Run run) {
        return run.facts.stream()
                .filter(ReturnFact.StaffAsked.class::isInstance)
                .map(fact -> ((ReturnFact.StaffAsked) fact).task())
                .toList();
    }

    @Test
    void theOtherPiecesAreWaitedForOnceTheFirstIsInside() {
        var run = firstPieceIn();

        assertThat(run.state.session().pieces())
                .hasValueSatisfying(pieces -> assertThat(pieces.missing()).isEqualTo(2));
    }

    @Test
    void aPieceWithoutATagGoesIntoTheBinOfItsItem() {
        var run = pieceInserted(firstPieceIn());

        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.LOOSE_PIECE);
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));
        run.counted();
        assertThat(run.command(ReturnCommand.RouteTo.class).bin()).isEqualTo(Run.ORDINARY);
        assertThat(run.has(ReturnCommand.CheckIn.class)).isFalse();
        assertThat(line(run, 1).word()).isEqualTo(ReportWord.WITH_ITS_ITEM);
    }

    @Test
    void nothingIsMissingWhenAllAreInside() {
        var run = pieceIn(pieceIn(firstPieceIn()));

        assertThat(run.state.session().pieces()).isEmpty();
        assertThat(tasks(run)).isEmpty();
        assertThat(run.facts.stream().filter(ReturnFact.CheckInAsked.class::isInstance))
                .hasSize(1);
    }

    @Test
    void afterTheLastPieceAnItemWithoutATagIsUnreadableAgain() {
        var run = pieceInserted(pieceIn(pieceIn(firstPieceIn())));

        assertThat(run.fact(ReturnFact.Unidentified.class).obstacle()).isEqualTo(Obstacle.NO_TAG);
        assertThat(run.fact(ReturnFact.Decided.class).take()).isFalse();
    }

    @Test
    void staffHearOfWhatThePatronDoesNotHave() {
        var run = pieceIn(firstPieceIn());

        run.on(new ReturnEvent.NoMorePieces());

        assertThat(tasks(run)).containsExactly(StaffTask.CHECK_PIECES);
        assertThat(line(run, 0).flags()).containsExactly(Flag.PARTS_MISSING);
        assertThat(line(run, 0).missing()).isEqualTo(1);
        assertThat(run.state.session().pieces()).isEmpty();
    }

    @Test
    void theEndOfTheSessionEndsTheWaitingToo() {
        var run = firstPieceIn();

        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.NONE));

        assertThat(tasks(run)).containsExactly(StaffTask.CHECK_PIECES);
        assertThat(run.factNames()).containsSubsequence("PiecesMissing", "PiecesSettled", "SessionEnded");
    }

    @Test
    void aPatronWhoGoesAwayEndsItAtTheTimeOut() {
        var run = firstPieceIn();

        run.after(Deadlines.USUAL.session()).after(Deadlines.USUAL.answer());

        assertThat(line(run.state.parting(), 0).missing()).isEqualTo(2);
        assertThat(tasks(run)).containsExactly(StaffTask.CHECK_PIECES);
    }

    private static ReturnSummary line(Parting parting, int number) {
        return ((Parting.From) parting).lines().get(number);
    }

    @Test
    void aTaggedBookBetweenThemIsABookOfItsOwn() {
        var run = firstPieceIn();

        run.inserted(BOOK).captured().answered(Run.CHECKED_IN).marked(WRITTEN).landed();

        assertThat(line(run, 1).word()).isEqualTo(ReportWord.RETURNED);
        assertThat(run.state.session().pieces())
                .hasValueSatisfying(pieces -> assertThat(pieces.missing()).isEqualTo(2));
    }

    @Test
    void aPieceThatBearsTheLabelOfItsItemIsNotReportedAgain() {
        var run = pieceInserted(firstPieceIn(), ITS_LABEL);

        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.LOOSE_PIECE);
    }

    @Test
    void aBookWithoutATagIsKnownByAnotherLabelMeanwhile() {
        var run = pieceInserted(firstPieceIn(), "315002000001");

        assertThat(run.fact(ReturnFact.Labelled.class).item().text()).isEqualTo("315002000001");
    }

    @Test
    void aRestartGoesOnWaitingForTheRest() {
        var after = restarted(pieceIn(firstPieceIn()));

        assertThat(after.state.session().pieces()).hasValueSatisfying(pieces -> {
            assertThat(pieces.missing()).isEqualTo(1);
            assertThat(pieces.bin()).isEqualTo(Run.ORDINARY);
        });
    }

    /** The tag is not read again, so that the journal must know. */
    @Test
    void aRestartBeforeTheFirstPieceIsRoutedStillWaitsForTheOthers() {
        var after = restarted(Run.pieceByPiece().inserted(THREE_PIECES).captured());
        after.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.READER, "reader"));
        after.on(new ReturnEvent.LibraryUp(true));

        after.answered(Run.CHECKED_IN).marked(WRITTEN);

        assertThat(after.fact(KioskFact.PiecesExpected.class).pieces()).isEqualTo(2);
    }

    @Test
    void thePiecesFollowAnItemWhoseMarkFailed() {
        var run = Run.pieceByPiece().inserted(THREE_PIECES).captured().answered(Run.CHECKED_IN);

        run.marked(new MarkOutcome.Locked("locked"));

        assertThat(run.state.session().pieces())
                .hasValueSatisfying(pieces -> assertThat(pieces.bin()).isEqualTo(Run.STAFF));
    }

    @Test
    void aPieceThatIsStuckIsNotAskedForAgainAfterARestart() {
        var run = pieceInserted(firstPieceIn());
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));
        run.counted();

        run.on(new ReturnEvent.Jammed(run.command(ReturnCommand.RouteTo.class).command(), Position.BELT));

        assertThat(restarted(run).state.session().pieces())
                .hasValueSatisfying(pieces -> assertThat(pieces.missing()).isEqualTo(1));
    }

    @Test
    void aRestartAfterAllAreInsideWaitsForNothing() {
        var after = restarted(pieceIn(pieceIn(firstPieceIn())));

        assertThat(after.state.session().pieces()).isEmpty();
    }

    @Test
    void whatWasTakenForAPieceOfAnEndedSessionIsForStaff() {
        var run = pieceInserted(firstPieceIn());
        var capture = run.command(ReturnCommand.Capture.class).command();
        run.on(new ReturnEvent.NoMorePieces());

        run.on(new ReturnEvent.Captured(capture)).counted();

        assertThat(run.command(ReturnCommand.RouteTo.class).bin()).isEqualTo(Run.STAFF);
        assertThat(tasks(run)).containsExactly(StaffTask.CHECK_PIECES, StaffTask.IDENTIFY_ITEM);
    }

    @Test
    void aSiteThatDoesNotAskTakesTheTagForThemAll() {
        var run = Run.withWholeSets().inserted(THREE_PIECES).captured().answered(Run.CHECKED_IN);

        assertThat(run.state.session().pieces()).isEmpty();
        assertThat(run.facts).noneMatch(KioskFact.PiecesExpected.class::isInstance);
    }

    private static Run restarted(Run run) {
        var store = new ModelledStore(Run.IDENTITY.journal());
        var records = new JournalWriter(store.contents(), "boot-1").seal(run.facts, run.now.uptime(), Run.EIGHT, true);
        assertThat(store.commit(records)).isEqualTo(new CommitResult.Committed());
        var after = Run.pieceByPiece();
        after.take(Recovery.start(store.reopened().contents(), Run.IDENTITY, after.rules, "test", after.now));
        return after;
    }
}
