package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.ModelledStore;
import org.caiyun.kiosk.tag.TagModel;
import org.junit.jupiter.api.Test;

/** Books whose tags say nothing, in a library that knows them by the tags' numbers. */
final class ByNumberTest {
    private static final String NUMBER = "E004010000000001";
    private static final String BARCODE = "315002000001";
    private static final CheckInOutcome CALLED = called(BARCODE);
    private static final TagImage UNREADABLE = Run.tag("E004010000000001", 0x00, "5A5A5A5A000102030405060708090A0B");

    private static CheckInOutcome called(String barcode) {
        return new CheckInOutcome.CheckedIn(CheckInAnswer.bare(true, "红楼梦").calling(barcode));
    }

    private static Run inside(TagImage tag) {
        return Run.namingByNumber().inserted(tag).captured();
    }

    private static ReturnSummary line(Run run) {
        return run.state.session().returns().firstEntry().getValue();
    }

    private static Run restarted(Run run) {
        var store = new ModelledStore(Run.IDENTITY.journal());
        var records = new JournalWriter(store.contents(), "boot-1").seal(run.facts, run.now.uptime(), Run.EIGHT, true);
        assertThat(store.commit(records)).isEqualTo(new CommitResult.Committed());
        var after = Run.namingByNumber();
        after.take(Recovery.start(store.reopened().contents(), Run.IDENTITY, after.rules, "test", after.now));
        return after;
    }

    @Test
    void aBlankTagNamesItsBookByItsNumber() {
        var run = Run.namingByNumber().inserted(Run.BLANK);

        var identified = run.fact(ReturnFact.Identified.class);
        assertThat(identified.item()).isEqualTo(new Barcode(NUMBER));
        assertThat(identified.model()).isEqualTo(TagModel.UID);
        assertThat(identified.tags()).containsExactly(Run.BLANK.uid());
        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.OWN_ITEM);
    }

    /** At the edge of the field a tag reads badly, and a moment later it says what it is. */
    @Test
    void aTagThatCannotBeReadIsReadAgainFirst() {
        var run = Run.namingByNumber().inserted(UNREADABLE);
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(UNREADABLE)));
        assertThat(run.factNames()).isEmpty();

        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(UNREADABLE)));

        assertThat(run.fact(ReturnFact.Identified.class).item()).isEqualTo(new Barcode(NUMBER));
    }

    @Test
    void theLibraryIsAskedForTheNumberAndSaysTheBarcode() {
        var run = inside(Run.BLANK);
        assertThat(run.command(ReturnCommand.CheckIn.class).item()).isEqualTo(new Barcode(NUMBER));
        assertThat(line(run).barcode()).isEqualTo(NUMBER);

        run.answered(CALLED);

        assertThat(line(run).barcode()).isEqualTo(BARCODE);
        assertThat(line(run).title()).isEqualTo("红楼梦");
        assertThat(line(run).word()).isEqualTo(ReportWord.RETURNED);
    }

    @Test
    void itsMarkIsSetAsOnAnyTagOfTheLibrary() {
        var run = inside(Run.BLANK).answered(CALLED);

        var secure = run.command(ReturnCommand.Secure.class);
        assertThat(secure.tag()).isEqualTo(Run.BLANK.uid());
        assertThat(secure.mark()).isEqualTo(new MarkWrite.Afi(0x07));
    }

    @Test
    void whatTheLibraryDoesNotKnowIsForStaffAndIsNotWrittenTo() {
        var run = inside(Run.BLANK)
                .answered(new CheckInOutcome.Refused(Refusal.UNKNOWN_ITEM, CheckInAnswer.bare(false, "")));

        assertThat(run.has(ReturnCommand.Secure.class)).isFalse();
        assertThat(run.command(ReturnCommand.RouteTo.class).bin()).isEqualTo(Run.STAFF);
        assertThat(run.fact(ReturnFact.Flagged.class).flags()).containsExactly(Flag.NOT_IN_CATALOGUE);
        assertThat(line(run).word()).isEqualTo(ReportWord.ACCEPTED_FOR_STAFF);
        assertThat(line(run).barcode()).isEqualTo(NUMBER);
    }

    @Test
    void whatTheLibraryKnowsAndRefusesIsSecured() {
        var run = inside(Run.BLANK)
                .answered(new CheckInOutcome.Refused(
                        Refusal.CLAIMED_RETURNED,
                        CheckInAnswer.bare(false, "红楼梦").calling(BARCODE)));

        assertThat(run.has(ReturnCommand.Secure.class)).isTrue();
        assertThat(line(run).barcode()).isEqualTo(BARCODE);
    }

    @Test
    void itsNameMaySayThatItWasBoughtInAShop() {
        var run = inside(Run.BLANK).answered(called("CY0001"));

        assertThat(run.fact(ReturnFact.Flagged.class).flags()).containsExactly(Flag.FIRST_RETURN);
    }

    @Test
    void whatCouldNotBeAskedIsAskedForItsNumberAfterARestart() {
        var run = inside(Run.BLANK).answered(new CheckInOutcome.Unreachable("down"));
        run.marked(new MarkOutcome.Written()).landed();

        var after = restarted(run);
        after.on(new ReturnEvent.LibraryUp(true));

        var asked = after.command(ReturnCommand.CheckIn.class);
        assertThat(asked.item()).isEqualTo(new Barcode(NUMBER));
        assertThat(asked.settle()).isFalse();
        after.answered(CALLED);
        assertThat(after.fact(ReturnFact.CheckedIn.class).answer().item()).isEqualTo(BARCODE);
        assertThat(after.state.owed()).isEmpty();
    }

    @Test
    void anAnswerThatIsLostIsSettledByTheNumberAfterARestart() {
        var run = inside(Run.BLANK);

        var after = restarted(run);
        after.on(new ReturnEvent.LibraryUp(true));

        var asked = after.command(ReturnCommand.CheckIn.class);
        assertThat(asked.item()).isEqualTo(new Barcode(NUMBER));
        assertThat(asked.settle()).isTrue();
    }

    @Test
    void itsNameOutlivesARestart() {
        var run = inside(Run.BLANK).answered(CALLED);
        assertThat(run.has(ReturnCommand.Secure.class)).isTrue();

        var after = restarted(run);
        after.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.READER, "reader"));

        assertThat(line(after).barcode()).isEqualTo(BARCODE);
        assertThat(after.state.books().values())
                .extracting(book -> book.visit().item())
                .isEqualTo(run.state.books().values().stream()
                        .map(book -> book.visit().item())
                        .toList());
    }
}
