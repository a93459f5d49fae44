package org.caiyun.sim.peer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.caiyun.kiosk.library.sip2.BlockPatronRequest;
import org.caiyun.kiosk.library.sip2.FeePaidRequest;
import org.caiyun.kiosk.library.sip2.FeePaidResponse;
import org.caiyun.kiosk.library.sip2.PatronCounts;
import org.caiyun.kiosk.library.sip2.PatronEnableRequest;
import org.caiyun.kiosk.library.sip2.PatronEnableResponse;
import org.caiyun.kiosk.library.sip2.PatronInformationRequest;
import org.caiyun.kiosk.library.sip2.PatronInformationResponse;
import org.caiyun.kiosk.library.sip2.PatronList;
import org.caiyun.kiosk.library.sip2.PatronStatus;
import org.caiyun.kiosk.library.sip2.PatronStatus.Mark;
import org.caiyun.kiosk.library.sip2.PatronStatusRequest;
import org.caiyun.kiosk.library.sip2.PatronStatusResponse;
import org.caiyun.kiosk.library.sip2.Sip2Fields;
import org.caiyun.kiosk.library.sip2.Sip2Message;
import org.caiyun.sim.library.LendingDesk;
import org.caiyun.sim.library.SimPatron;

/**
 * What the simulated ACS answers about patrons: 23, 63, 01, 25 and 37. With a wrong PIN it says that the patron exists,
 * and nothing else of them.
 */
final class Sip2PatronAnswers {
    private static final String CHINESE = "019";

    private final LendingDesk desk;
    private final Sip2Voice voice;
    private final Sip2PatronLists lists;

    Sip2PatronAnswers(LendingDesk desk, Sip2Voice voice) {
        this.desk = desk;
        this.voice = voice;
        lists = new Sip2PatronLists(desk, voice);
    }

    PatronStatusResponse status(PatronStatusRequest request) {
        var patron = desk.patrons().find(request.patron());
        return status(request, known(patron, request), patron);
    }

    /** The machine's reason is the library's from now on. */
    PatronStatusResponse block(BlockPatronRequest request) {
        var reason = request.fields().first("AL");
        var patron = desk.patrons()
                .block(request.patron(), reason.isBlank() ? request.layout().name() : reason);
        return status(request, patron, patron);
    }

    private PatronStatusResponse status(
            Sip2Message.Request request, Optional<SimPatron> shown, Optional<SimPatron> patron) {
        var fields = shown.map(p -> withFee(fields(request, patron), p)).orElseGet(() -> fields(request, patron));
        return new PatronStatusResponse(marks(shown), CHINESE, voice.now(), withReason(fields, shown));
    }

    PatronEnableResponse enable(PatronEnableRequest request) {
        var patron = desk.patrons().enable(request.patron(), request.fields().first("AD"));
        var shown = known(patron, request);
        return new PatronEnableResponse(marks(shown), CHINESE, voice.now(), withReason(fields(request, patron), shown));
    }

    PatronInformationResponse information(PatronInformationRequest request) {
        var patron = desk.patrons().find(request.patron());
        var shown = known(patron, request);
        var fields = fields(request, patron);
        if (shown.isEmpty()) {
            return new PatronInformationResponse(marks(shown), CHINESE, voice.now(), lists.noCounts(), fields);
        }
        var all = withFee(fields, shown.get())
                .with("BZ", four(desk.rules().holds()))
                .with("CB", four(desk.rules().loans()))
                .with("CC", Sip2Money.text(desk.rules().mostOwed()));
        for (var list : PatronList.values()) {
            if (request.summary().asksFor(list)) {
                all = with(all, list.tag(), wanted(lists.of(shown.get(), list), request));
            }
        }
        PatronCounts counts = lists.counts(shown.get());
        return new PatronInformationResponse(marks(shown), CHINESE, voice.now(), counts, withReason(all, shown));
    }

    /** A payment of more than is owed, or in another currency, is not taken. */
    FeePaidResponse pay(FeePaidRequest request) {
        OptionalInt amount = Sip2Money.minorUnits(request.fields().first("BV"));
        boolean accepted = request.currency().equals(desk.rules().currency())
                && amount.isPresent()
                && desk.patrons().pay(request.patron(), request.fields().first("AD"), amount.getAsInt());
        var fields = Sip2Fields.of("AO", voice.institution(), "AA", request.patron());
        if (request.fields().has("BK")) {
            fields = fields.with("BK", request.fields().first("BK"));
        }
        return new FeePaidResponse(accepted, voice.now(), fields.with("AF", accepted ? "缴费成功" : "缴费失败"));
    }

    /** The patron, where nothing keeps the client from knowing more of them. */
    private static Optional<SimPatron> known(Optional<SimPatron> patron, Sip2Message.Request request) {
        return patron.filter(p -> p.accepts(request.fields().first("AD")));
    }

    private Sip2Fields fields(Sip2Message.Request request, Optional<SimPatron> patron) {
        var shown = known(patron, request);
        var fields = Sip2Fields.of(
                "AO",
                voice.institution(),
                "AA",
                request.fields().first("AA"),
                "AE",
                shown.map(SimPatron::name).orElse(""),
                "BL",
                patron.isPresent() ? "Y" : "N");
        boolean gavePin = !request.fields().first("AD").isEmpty();
        return gavePin ? fields.with("CQ", shown.isPresent() ? "Y" : "N") : fields;
    }

    private Sip2Fields withFee(Sip2Fields fields, SimPatron patron) {
        return fields.with("BH", desk.rules().currency()).with("BV", Sip2Money.text(patron.owed()));
    }

    private static Sip2Fields withReason(Sip2Fields fields, Optional<SimPatron> shown) {
        return shown.filter(SimPatron::isBlocked)
                .map(p -> fields.with("AF", p.blockedBecause()))
                .orElse(fields);
    }

    private PatronStatus marks(Optional<SimPatron> shown) {
        if (shown.isEmpty() || shown.get().isBlocked()) {
            return PatronStatus.CLEAR
                    .with(Mark.CHARGE_DENIED)
                    .with(Mark.RENEWAL_DENIED)
                    .with(Mark.RECALL_DENIED)
                    .with(Mark.HOLD_DENIED);
        }
        var marks = PatronStatus.CLEAR;
        if (desk.patrons().owesTooMuch(shown.get())) {
            marks = marks.with(Mark.CHARGE_DENIED)
                    .with(Mark.RENEWAL_DENIED)
                    .with(Mark.HOLD_DENIED)
                    .with(Mark.EXCESSIVE_FEES);
        }
        return lists.hasAllLoans(shown.get()) ? marks.with(Mark.TOO_MANY_CHARGED) : marks;
    }

    /** From item BP to item BQ of the list, counted from 1; without them all of it. */
    private static List<String> wanted(List<String> all, PatronInformationRequest request) {
        int from = number(request.fields().first("BP"), 1);
        int to = Math.min(number(request.fields().first("BQ"), all.size()), all.size());
        return from > to ? List.of() : all.subList(Math.max(from, 1) - 1, to);
    }

    private static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : otherwise;
    }

    private static Sip2Fields with(Sip2Fields fields, String tag, List<String> values) {
        var all = fields;
        for (String value : values) {
            all = all.with(tag, value);
        }
        return all;
    }

    private static String four(int number) {
        return "%04d".formatted(number);
    }
}
