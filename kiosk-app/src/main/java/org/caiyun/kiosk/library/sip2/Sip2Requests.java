package org.caiyun.kiosk.library.sip2;

import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.library.LibraryCommand;

/** Makes the kiosk's requests from the site's settings and the dates that are known. */
final class Sip2Requests {
    private static final String ANY_LANGUAGE = "000";

    private final Sip2Settings settings;
    private final Sip2Dates dates;

    Sip2Requests(Sip2Settings settings, Sip2Dates dates) {
        this.settings = settings;
        this.dates = dates;
    }

    LoginRequest login() {
        return LoginRequest.of(
                settings.account().user(),
                settings.account().password(),
                settings.place().location());
    }

    /** {@code item} is what the library calls the command's item. */
    CheckInRequest checkIn(LibraryCommand command, Barcode item, Uptime now) {
        boolean late = command instanceof LibraryCommand.CheckIn checkIn && checkIn.late();
        var fields = Sip2Fields.of(
                "AP", settings.place().location(),
                "AO", settings.place().institution(),
                "AB", item.text(),
                "AC", settings.place().terminalPassword());
        return new CheckInRequest(late, dates.now(now), dates.of(command.returnedAt()), fields);
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
