package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.item.Barcode;
import org.junit.jupiter.api.Test;

/** One question on a line that is a list of texts. */
final class Sip2InquirerTest {
    static final Duration OPENING = Duration.ofSeconds(15);
    private static final String NO_TIME = "98YYYYYY600003" + "0".repeat(18) + "2.00AONMG|BX";

    private final List<String> written = new ArrayList<>();
    private final List<InquiryEvent> events = new ArrayList<>();
    private int closes;
    private Uptime now = Uptime.ZERO;

    @Test
    void datesACheckInByTheLibrarysClock() {
        var inquirer = open(checkIn());

        says(inquirer, "98YYYYYY60000320260301    0800002.00AONMG|BX|");

        assertThat(written.getLast()).startsWith("09N20260301    08000020260301    080000AP");
    }

    @Test
    void datesACheckInByItsOwnClockWhereTheLibraryShowsNone() {
        var inquirer = open(checkIn());

        says(inquirer, NO_TIME + "|");

        assertThat(written.getLast()).startsWith("09N" + SessionRig.DATE + SessionRig.DATE + "AP");
    }

    @Test
    void asksForThePatronsStatusWhereNothingMoreIsOffered() {
        var inquirer = open(inquirer(VerifyMode.OFF, new Inquiry.Patron("0471")));

        says(inquirer, NO_TIME + OfferedService.text(Set.of(OfferedService.PATRON_STATUS)) + "|");
        says(inquirer, "24YYYY          019" + SessionRig.DATE + "AONMG|AA0471|AE|BLY|");

        assertThat(written.getLast()).isEqualTo("23000" + SessionRig.DATE + "AONMG|AA0471|AC|AD|");
        assertThat(end())
                .isInstanceOfSatisfying(
                        InquiryEnd.Answered.class,
                        end -> assertThat(end.answer()).isInstanceOf(PatronStatusResponse.class));
    }

    @Test
    void repeatsTheQuestionOnceAfterAStatusInPlaceOfTheAnswer() {
        var inquirer = open(inquirer(VerifyMode.OFF, new Inquiry.Item(new Barcode("1"))));
        says(inquirer, NO_TIME + "|");

        says(inquirer, NO_TIME + "|");
        says(inquirer, NO_TIME + "|");

        assertThat(written.stream().map(text -> text.substring(0, 2))).containsExactly("99", "17", "17");
        assertThat(end())
                .isEqualTo(new InquiryEnd.Failed(
                        InquiryStage.QUESTION,
                        new DeviceFault.Garbled("status in place of the answer"),
                        new HeardOnLine('9', 3, false, Set.of())));
    }

    @Test
    void passesABannerOverBeforeTheStatusButNotAfterTheQuestion() {
        var inquirer = open(checkIn());

        says(inquirer, "Welcome");
        assertThat(events.getLast()).isInstanceOf(InquiryEvent.PassedOver.class);
        says(inquirer, NO_TIME + "|");
        says(inquirer, "Problems handling the request");

        assertThat(end())
                .isInstanceOfSatisfying(
                        InquiryEnd.Failed.class,
                        end -> assertThat(end.fault()).isInstanceOf(DeviceFault.Garbled.class));
        assertThat(closes).isEqualTo(1);
    }

    @Test
    void waitsForAnAnswerNoLongerThanItIsTold() {
        var inquirer = open(checkIn());

        passes(inquirer, SessionRig.TIMEOUT.minusMillis(1));
        assertThat(events).noneMatch(InquiryEvent.Ended.class::isInstance);
        passes(inquirer, Duration.ofMillis(1));

        assertThat(end())
                .isEqualTo(new InquiryEnd.Failed(
                        InquiryStage.STATUS, new DeviceFault.Silent(SessionRig.TIMEOUT), HeardOnLine.NOTHING));
    }

    @Test
    void waitsForTheConnectionNoLongerThanItIsTold() {
        var inquirer = checkIn();
        run(inquirer.begin(OPENING, now));

        passes(inquirer, OPENING);

        assertThat(end())
                .isInstanceOfSatisfying(
                        InquiryEnd.Failed.class, end -> assertThat(end.stage()).isEqualTo(InquiryStage.CONNECT));
    }

    @Test
    void hearsNothingMoreWhenItIsOver() {
        var inquirer = open(checkIn());
        run(inquirer.on(new LineEvent.Closed("reset"), now));

        says(inquirer, NO_TIME + "|");
        run(inquirer.on(new LineEvent.Closed("again"), now));

        assertThat(events.stream().filter(InquiryEvent.Ended.class::isInstance)).hasSize(1);
        assertThat(inquirer.deadline()).isEmpty();
    }

    private static Sip2Inquirer checkIn() {
        var settings = SessionRig.settings(VerifyMode.OFF, Sip2Settings.Account.NONE);
        return new Sip2Inquirer(
                once(settings), new Inquiry.CheckIn(new Barcode("1")), InstantSource.fixed(SessionRig.WALL));
    }

    static Sip2Inquirer inquirer(VerifyMode verify, Inquiry inquiry) {
        var account = verify == VerifyMode.OFF ? Sip2Settings.Account.NONE : new Sip2Settings.Account("u", "secret");
        return new Sip2Inquirer(
                once(SessionRig.settings(verify, account)), inquiry, InstantSource.fixed(SessionRig.WALL));
    }

    /** With one repetition. */
    private static Sip2Settings once(Sip2Settings settings) {
        var usual = settings.patience();
        return new Sip2Settings(
                settings.account(),
                settings.place(),
                settings.wire(),
                new Sip2Settings.Patience(usual.responseTimeout(), usual.settleDeadline(), usual.statusInterval(), 1));
    }

    private Sip2Inquirer open(Sip2Inquirer inquirer) {
        run(inquirer.begin(OPENING, now));
        run(inquirer.on(new LineEvent.Opened(), now));
        return inquirer;
    }

    private void says(Sip2Inquirer inquirer, String line) {
        run(inquirer.on(new LineEvent.Received(Bytes.ofText(line + "\r", UTF_8)), now));
    }

    private void passes(Sip2Inquirer inquirer, Duration time) {
        now = now.plus(time);
        run(inquirer.tick(now));
    }

    private InquiryEnd end() {
        return ((InquiryEvent.Ended) events.getLast()).end();
    }

    private void run(Reaction<InquiryEvent> reaction) {
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Open() -> {}
                case LineAction.Write(Bytes bytes) ->
                    written.add(bytes.text(UTF_8).strip());
                case LineAction.Close _ -> closes++;
            }
        }
        events.addAll(reaction.results());
    }
}
