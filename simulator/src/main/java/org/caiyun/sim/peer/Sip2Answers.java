package org.caiyun.sim.peer;

import java.time.Instant;
import java.util.Optional;
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
import org.caiyun.kiosk.library.sip2.OfferedService;
import org.caiyun.kiosk.library.sip2.Sip2Fields;
import org.caiyun.sim.library.LendingDesk;
import org.caiyun.sim.library.SimCheckIn;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.library.SimItem;
import org.caiyun.sim.library.SimLoan;

/** What the simulated ACS answers to what a return needs, out of its library's record. */
final class Sip2Answers {
    private static final String LOCATION = "总馆";

    private final LendingDesk desk;
    private final Sip2Voice voice;
    private String offered;

    Sip2Answers(LendingDesk desk, Sip2Voice voice) {
        this.desk = desk;
        this.voice = voice;
        offered = voice.site().offered();
    }

    void offers(String sixteen) {
        offered = sixteen;
    }

    LoginResponse login(LoginRequest request) {
        return new LoginResponse(voice.login(request), Sip2Fields.NONE);
    }

    AcsStatus status() {
        var permissions = new AcsPermissions(
                true,
                true,
                OfferedService.CHECK_OUT.isIn(offered),
                OfferedService.RENEW.isIn(offered),
                OfferedService.BLOCK_PATRON.isIn(offered),
                manners().takesOffLine());
        var fields = Sip2Fields.of("AO", voice.institution(), "AM", voice.site().library(), "BX", offered);
        return new AcsStatus(permissions, "050", "003", voice.now(), "2.00", fields);
    }

    /** Runs the check-in. */
    CheckInResponse checkIn(CheckInRequest request) {
        if (request.noBlock() && manners().refusesNoBlock()) {
            return refusal(request);
        }
        Instant now = voice.instant();
        Instant returned = voice.meant(request.returned());
        return switch (desk.library().checkIn(request.item(), returned, now, request.noBlock())) {
            case SimCheckIn.Accepted(SimItem after)
            when request.isCancel() -> {
                desk.neverLent(request.item());
                yield accepted(desk.library().item(request.item()).orElse(after), Optional.empty());
            }
            case SimCheckIn.Accepted(SimItem after) -> accepted(after, desk.returned(request.item()));
            case SimCheckIn.NotOnLoan(SimItem item)
            when manners().silentWithoutLoan() -> accepted(item, Optional.empty());
            case SimCheckIn.NotOnLoan(SimItem item) ->
                refused(fields(item.barcode())
                        .with("AJ", item.title().title())
                        .with("AF", manners().words().notOnLoan()));
            case SimCheckIn.Unknown() ->
                refused(fields(request.item()).with("AF", manners().words().unknown()));
        };
    }

    /** No, without running anything. */
    CheckInResponse refusal(CheckInRequest request) {
        return refused(fields(request.item()).with("AF", manners().words().refused()));
    }

    ItemInformationResponse item(ItemInformationRequest request) {
        return desk.library()
                .item(request.item())
                .or(() -> desk.library().itemWithTag(request.item()))
                .map(i -> item(status(i.circulation()), known(i)))
                .orElseGet(() -> item(CirculationStatus.OTHER, Sip2Fields.of("AB", request.item(), "AJ", "")));
    }

    private Sip2Fields known(SimItem item) {
        var fields = Sip2ItemFields.add(
                Sip2Fields.of("AB", item.barcode(), "AJ", item.title().title(), "AQ", LOCATION),
                desk.notes(item.barcode()),
                "CK",
                "CH");
        return desk.loan(item.barcode())
                .map(loan -> fields.with(
                                "CF", Integer.toString(desk.waits().of(item).size()))
                        .with("AH", voice.date(loan.due()).text()))
                .orElse(fields);
    }

    EndSessionResponse endSession(EndSessionRequest request) {
        var fields =
                Sip2Fields.of("AO", voice.institution(), "AA", request.fields().first("AA"));
        return new EndSessionResponse(true, voice.now(), fields);
    }

    private CheckInResponse accepted(SimItem after, Optional<SimLoan> ended) {
        Sip2Fields titled = fields(after.barcode()).with("AJ", after.title().title());
        Sip2Fields named = ended.map(loan -> titled.with("AA", loan.patron())).orElse(titled);
        String bin = manners().sortBin();
        Sip2Fields binned =
                bin.isEmpty() ? Sip2ItemFields.add(named, desk.notes(after.barcode()), "CL") : named.with("CL", bin);
        Sip2Fields fields = Sip2ItemFields.add(binned, desk.notes(after.barcode()), "CK", "CH");
        return switch (after.circulation()) {
            case SimCirculation.OnHoldShelf() ->
                response(true, whoWaits(fields, after).with("CV", "01"));
            case SimCirculation.InTransit(String to) ->
                response(true, whoWaits(fields, after).with("CT", to).with("CV", "02"));
            case SimCirculation.OnLoan(),
                    SimCirculation.OnShelf(),
                    SimCirculation.ClaimedReturned(),
                    SimCirculation.Lost(),
                    SimCirculation.InLibraryOnly() ->
                response(true, Sip2ItemFields.add(fields, desk.notes(after.barcode()), "CV"));
        };
    }

    /** CY and DA, as sorting machines ask for them; nothing where nobody knows. */
    private Sip2Fields whoWaits(Sip2Fields fields, SimItem item) {
        return desk.waits()
                .first(item)
                .flatMap(wait -> desk.patrons().find(wait.patron()))
                .map(patron -> fields.with("CY", patron.id()).with("DA", patron.name()))
                .orElse(fields);
    }

    private CheckInResponse refused(Sip2Fields fields) {
        return response(false, fields.with("CV", "99"));
    }

    private CheckInResponse response(boolean ok, Sip2Fields fields) {
        char magnetic = desk.notes(fields.first("AB")).magnetic() ? 'Y' : 'N';
        return new CheckInResponse(ok, ok, magnetic, fields.has("CV"), voice.now(), sent(fields));
    }

    private Sip2Fields sent(Sip2Fields fields) {
        return manners().extensions()
                ? fields
                : new Sip2Fields(fields.list().stream()
                        .filter(field -> !AcsManners.EXTENSIONS.contains(field.tag()))
                        .toList());
    }

    private AcsManners manners() {
        return voice.site().manners();
    }

    private Sip2Fields fields(String barcode) {
        return Sip2Fields.of("AO", voice.institution(), "AB", barcode, "AQ", LOCATION);
    }

    private ItemInformationResponse item(CirculationStatus status, Sip2Fields fields) {
        return new ItemInformationResponse(status, "01", "01", voice.now(), fields);
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
