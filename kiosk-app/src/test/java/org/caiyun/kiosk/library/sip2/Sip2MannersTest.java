package org.caiyun.kiosk.library.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.library.sip2.SessionRig.ALL;
import static org.caiyun.kiosk.library.sip2.SessionRig.DATE;
import static org.caiyun.kiosk.library.sip2.SessionRig.ITEM;
import static org.caiyun.kiosk.library.sip2.SessionRig.NO_ITEM_INFORMATION;
import static org.caiyun.kiosk.library.sip2.SessionRig.item;
import static org.caiyun.kiosk.library.sip2.SessionRig.no;
import static org.caiyun.kiosk.library.sip2.SessionRig.ok;
import static org.caiyun.kiosk.library.sip2.SessionRig.status;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.LibraryEvent;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.library.sip2.RefusalWords.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a session does otherwise for one library system than for another. */
final class Sip2MannersTest {
    private static final Sip2Settings.Account KIOSK = new Sip2Settings.Account("kiosk", "secret");
    private static final String DATES = DATE + "20260301    092955";
    private static final String ON_LOAN = "04";
    private static final CheckInAnswer NOTHING_MORE = new CheckInAnswer(false, AlertType.OTHER, "红楼梦", "", "", "");

    @Test
    void aLocationThatTheLibraryWouldMistakeIsLeftOutOfTheCheckIn() {
        var rig = SessionRig.upWith(manners(LocationAtCheckIn.EMPTY, NoBlock.SENT), ALL);

        rig.checkIn(ITEM);

        assertThat(rig.writes()).containsExactly("09N" + DATES + "AP|AONMG|AB" + ITEM + "|AC|");
    }

    @ParameterizedTest
    @CsvSource({"SENT, Y", "SENT_FIRST, Y", "WHERE_OFFERED, Y", "NEVER, N"})
    void aLateReturnKeepsItsDateWhateverIsSaidOfBlocking(NoBlock rule, String flag) {
        var rig = SessionRig.upWith(manners(LocationAtCheckIn.SENT, rule), ALL);

        rig.checkIn(ITEM, true);

        assertThat(rig.writes()).containsExactly("09" + flag + DATES + "APhall|AONMG|AB" + ITEM + "|AC|");
    }

    @ParameterizedTest
    @EnumSource(NoBlock.class)
    void aReturnOfTheMomentNeverInsists(NoBlock rule) {
        var rig = SessionRig.upWith(manners(LocationAtCheckIn.SENT, rule), ALL);

        rig.checkIn(ITEM, false);

        assertThat(rig.writes()).first().asString().startsWith("09N");
    }

    /** The sixth of the letters of 98 says whether off-line transactions are taken. */
    @Test
    void whereOffLineTransactionsAreNotTakenNobodyInsists() {
        var rig = new SessionRig(
                SessionRig.settings(Sip2Settings.Account.NONE, manners(LocationAtCheckIn.SENT, NoBlock.WHERE_OFFERED)));
        rig.open();
        rig.says("98YYYYYN600003" + DATE + "2.00AONMG|BX" + ALL + "|");
        rig.writes();

        rig.checkIn(ITEM, true);

        assertThat(rig.writes()).first().asString().startsWith("09N" + DATES);
    }

    @Test
    void aLateReturnThatIsRefusedForItsMarkIsAskedOnceMoreWithoutIt() {
        var rig = SessionRig.upWith(manners(LocationAtCheckIn.SENT, NoBlock.SENT_FIRST), ALL);
        CommandId id = rig.checkIn(ITEM, true);

        rig.says(no(ITEM));
        rig.says(item(ITEM, ON_LOAN));

        assertThat(rig.writes())
                .containsExactly(
                        "09Y" + DATES + "APhall|AONMG|AB" + ITEM + "|AC|",
                        "17" + DATE + "AONMG|AB" + ITEM + "|",
                        "09N" + DATES + "APhall|AONMG|AB" + ITEM + "|AC|");
        rig.says(ok(ITEM));
        assertThat(rig.outcomes(id)).hasSize(1).first().isInstanceOf(CheckInOutcome.CheckedIn.class);
    }

    @Test
    void aLateReturnThatIsRefusedEitherWayIsARefusal() {
        var rig = SessionRig.upWith(manners(LocationAtCheckIn.SENT, NoBlock.SENT_FIRST), ALL);
        CommandId id = rig.checkIn(ITEM, true);

        rig.says(no(ITEM));
        rig.says(item(ITEM, ON_LOAN));
        rig.says(no(ITEM));
        rig.says(item(ITEM, ON_LOAN));

        assertThat(rig.commands()).containsExactly("09", "17", "09", "17");
        assertThat(rig.outcomes(id)).containsExactly(new CheckInOutcome.Refused(Refusal.BLOCKED, NOTHING_MORE));
    }

    /** Without 17 nobody can tell that the item is still on loan, so nothing is sent again. */
    @Test
    void whereTheItemCannotBeAskedALateReturnIsNotSentTwice() {
        var rig = SessionRig.upWith(manners(LocationAtCheckIn.SENT, NoBlock.SENT_FIRST), NO_ITEM_INFORMATION);
        CommandId id = rig.checkIn(ITEM, true);

        rig.says(no(ITEM));

        assertThat(rig.commands()).containsExactly("09");
        assertThat(rig.outcomes(id)).hasSize(1).first().isInstanceOf(CheckInOutcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"SENT, 2", "WHERE_OFFERED, 2", "NEVER, 2"})
    void otherwiseANoIsTakenForAnAnswer(NoBlock rule, int messages) {
        var rig = SessionRig.upWith(manners(LocationAtCheckIn.SENT, rule), ALL);
        CommandId id = rig.checkIn(ITEM, true);

        rig.says(no(ITEM));
        rig.says(item(ITEM, ON_LOAN));

        assertThat(rig.writes()).hasSize(messages);
        assertThat(rig.outcomes(id)).containsExactly(new CheckInOutcome.Refused(Refusal.BLOCKED, NOTHING_MORE));
    }

    /** A server that hangs up at the mark is asked without it, once 17 has said that the item is on loan. */
    @Test
    void aLateReturnThatBreaksTheLinkIsSentWithoutItsMark() {
        var rig = SessionRig.upWith(manners(LocationAtCheckIn.SENT, NoBlock.SENT_FIRST), ALL);
        rig.checkIn(ITEM, true);
        rig.lineCloses();
        rig.writes();

        rig.comeUp(ALL);
        rig.says(item(ITEM, ON_LOAN));

        assertThat(rig.writes()).last().asString().startsWith("09N" + DATES);
    }

    @Test
    void aLateReturnThatIsSettledIsStillALateReturn() {
        var rig = SessionRig.up(ALL);
        rig.settle(ITEM, true);

        rig.says(item(ITEM, ON_LOAN));

        assertThat(rig.writes()).last().asString().startsWith("09Y" + DATES);
    }

    @Test
    void binDestinationAndAlertAreReadUnderTheTagsOfTheSite() {
        var tags = new AnswerTags("XB", AnswerTags.NONE, AnswerTags.NONE);
        var rig = SessionRig.upWith(withTags(tags), ALL);
        CommandId id = rig.checkIn(ITEM);

        rig.says("101YNN" + DATE + "AONMG|AB" + ITEM + "|AQ|AJ红楼梦|CLsort bin|XB7|CTeast|CV01|");

        var read = new CheckInAnswer(true, AlertType.NONE, "红楼梦", "7", "", "");
        assertThat(rig.outcomes(id)).containsExactly(new CheckInOutcome.CheckedIn(read));
    }

    @Test
    void anAlertWithoutItsTypeStillAsksForAPerson() {
        var rig = SessionRig.upWith(withTags(new AnswerTags("CL", AnswerTags.NONE, AnswerTags.NONE)), ALL);
        CommandId id = rig.checkIn(ITEM);

        rig.says("101YNY" + DATE + "AONMG|AB" + ITEM + "|AQ|AJ红楼梦|CV01|");

        var read = new CheckInAnswer(true, AlertType.OTHER, "红楼梦", "", "", "");
        assertThat(rig.outcomes(id)).containsExactly(new CheckInOutcome.CheckedIn(read));
    }

    /** A library whose status comes first shows its services only to whoever is logged in. */
    @Test
    void theStatusBeforeALoginDoesNotCount() {
        var rig = new SessionRig(SessionRig.settings(KIOSK, statusFirst()));
        rig.open();
        rig.says("98NNNNNN600003" + DATE + "2.00AONMG|BX|");

        assertThat(rig.events).isEmpty();
        rig.says("941");
        rig.says(status(ALL));

        assertThat(rig.commands()).containsExactly("99", "93", "99");
        assertThat(rig.events).containsExactly(new LibraryEvent.LinkUp(true));
    }

    @Test
    void nobodyLogsInWithoutAnAccount() {
        var rig = new SessionRig(SessionRig.settings(Sip2Settings.Account.NONE, statusFirst()));
        rig.open();
        rig.says(status(ALL));

        assertThat(rig.commands()).containsExactly("99");
        assertThat(rig.events).containsExactly(new LibraryEvent.LinkUp(true));
    }

    @Test
    void aStatusAfterTheLoginLogsInNoMore() {
        var rig = new SessionRig(SessionRig.settings(KIOSK, statusFirst()));
        rig.open();
        rig.says(status(ALL));
        rig.says("941");
        rig.says(status(ALL));
        rig.writes();

        rig.passes(Duration.ofMinutes(5));
        rig.says(status(ALL));

        assertThat(rig.commands()).containsExactly("99");
    }

    @ParameterizedTest
    @CsvSource({
        // words against the circulation status: what it says of the item stands
        "WITHDRAWN, 04, WITHDRAWN",
        "WITHDRAWN, 03, WITHDRAWN",
        "WITHDRAWN, 01, WITHDRAWN",
        "WITHDRAWN, 11, CLAIMED_RETURNED",
        "REFERENCE_ONLY, 04, REFERENCE_ONLY",
        "NOT_ON_LOAN, 04, BLOCKED",
        "NOT_ON_LOAN, 01, OTHER",
        "UNKNOWN_ITEM, 04, BLOCKED",
        "UNKNOWN_ITEM, 01, OTHER",
        "BLOCKED, 03, NOT_ON_LOAN",
    })
    void wordsMakeAReasonMoreExactAndNothingElse(Refusal said, String status, Refusal refusal) {
        var rig = SessionRig.upWith(withWords(said), ALL);
        CommandId id = rig.checkIn(ITEM);

        rig.says(no(ITEM));
        rig.says(item(ITEM, status));

        assertThat(rig.outcomes(id)).containsExactly(new CheckInOutcome.Refused(refusal, NOTHING_MORE));
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void wordsAloneCountWhereTheItemCannotBeAsked(Refusal said) {
        var rig = SessionRig.upWith(withWords(said), NO_ITEM_INFORMATION);
        CommandId id = rig.checkIn(ITEM);

        rig.says(no(ITEM));

        assertThat(rig.outcomes(id))
                .containsExactly(
                        new CheckInOutcome.Refused(said, new CheckInAnswer(false, AlertType.OTHER, "", "", "", "")));
    }

    @Test
    void wordsNeverUndoACheckIn() {
        var rig = SessionRig.upWith(withWords(Refusal.WITHDRAWN), ALL);
        CommandId id = rig.checkIn(ITEM);

        rig.says("101YNN" + DATE + "AONMG|AB" + ITEM + "|AQ|AJ红楼梦|AF任何文字|");

        assertThat(rig.outcomes(id)).hasSize(1).first().isInstanceOf(CheckInOutcome.CheckedIn.class);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    IS, item not checked out, Item not checked out, true
                    IS, Item not checked out, " ITEM NOT CHECKED OUT ", true
                    IS, Item not checked out, Item not checked out today, false
                    CONTAINS, checked out, Item not Checked Out today, true
                    CONTAINS, withdrawn, Item not checked out, false
                    CONTAINS, " ", Item not checked out, false
                    IS, e\u0301te\u0301, ÉTÉ, true
                    """)
    void wordsAreFoundWhateverTheirCapitals(Match match, String words, String field, boolean found) {
        var known = new RefusalWords("AF", match, words, Refusal.WITHDRAWN);

        assertThat(known.areIn(Sip2Fields.of("AG", words, "AF", "first line", "AF", field)))
                .isEqualTo(found);
    }

    private static Sip2Manners manners(LocationAtCheckIn location, NoBlock noBlock) {
        var usual = Sip2Manners.STANDARD;
        return new Sip2Manners(
                usual.signIn(), location, noBlock, usual.tags(), usual.refusals(), usual.clockTolerance());
    }

    private static Sip2Manners withTags(AnswerTags tags) {
        var usual = Sip2Manners.STANDARD;
        return new Sip2Manners(
                usual.signIn(), usual.location(), usual.noBlock(), tags, usual.refusals(), usual.clockTolerance());
    }

    private static Sip2Manners withWords(Refusal means) {
        var usual = Sip2Manners.STANDARD;
        var words = new RefusalWords("AF", Match.IS, "任何文字", means);
        return new Sip2Manners(
                usual.signIn(),
                usual.location(),
                usual.noBlock(),
                usual.tags(),
                List.of(words),
                usual.clockTolerance());
    }

    private static Sip2Manners statusFirst() {
        var usual = Sip2Manners.STANDARD;
        return new Sip2Manners(
                SignInOrder.STATUS_FIRST,
                usual.location(),
                usual.noBlock(),
                usual.tags(),
                usual.refusals(),
                usual.clockTolerance());
    }
}
