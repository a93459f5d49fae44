package org.caiyun.kiosk.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.library.sip2.AcsStatus;
import org.caiyun.kiosk.library.sip2.CheckInResponse;
import org.caiyun.kiosk.library.sip2.Inquiry;
import org.caiyun.kiosk.library.sip2.InquiryEnd;
import org.caiyun.kiosk.library.sip2.OfferedService;
import org.caiyun.kiosk.library.sip2.Sip2Settings;

/** What to look at after a library has answered: settings that seem wrong, and what a kiosk will miss. */
record AnswerAdvice(Inquiry inquiry, InquiryEnd.Answered end, Sip2Settings.Wire wire) {
    private static final char UNREADABLE = '\uFFFD';
    private static final Duration CLOCKS_AGREE = Duration.ofSeconds(60);
    private static final Duration ZONE_STEP = Duration.ofMinutes(15);
    /** From UTC-12 to UTC+14. */
    private static final Duration WIDEST_ZONES = Duration.ofHours(26);

    List<String> list() {
        var advice = new ArrayList<String>();
        if (Stream.of(end.status().fields().first("AM"), end.answer().fields().first("AJ"))
                .anyMatch(text -> text.indexOf(UNREADABLE) >= 0)) {
            advice.add("some characters could not be read: is --charset right?");
        }
        switch (inquiry) {
            case Inquiry.Status() -> ofStatus(end.status(), advice);
            case Inquiry.Item _ -> {
                if (!end.status().offersItemInformation()) {
                    advice.add("it answers 17 but does not offer it in BX, and a kiosk asks only for what is offered:"
                            + " have item information switched on for this account");
                }
            }
            case Inquiry.Patron _ -> {}
            case Inquiry.CheckIn(var item) -> {
                if (end.answer() instanceof CheckInResponse answer && !answer.ok()) {
                    advice.add("the library's own words may name a patron and are not shown: ask item " + item.text()
                            + " for where it stands");
                }
            }
        }
        return advice;
    }

    private void ofStatus(AcsStatus status, List<String> advice) {
        if (!status.permissions().checkIn()) {
            advice.add("have check-ins switched on for this account: without them a kiosk does not connect");
        }
        if (!status.offers(OfferedService.CHECK_IN)) {
            advice.add("BX does not offer check-in");
        }
        if (!status.offersItemInformation()) {
            advice.add("BX does not offer item information (17): a kiosk then cannot find out by itself what became of"
                    + " a return whose answer was lost, and leaves it to staff");
        }
        StatusAnswer.ahead(status, end.heardAt(), wire.zone())
                .ifPresentOrElse(
                        ahead -> ofClock(ahead, advice),
                        () -> advice.add("the library shows no time: a kiosk whose own clock is not right cannot date"
                                + " a return"));
    }

    private static void ofClock(Duration ahead, List<String> advice) {
        Duration apart = ahead.abs();
        if (apart.compareTo(CLOCKS_AGREE) <= 0) {
            return;
        }
        long overAStep = apart.plus(CLOCKS_AGREE).toSeconds() % ZONE_STEP.toSeconds();
        boolean isZone = apart.plus(CLOCKS_AGREE).compareTo(ZONE_STEP) >= 0
                && apart.compareTo(WIDEST_ZONES) <= 0
                && overAStep <= 2 * CLOCKS_AGREE.toSeconds();
        advice.add(
                isZone
                        ? "the clocks differ by whole quarters of an hour: is --zone the library's?"
                        : "the clocks differ by more than a minute: set the wrong one, returns are dated by them");
    }
}
