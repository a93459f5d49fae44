package org.caiyun.kiosk.library.sip2;

import java.time.InstantSource;
import org.caiyun.kiosk.library.LibraryCommand;

/** Makes the kiosk's requests from the site's settings and the wall clock. */
final class Sip2Requests {
    private final Sip2Settings settings;
    private final InstantSource wallClock;

    Sip2Requests(Sip2Settings settings, InstantSource wallClock) {
        this.settings = settings;
        this.wallClock = wallClock;
    }

    LoginRequest login() {
        return LoginRequest.of(
                settings.account().user(),
                settings.account().password(),
                settings.place().location());
    }

    CheckInRequest checkIn(LibraryCommand command) {
        boolean late = command instanceof LibraryCommand.CheckIn checkIn && checkIn.late();
        var fields = Sip2Fields.of(
                "AP", settings.place().location(),
                "AO", settings.place().institution(),
                "AB", command.item().text(),
                "AC", settings.place().terminalPassword());
        return new CheckInRequest(
                late, now(), Sip2Date.of(command.returnedAt(), settings.wire().zone()), fields);
    }

    ItemInformationRequest itemInformation(LibraryCommand command) {
        var fields = Sip2Fields.of(
                "AO", settings.place().institution(), "AB", command.item().text());
        String password = settings.place().terminalPassword();
        return new ItemInformationRequest(now(), password.isEmpty() ? fields : fields.with("AC", password));
    }

    private Sip2Date now() {
        return Sip2Date.of(wallClock.instant(), settings.wire().zone());
    }
}
