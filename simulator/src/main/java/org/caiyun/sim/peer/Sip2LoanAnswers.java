package org.caiyun.sim.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.caiyun.kiosk.library.sip2.CheckOutRequest;
import org.caiyun.kiosk.library.sip2.CheckOutResponse;
import org.caiyun.kiosk.library.sip2.HoldRequest;
import org.caiyun.kiosk.library.sip2.HoldResponse;
import org.caiyun.kiosk.library.sip2.ItemStatusUpdateRequest;
import org.caiyun.kiosk.library.sip2.ItemStatusUpdateResponse;
import org.caiyun.kiosk.library.sip2.LoanResult;
import org.caiyun.kiosk.library.sip2.RenewAllRequest;
import org.caiyun.kiosk.library.sip2.RenewAllResponse;
import org.caiyun.kiosk.library.sip2.RenewRequest;
import org.caiyun.kiosk.library.sip2.RenewResponse;
import org.caiyun.kiosk.library.sip2.Sip2Date;
import org.caiyun.kiosk.library.sip2.Sip2Fields;
import org.caiyun.kiosk.library.sip2.Sip2Message;
import org.caiyun.sim.library.Lending;
import org.caiyun.sim.library.LendingDesk;
import org.caiyun.sim.library.LoanWish;
import org.caiyun.sim.library.Objection;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.library.SimHold;
import org.caiyun.sim.library.SimItem;
import org.caiyun.sim.library.SimLoan;

/** What the simulated ACS answers when a patron wants an item: 11, 29, 65, 15, and 19. */
final class Sip2LoanAnswers {
    private static final Duration LONGEST = Duration.ofDays(3650);

    private final LendingDesk desk;
    private final Sip2Voice voice;

    Sip2LoanAnswers(LendingDesk desk, Sip2Voice voice) {
        this.desk = desk;
        this.voice = voice;
    }

    CheckOutResponse checkOut(CheckOutRequest request) {
        Lending outcome = request.isCancel()
                ? desk.neverReturned(request.patron(), request.item())
                : desk.checkOut(
                        wish(request, request.item(), request.noBlock(), request.noBlockDue()), request.mayRenew());
        return new CheckOutResponse(result(outcome, request.item()), fields(outcome, request, request.item()));
    }

    RenewResponse renew(RenewRequest request) {
        String item = item(request);
        Lending outcome =
                desk.renew(wish(request, item, request.noBlock(), request.noBlockDue()), request.thirdParty());
        return new RenewResponse(result(outcome, item), fields(outcome, request, item));
    }

    RenewAllResponse renewAll(RenewAllRequest request) {
        var renewed = new ArrayList<String>();
        var unrenewed = new ArrayList<String>();
        for (SimLoan loan : desk.loansOf(request.patron())) {
            Lending outcome = desk.renew(wish(request, loan.barcode(), false, Sip2Date.BLANK), false);
            (outcome instanceof Lending.Lent ? renewed : unrenewed).add(loan.barcode());
        }
        var fields = Sip2Fields.of("AO", voice.institution());
        boolean isKnown = desk.patrons().find(request.patron()).isPresent();
        return isKnown
                ? RenewAllResponse.of(renewed, unrenewed, voice.now(), fields)
                : new RenewAllResponse(
                        false, "0000", "0000", voice.now(), fields.with("AF", Sip2Words.of(Objection.NO_SUCH_PATRON)));
    }

    HoldResponse hold(HoldRequest request) {
        String pin = request.fields().first("AD");
        String barcode = item(request);
        boolean available = isFree(barcode);
        Optional<Objection> objection = switch (request.mode()) {
            case HoldRequest.PLACE -> desk.await(request.patron(), pin, barcode, where(request));
            case HoldRequest.DELETE -> desk.forgo(request.patron(), pin, barcode);
            case HoldRequest.CHANGE -> desk.awaitAt(request.patron(), pin, barcode, where(request));
            default -> Optional.of(Objection.NO_SUCH_HOLD);
        };
        return new HoldResponse(objection.isEmpty(), available, voice.now(), fields(request, barcode, objection));
    }

    ItemStatusUpdateResponse describe(ItemStatusUpdateRequest request) {
        String properties = request.fields().first("CH");
        boolean stored = desk.describe(request.item(), properties);
        var fields = Sip2Fields.of("AB", request.item(), "AJ", title(request.item()));
        return new ItemStatusUpdateResponse(stored, voice.now(), stored ? fields.with("CH", properties) : fields);
    }

    private LoanWish wish(Sip2Message.Request request, String item, boolean noBlock, Sip2Date promised) {
        Instant due = noBlock ? promised(promised) : usualDue();
        return new LoanWish(request.fields().first("AA"), request.fields().first("AD"), item, due, noBlock);
    }

    /** What the client told the patron, where that makes sense. */
    private Instant promised(Sip2Date date) {
        return date.instant(voice.site().wire().zone())
                .filter(due -> Duration.between(voice.instant(), due).abs().compareTo(LONGEST) < 0)
                .orElseGet(this::usualDue);
    }

    private Instant usualDue() {
        return desk.rules().due(voice.instant());
    }

    private LoanResult result(Lending outcome, String barcode) {
        char magnetic = desk.notes(barcode).magnetic() ? 'Y' : 'N';
        return switch (outcome) {
            case Lending.Lent(SimLoan _, boolean renewed) ->
                new LoanResult(true, renewed, magnetic, renewed ? 'N' : 'Y', voice.now());
            case Lending.Refused _ -> new LoanResult(false, false, magnetic, 'N', voice.now());
        };
    }

    private Sip2Fields fields(Lending outcome, Sip2Message.Request request, String barcode) {
        var fields = Sip2Fields.of(
                "AO", voice.institution(), "AA", request.fields().first("AA"), "AB", barcode, "AJ", title(barcode));
        return switch (outcome) {
            case Lending.Lent(SimLoan loan, boolean _) ->
                Sip2ItemFields.add(fields.with("AH", voice.date(loan.due()).text()), desk.notes(barcode), "CK", "CH");
            case Lending.Refused(Objection why) -> fields.with("AH", "").with("AF", Sip2Words.of(why));
        };
    }

    private Sip2Fields fields(HoldRequest request, String barcode, Optional<Objection> objection) {
        var fields = Sip2Fields.of("AO", voice.institution(), "AA", request.patron(), "AB", barcode);
        var titled = fields.with("AJ", title(barcode));
        if (objection.isPresent()) {
            return titled.with("AF", Sip2Words.of(objection.get()));
        }
        int place = desk.library()
                .item(barcode)
                .map(i -> desk.waits().place(i, request.patron()))
                .orElse(0);
        return place == 0
                ? titled
                : titled.with("BR", Integer.toString(place))
                        .with("BS", request.fields().first("BS"));
    }

    /** To be fetched here where no other branch is named. */
    private SimHold where(HoldRequest request) {
        String branch = request.fields().first("BS");
        return branch.isBlank() || branch.equals(voice.institution())
                ? new SimHold.Here()
                : new SimHold.Elsewhere(branch);
    }

    private boolean isFree(String barcode) {
        return desk.library()
                .item(barcode)
                .filter(i -> i.circulation().equals(new SimCirculation.OnShelf()))
                .filter(i -> desk.waits().of(i).isEmpty())
                .isPresent();
    }

    /** The item's number; where only its title is given, that of the first one of this title. */
    private String item(Sip2Message.Request request) {
        String barcode = request.fields().first("AB");
        String title = request.fields().first("AJ");
        return barcode.isEmpty() && !title.isEmpty()
                ? desk.library().items().stream()
                        .filter(i -> i.title().title().equals(title))
                        .map(SimItem::barcode)
                        .findFirst()
                        .orElse("")
                : barcode;
    }

    private String title(String barcode) {
        return desk.library().item(barcode).map(i -> i.title().title()).orElse("");
    }
}
