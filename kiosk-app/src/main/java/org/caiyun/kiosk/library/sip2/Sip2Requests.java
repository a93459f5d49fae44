package org.caiyun.kiosk.library.sip2;

import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.LibraryCommand;
import org.caiyun.kiosk.library.Refusal;

/**
 * Makes the kiosk's requests from the site's settings and the dates that are known, and reads the answers with them.
 */
final class Sip2Requests {
    private static final String ANY_LANGUAGE = "000";

    private final Sip2Settings settings;
    private final Sip2Dates dates;
    private boolean takesOffLine;

    Sip2Requests(Sip2Settings settings, Sip2Dates dates) {
        this.settings = settings;
        this.dates = dates;
    }

    /** What the library says of itself: its clock, and whether it takes off-line transactions. */
    void heard(AcsStatus status, Uptime now) {
        dates.heard(status, now);
        takesOffLine = status.permissions().offLine();
    }

    LoginRequest login() {
        return LoginRequest.of(
                settings.account().user(),
                settings.account().password(),
                settings.place().location());
    }

    /** {@code item} is what the library calls the command's; {@code send} counts the command's check-ins, from 1. */
    CheckInRequest checkIn(LibraryCommand command, Barcode item, int send, Uptime now) {
        var fields = Sip2Fields.of(
                "AP", location(),
                "AO", settings.place().institution(),
                "AB", item.text(),
                "AC", settings.place().terminalPassword());
        boolean noBlock = command.late() && saysNoBlock(send);
        return new CheckInRequest(noBlock, dates.now(now), dates.of(command.returnedAt()), fields);
    }

    private String location() {
        return switch (settings.manners().location()) {
            case SENT -> settings.place().location();
            case EMPTY -> "";
        };
    }

    private boolean saysNoBlock(int send) {
        return switch (settings.manners().noBlock()) {
            case SENT -> true;
            case SENT_FIRST -> send == 1;
            case WHERE_OFFERED -> takesOffLine;
            case NEVER -> false;
        };
    }

    /** After a no to a late return: whether to ask once more, and not to insist this time. */
    boolean mayYield(LibraryCommand command, int sends) {
        return command.late() && sends == 1 && settings.manners().noBlock() == NoBlock.SENT_FIRST;
    }

    /** Why the library said no, as far as its words tell. */
    Refusal reason(CheckInResponse no) {
        return settings.manners().reason(no);
    }

    CheckInAnswer meant(CheckInResponse answer) {
        return answer.answer(settings.manners().tags());
    }

    ItemInformationRequest itemInformation(Barcode item, Uptime now) {
        var fields = Sip2Fields.of("AO", settings.place().institution(), "AB", item.text());
        String password = settings.place().terminalPassword();
        return new ItemInformationRequest(dates.now(now), password.isEmpty() ? fields : fields.with("AC", password));
    }

    /** What stands against a patron and how much they have; no list of items is asked for. */
    PatronInformationRequest patronInformation(String card, Uptime now) {
        return new PatronInformationRequest(ANY_LANGUAGE, dates.now(now), PatronSummary.NONE, patron(card));
    }

    PatronStatusRequest patronStatus(String card, Uptime now) {
        return new PatronStatusRequest(ANY_LANGUAGE, dates.now(now), patron(card));
    }

    private Sip2Fields patron(String card) {
        var fields = Sip2Fields.of("AO", settings.place().institution(), "AA", card);
        String password = settings.place().terminalPassword();
        return password.isEmpty() ? fields : fields.with("AC", password);
    }
}
