package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.library.sip2.SessionRig.ALL;
import static org.caiyun.kiosk.library.sip2.SessionRig.DATE;
import static org.caiyun.kiosk.library.sip2.SessionRig.ITEM;
import static org.caiyun.kiosk.library.sip2.SessionRig.NO_ITEM_INFORMATION;
import static org.caiyun.kiosk.library.sip2.SessionRig.SETTLE;
import static org.caiyun.kiosk.library.sip2.SessionRig.TIMEOUT;
import static org.caiyun.kiosk.library.sip2.SessionRig.item;
import static org.caiyun.kiosk.library.sip2.SessionRig.no;
import static org.caiyun.kiosk.library.sip2.SessionRig.ok;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome.CheckedIn;
import org.caiyun.kiosk.library.CheckInOutcome.Refused;
import org.caiyun.kiosk.library.CheckInOutcome.Unconfirmed;
import org.caiyun.kiosk.library.CheckInOutcome.Unreachable;
import org.caiyun.kiosk.library.LibraryEvent;
import org.caiyun.kiosk.library.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A check-in of an item that only the serial number of its tag names. */
final class UidLookupTest {
    private static final String TAG = "E0040150ABCDEF12";
    private static final String ANOTHER = "31500100000099";
    private static final String ON_LOAN = "04";
    private static final String UNKNOWN = "18010201" + DATE + "AB" + TAG + "|AJ|";

    /** A library that numbers and sums up its messages, as most do. */
    private static final class Conversation {
        final SessionRig rig;
        private final List<String> asked = new ArrayList<>();
        private String number = "0";

        Conversation(String field, String offered) {
            this(field, offered, VerifyMode.STRICT);
        }

        Conversation(String field, String offered, VerifyMode verify) {
            var usual = SessionRig.settings(verify, Sip2Settings.Account.NONE);
            rig = new SessionRig(new Sip2Settings(
                    usual.account(), usual.place(), usual.wire(), usual.patience(), usual.prompts(), answering(field)));
            comeUp(offered);
            asked.clear();
            rig.events.clear();
        }

        void comeUp(String offered) {
            rig.open();
            says(SessionRig.status(offered));
        }

        void says(String... messages) {
            for (String message : messages) {
                listen();
                rig.says(summed(message + "AY" + number));
            }
        }

        private void listen() {
            for (String written : rig.writes()) {
                asked.add(written.substring(0, 2) + " "
                        + Sip2Fields.parse(written, 0, written.length()).first("AB"));
                int at = written.lastIndexOf("AY");
                number = at < 0 ? number : written.substring(at + 2, at + 3);
            }
        }

        /** Each request with the item that it asks for. */
        List<String> asked() {
            listen();
            return asked.stream().map(String::strip).toList();
        }
    }

    private static Conversation usual() {
        return new Conversation("AB", ALL);
    }

    private static String summed(String message) {
        String text = message + "AZ";
        int sum = 0;
        for (byte b : text.getBytes(UTF_8)) {
            sum += b & 0xFF;
        }
        return text + "%04X".formatted(-sum & 0xFFFF);
    }

    private static CheckInAnswer named(boolean resensitize, String name) {
        return CheckInAnswer.bare(resensitize, "红楼梦").calling(name);
    }

    @Test
    void checksInUnderTheBarcodeThatTheLibraryGives() {
        var library = usual();
        CommandId id = library.rig.checkIn(TAG);

        library.says(item(ITEM, ON_LOAN), ok(ITEM));

        assertThat(library.asked()).containsExactly("17 " + TAG, "09 " + ITEM);
        assertThat(library.rig.outcomes(id)).containsExactly(new CheckedIn(named(true, ITEM)));
    }

    @Test
    void checksInUnderTheNumberWhereTheLibraryRepeatsIt() {
        var library = usual();
        CommandId id = library.rig.checkIn(TAG);

        library.says(item(TAG, ON_LOAN), ok(TAG));

        assertThat(library.asked()).containsExactly("17 " + TAG, "09 " + TAG);
        assertThat(library.rig.outcomes(id)).containsExactly(new CheckedIn(CheckInAnswer.bare(true, "红楼梦")));
    }

    /** Evergreen repeats its last answer under 0 when it is asked to; that may be about another item. */
    @Test
    void aRepeatedAnswerWithoutTheRequestsNumberNamesNothing() {
        var library = new Conversation("AB", ALL, VerifyMode.LENIENT);
        library.rig.checkIn(TAG);
        library.asked();

        library.rig.says("96AZ0000");
        library.rig.says(summed(item(ITEM, ON_LOAN) + "AY0"));

        assertThat(library.asked()).startsWith("17 " + TAG).doesNotContain("09 " + ITEM);
    }

    /** Written otherwise it is still the number, and the library knows it as it was asked. */
    @Test
    void aNumberInAnotherSpellingIsNoBarcode() {
        var library = usual();
        library.rig.checkIn(TAG);

        library.says(item("e0:04:01:50:ab:cd:ef:12", ON_LOAN));

        assertThat(library.asked()).containsExactly("17 " + TAG, "09 " + TAG);
    }

    @Test
    void takesTheBarcodeFromTheFieldThatTheSiteNames() {
        var library = new Conversation("XB", ALL);
        CommandId id = library.rig.checkIn(TAG);

        library.says(item(TAG, ON_LOAN) + "XB" + ITEM + "|", ok(ITEM));

        assertThat(library.asked()).containsExactly("17 " + TAG, "09 " + ITEM);
        assertThat(library.rig.outcomes(id)).containsExactly(new CheckedIn(named(true, ITEM)));
    }

    @Test
    void withoutThatFieldTheNumberItselfIsCheckedIn() {
        var library = new Conversation("XB", ALL);
        library.rig.checkIn(TAG);

        library.says(item(TAG, ON_LOAN));

        assertThat(library.asked()).containsExactly("17 " + TAG, "09 " + TAG);
    }

    /** There the number must come back, so that the answer is known to be this tag's. */
    @Test
    void anAnswerForAnotherItemIsPassedOverWhereTheBarcodeHasAFieldOfItsOwn() {
        var library = new Conversation("XB", ALL);
        CommandId id = library.rig.checkIn(TAG);

        library.says(item(ANOTHER, ON_LOAN) + "XB" + ANOTHER + "|");

        assertThat(library.asked()).containsExactly("17 " + TAG);
        assertThat(library.rig.outcomes(id)).isEmpty();
    }

    @Test
    void aServerWithoutItemInformationIsAskedForTheNumberItself() {
        var library = new Conversation("AB", NO_ITEM_INFORMATION);
        CommandId id = library.rig.checkIn(TAG);

        library.says(ok(TAG));

        assertThat(library.asked()).containsExactly("09 " + TAG);
        assertThat(library.rig.outcomes(id)).singleElement().isInstanceOf(CheckedIn.class);
    }

    @Test
    void whatTheLibraryDoesNotKnowIsNotCheckedIn() {
        var library = usual();
        CommandId id = library.rig.checkIn(TAG);

        library.says(UNKNOWN);

        assertThat(library.asked()).containsExactly("17 " + TAG);
        assertThat(library.rig.outcomes(id))
                .containsExactly(new Refused(Refusal.UNKNOWN_ITEM, CheckInAnswer.bare(false, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9787115428028", "978-7-115-42802-8", "9771005180004"})
    void aNumberOfTheBookTradeIsNeverCheckedIn(String ean) {
        var library = usual();
        CommandId id = library.rig.checkIn(TAG);

        library.says(item(ean, ON_LOAN));

        assertThat(library.asked()).containsExactly("17 " + TAG);
        assertThat(library.rig.outcomes(id))
                .containsExactly(new Refused(Refusal.OTHER, CheckInAnswer.bare(false, "红楼梦")));
    }

    @Test
    void whatCannotBeABarcodeIsNeverCheckedIn() {
        var library = new Conversation("XB", ALL);
        CommandId id = library.rig.checkIn(TAG);

        library.says(item(TAG, ON_LOAN) + "XB" + "1".repeat(65) + "|");

        assertThat(library.asked()).containsExactly("17 " + TAG);
        assertThat(library.rig.outcomes(id)).singleElement().isInstanceOf(Refused.class);
    }

    /** An answer to a question before, which came twice, must not name this item. */
    @Test
    void anAnswerUnderAnotherNumberIsNoName() {
        var library = usual();
        library.rig.checkIn(ITEM);
        library.says(no(ITEM), item(ITEM, "03"));
        CommandId id = library.rig.checkIn(TAG);

        library.rig.says(summed(item(ITEM, "03") + "AY2"));

        assertThat(library.asked()).containsExactly("09 " + ITEM, "17 " + ITEM, "17 " + TAG);
        assertThat(library.rig.outcomes(id)).isEmpty();
    }

    @Test
    void aBarcodeWithoutANumberThatVouchesForItBreaksTheLink() {
        var library = new Conversation("AB", ALL, VerifyMode.LENIENT);
        CommandId id = library.rig.checkIn(TAG);

        library.rig.says(item(ITEM, ON_LOAN));

        assertThat(library.asked()).containsExactly("17 " + TAG);
        assertThat(library.rig.closes()).isEqualTo(1);
        assertThat(library.rig.outcomes(id)).singleElement().isInstanceOf(Unreachable.class);
        assertThat(library.rig.events)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                LibraryEvent.LinkDown.class,
                                down -> assertThat(down.fault().toString()).contains("a barcode for a tag")));
    }

    @Test
    void anItemWithABarcodeIsNotLookedUp() {
        var library = usual();
        library.rig.checkIn(ITEM);

        assertThat(library.asked()).containsExactly("09 " + ITEM);
    }

    /** Nothing was checked in, so that it is asked anew another time. */
    @Test
    void aLookupWithoutAnAnswerHasChangedNothing() {
        var library = usual();
        CommandId id = library.rig.checkIn(TAG);

        library.rig.passes(TIMEOUT);

        assertThat(library.rig.outcomes(id)).singleElement().isInstanceOf(Unreachable.class);
        assertThat(library.rig.closes()).isEqualTo(1);
        assertThat(library.rig.session.deadline()).isEmpty();
    }

    @Test
    void aLookupThatTheDeadlineCutsShortHasChangedNothing() {
        var library = usual();
        CommandId first = library.rig.checkIn(ITEM);
        CommandId id = library.rig.checkIn(TAG);
        library.rig.passes(TIMEOUT.minusNanos(1));
        library.says(ok(ITEM));
        assertThat(library.rig.outcomes(first)).hasSize(1);
        for (int i = 0; i < 4; i++) {
            library.rig.passes(SETTLE.dividedBy(4));
        }

        assertThat(library.asked()).doesNotContain("09 " + TAG);
        assertThat(library.rig.outcomes(id)).singleElement().isInstanceOf(Unreachable.class);
    }

    @Test
    void aLostAnswerIsSettledUnderTheLibrarysName() {
        var library = usual();
        CommandId id = library.rig.checkIn(TAG);
        library.says(item(ITEM, ON_LOAN));
        library.rig.passes(TIMEOUT);

        library.comeUp(ALL);
        library.says(item(ITEM, "03"));

        assertThat(library.asked()).containsExactly("17 " + TAG, "09 " + ITEM, "99", "17 " + ITEM);
        assertThat(library.rig.outcomes(id)).containsExactly(new CheckedIn(named(true, ITEM)));
    }

    @Test
    void aLostRequestIsSentOnceMoreUnderTheLibrarysName() {
        var library = usual();
        CommandId id = library.rig.checkIn(TAG);
        library.says(item(ITEM, ON_LOAN));
        library.rig.lineCloses();

        library.comeUp(ALL);
        library.says(item(ITEM, ON_LOAN), ok(ITEM));

        assertThat(library.asked()).containsExactly("17 " + TAG, "09 " + ITEM, "99", "17 " + ITEM, "09 " + ITEM);
        assertThat(library.rig.outcomes(id)).containsExactly(new CheckedIn(named(true, ITEM)));
    }

    @Test
    void anAnswerThatIsLostForGoodIsUnconfirmed() {
        var library = usual();
        CommandId id = library.rig.checkIn(TAG);
        library.says(item(ITEM, ON_LOAN));

        library.rig.passes(TIMEOUT);
        library.rig.passes(SETTLE);

        assertThat(library.rig.outcomes(id)).singleElement().isInstanceOf(Unconfirmed.class);
    }

    /** Another time only the tag's number is known, and the answer to it says both: the name and what happened. */
    @ParameterizedTest
    @CsvSource({"03, NONE", "08, HOLD_HERE", "10, TRANSIT"})
    void anEarlierCheckInIsSettledByTheNumber(String status, AlertType alert) {
        var library = usual();
        CommandId id = library.rig.settle(TAG);

        library.says(item(ITEM, status));

        assertThat(library.asked()).containsExactly("17 " + TAG);
        assertThat(library.rig.outcomes(id))
                .containsExactly(new CheckedIn(new CheckInAnswer(true, alert, "红楼梦", "", "", "", ITEM)));
    }

    @Test
    void anEarlierCheckInThatNeverHappenedIsMadeUnderTheName() {
        var library = usual();
        CommandId id = library.rig.settle(TAG);

        library.says(item(ITEM, ON_LOAN), ok(ITEM));

        assertThat(library.asked()).containsExactly("17 " + TAG, "09 " + ITEM);
        assertThat(library.rig.outcomes(id)).containsExactly(new CheckedIn(named(true, ITEM)));
    }

    @ParameterizedTest
    @CsvSource({"11, CLAIMED_RETURNED", "12, LOST", "02, OTHER"})
    void whatCannotBeSettledIsToldUnderTheName(String status, Refusal refusal) {
        var library = usual();
        CommandId id = library.rig.settle(TAG);

        library.says(item(ITEM, status));

        assertThat(library.rig.outcomes(id)).containsExactly(new Refused(refusal, named(false, ITEM)));
    }

    @Test
    void settlingLearnsThatTheTagIsUnknown() {
        var library = usual();
        CommandId id = library.rig.settle(TAG);

        library.says(UNKNOWN);

        assertThat(library.rig.outcomes(id))
                .containsExactly(new Refused(Refusal.UNKNOWN_ITEM, CheckInAnswer.bare(false, "")));
    }

    @Test
    void settlingTakesNoNumberOfTheBookTradeEither() {
        var library = usual();
        CommandId id = library.rig.settle(TAG);

        library.says(item("9787115428028", ON_LOAN));

        assertThat(library.asked()).containsExactly("17 " + TAG);
        assertThat(library.rig.outcomes(id)).singleElement().isInstanceOf(Refused.class);
    }

    @Test
    void theReasonOfARefusalIsAskedUnderTheName() {
        var library = usual();
        CommandId id = library.rig.checkIn(TAG);

        library.says(item(ITEM, ON_LOAN), no(ITEM), item(ITEM, "03"));

        assertThat(library.asked()).containsExactly("17 " + TAG, "09 " + ITEM, "17 " + ITEM);
        assertThat(library.rig.outcomes(id))
                .containsExactly(new Refused(
                        Refusal.NOT_ON_LOAN, new CheckInAnswer(false, AlertType.OTHER, "红楼梦", "", "", "", ITEM)));
    }

    @Test
    void aRefusalWhoseReasonIsNotLearnedHasTheName() {
        var library = usual();
        CommandId id = library.rig.checkIn(TAG);
        library.says(item(ITEM, ON_LOAN), no(ITEM));

        library.rig.passes(TIMEOUT);
        library.rig.passes(SETTLE);

        assertThat(library.rig.outcomes(id))
                .containsExactly(
                        new Refused(Refusal.OTHER, new CheckInAnswer(false, AlertType.OTHER, "", "", "", "", ITEM)));
    }

    /** Evergreen runs a repeated check-in again and then says no. */
    @Test
    void aNoToARepeatedCheckInIsDoneWhenTheItemIsBack() {
        var library = usual();
        CommandId id = library.rig.settle(TAG);

        library.says(item(ITEM, ON_LOAN), no(ITEM), item(ITEM, "03"));

        assertThat(library.rig.outcomes(id)).containsExactly(new CheckedIn(named(true, ITEM)));
    }

    @Test
    void whatWaitedForTheLinkIsLookedUpWhenItIsSent() {
        var library = usual();
        library.rig.lineCloses();
        CommandId early = library.rig.checkIn(TAG);
        library.comeUp(ALL);
        CommandId late = library.rig.checkIn(TAG, true);

        library.says(item(ITEM, ON_LOAN), ok(ITEM));

        assertThat(library.rig.outcomes(early)).singleElement().isInstanceOf(Unreachable.class);
        assertThat(library.asked()).containsExactly("99", "17 " + TAG, "09 " + ITEM);
        assertThat(library.rig.outcomes(late)).containsExactly(new CheckedIn(named(true, ITEM)));
    }

    private static Sip2Manners answering(String field) {
        var usual = Sip2Manners.STANDARD;
        return new Sip2Manners(
                usual.signIn(),
                usual.location(),
                usual.noBlock(),
                usual.tags(),
                usual.refusals(),
                usual.clockTolerance(),
                new UidLookup(field));
    }
}
