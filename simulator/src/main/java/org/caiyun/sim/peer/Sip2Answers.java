package org.caiyun.sim.peer;

import java.time.Instant;
import java.time.InstantSource;
import org.caiyun.kiosk.library.sip2.AcsPermissions;
import org.caiyun.kiosk.library.sip2.AcsStatus;
import org.caiyun.kiosk.library.sip2.CheckInRequest;
import org.caiyun.kiosk.library.sip2.CheckInResponse;
import org.caiyun.kiosk.library.sip2.CirculationStatus;
import org.caiyun.kiosk.library.sip2.EndSessionRequest;
import org.caiyun.kiosk.library.sip2.EndSessionResponse;
import org.caiyun.kiosk.library.sip2.ItemInformationRequest;
import org.caiyun.kiosk.library.sip2.ItemInformationResponse;
import org.caiyun.kiosk.library.sip2.LoginRequest;
import org.caiyun.kiosk.library.sip2.LoginResponse;
import org.caiyun.kiosk.library.sip2.Sip2Date;
import org.caiyun.kiosk.library.sip2.Sip2Fields;
import org.caiyun.sim.library.SimCheckIn;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.library.SimItem;
import org.caiyun.sim.library.SimLibrary;

/** What the simulated ACS answers, out of its library's record. */
final class Sip2Answers {
    private static final String LOCATION = "总馆";

    private final SimLibrary library;
    private final Sip2Site site;
    private String offered;
    private final InstantSource wallClock;

    Sip2Answers(SimLibrary library, Sip2Site site, InstantSource wallClock) {
        this.library = library;
        this.site = site;
        offered = site.offered();
        this.wallClock = wallClock;
    }

    void offers(String sixteen) {
        offered = sixteen;
    }

    LoginResponse login(LoginRequest request) {
        boolean ok = request.fields().first("CN").equals(site.account().user())
                && request.fields().first("CO").equals(site.account().password());
        return new LoginResponse(ok, Sip2Fields.NONE);
    }

    AcsStatus status() {
        var permissions = new AcsPermissions(true, true, false, false, false, true);
        var fields = Sip2Fields.of("AO", site.institution(), "AM", site.library(), "BX", offered);
        return new AcsStatus(permissions, "050", "003", now(), "2.00", fields);
    }

    /** Runs the check-in. */
    CheckInResponse checkIn(CheckInRequest request) {
        Instant now = wallClock.instant();
        Instant returned = request.returned().instant(site.wire().zone()).orElse(now);
        return switch (library.checkIn(request.item(), returned, now, request.noBlock())) {
            case SimCheckIn.Accepted(SimItem after) -> accepted(after);
            case SimCheckIn.NotOnLoan(SimItem item) ->
                refused(fields(item.barcode()).with("AJ", item.title().title()).with("AF", "该书未借出"));
            case SimCheckIn.Unknown() -> refused(fields(request.item()).with("AF", "无此条码"));
        };
    }

    /** No, without running anything. */
    CheckInResponse refusal(CheckInRequest request) {
        return refused(fields(request.item()).with("AF", "系统拒绝此操作"));
    }

    ItemInformationResponse item(ItemInformationRequest request) {
        return library.item(request.item())
                .map(i -> item(
                        status(i.circulation()),
                        Sip2Fields.of("AB", i.barcode(), "AJ", i.title().title(), "AQ", LOCATION)))
                .orElseGet(() -> item(CirculationStatus.OTHER, Sip2Fields.of("AB", request.item(), "AJ", "")));
    }

    EndSessionResponse endSession(EndSessionRequest request) {
        var fields =
                Sip2Fields.of("AO", site.institution(), "AA", request.fields().first("AA"));
        return new EndSessionResponse(true, now(), fields);
    }

    private CheckInResponse accepted(SimItem after) {
        Sip2Fields fields = fields(after.barcode()).with("AJ", after.title().title());
        return switch (after.circulation()) {
            case SimCirculation.OnHoldShelf() -> response(true, fields.with("CV", "01"));
            case SimCirculation.InTransit(String to) ->
                response(true, fields.with("CT", to).with("CV", "02"));
            case SimCirculation.OnLoan(),
                    SimCirculation.OnShelf(),
                    SimCirculation.ClaimedReturned(),
                    SimCirculation.Lost(),
                    SimCirculation.InLibraryOnly() -> response(true, fields);
        };
    }

    private CheckInResponse refused(Sip2Fields fields) {
        return response(false, fields.with("CV", "99"));
    }

    private CheckInResponse response(boolean ok, Sip2Fields fields) {
        return new CheckInResponse(ok, ok, 'N', fields.has("CV"), now(), fields);
    }

    private Sip2Fields fields(String barcode) {
        return Sip2Fields.of("AO", site.institution(), "AB", barcode, "AQ", LOCATION);
    }

    private ItemInformationResponse item(CirculationStatus status, Sip2Fields fields) {
        return new ItemInformationResponse(status, "01", "01", now(), fields);
    }

    private Sip2Date now() {
        return Sip2Date.of(wallClock.instant(), site.wire().zone());
    }

    private static CirculationStatus status(SimCirculation circulation) {
        return switch (circulation) {
            case SimCirculation.OnLoan() -> CirculationStatus.CHARGED;
            case SimCirculation.OnShelf() -> CirculationStatus.AVAILABLE;
            case SimCirculation.OnHoldShelf() -> CirculationStatus.ON_HOLD_SHELF;
            case SimCirculation.InTransit _ -> CirculationStatus.IN_TRANSIT;
            case SimCirculation.ClaimedReturned() -> CirculationStatus.CLAIMED_RETURNED;
            case SimCirculation.Lost() -> CirculationStatus.LOST;
            case SimCirculation.InLibraryOnly() -> CirculationStatus.OTHER;
        };
    }
}
