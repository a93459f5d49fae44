package org.caiyun.kiosk.journal;

import static org.caiyun.kiosk.journal.FactType.first;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseForm;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.tag.TagModel;

/** The kept forms of the facts about a return. */
final class ReturnFactForm {
    private static final String KNOWN = "known";
    private static final String NOT_KNOWN = "not-known";
    private static final String SILENT = "silent";

    private static final FactType SEEN =
            first("seen", in -> new ReturnFact.Seen(in.returnId(), in.list("tags", Uid::ofHex)));
    private static final FactType IDENTIFIED = first("identified", ReturnFactForm::identified)
            .then(ReturnFactForm::oneTagAsList, ReturnFactForm::identified);
    private static final FactType IN_PIECES =
            first("in-pieces", in -> new ReturnFact.InPieces(in.returnId(), in.count("loosePieces")));
    private static final FactType LABELLED =
            first("labelled", in -> new ReturnFact.Labelled(in.returnId(), new Barcode(in.text("item"))));
    private static final FactType ORDERED =
            first("ordered", in -> new ReturnFact.Ordered(in.returnId(), new OrderCode(in.text("order"))));
    private static final FactType UNIDENTIFIED = first(
            "unidentified",
            in -> new ReturnFact.Unidentified(in.returnId(), Obstacle.valueOf(in.text("obstacle")), in.text("detail")));
    private static final FactType DECIDED = first(
            "decided", in -> new ReturnFact.Decided(in.returnId(), in.flag("take"), Reason.valueOf(in.text("reason"))));
    private static final FactType CAPTURED =
            first("captured", in -> new ReturnFact.Captured(in.returnId(), in.instant("returnedAt")));
    private static final FactType NOT_COUNTED = first("not-counted", in -> new ReturnFact.NotCounted(in.returnId()));
    private static final FactType UNDATED = first("undated", in -> new ReturnFact.Undated(in.returnId()));
    private static final FactType DATED =
            first("dated", in -> new ReturnFact.Dated(in.returnId(), in.instant("takenAt")));
    private static final FactType CHECK_IN_ASKED = first(
            "check-in-asked",
            in -> new ReturnFact.CheckInAsked(
                    in.returnId(), in.count("attempt"), in.instant("returnedAt"), in.flag("settle")));
    private static final FactType CHECKED_IN = first("checked-in", ReturnFactForm::checkedIn)
            .then(ReturnFactForm::calledAsAsked, ReturnFactForm::checkedIn);
    private static final FactType REFUSED =
            first("refused", ReturnFactForm::refused).then(ReturnFactForm::calledAsAsked, ReturnFactForm::refused);
    private static final FactType UNCONFIRMED =
            first("unconfirmed", in -> new ReturnFact.Unconfirmed(in.returnId(), in.text("why")));
    private static final FactType QUEUED = first("queued", in -> new ReturnFact.Queued(in.returnId(), in.text("why")));
    private static final FactType FLAGGED = first(
            "flagged",
            in -> new ReturnFact.Flagged(
                    in.returnId(), in.list("flags", name -> JsonFields.named(name, Flag.values(), Flag::label))));
    private static final FactType ROUTED = first(
            "routed",
            in -> new ReturnFact.Routed(
                    in.returnId(), in.bin("bin"), in.text("rule"), ReportWord.valueOf(in.text("word"))));
    private static final FactType SECURE_ASKED = first(
            "secure-asked",
            in -> new ReturnFact.SecureAsked(in.returnId(), in.uid("tag"), ValueForm.mark(in.object("mark"))));
    private static final FactType SECURED =
            first("secured", in -> new ReturnFact.Secured(in.returnId(), in.flag("already")));
    private static final FactType NOT_SECURED =
            first("not-secured", in -> new ReturnFact.NotSecured(in.returnId(), in.text("why")));
    private static final FactType PIECES_MISSING =
            first("pieces-missing", in -> new ReturnFact.PiecesMissing(in.returnId(), in.count("missing")));
    private static final FactType ROUTE_ASKED =
            first("route-asked", in -> new ReturnFact.RouteAsked(in.returnId(), in.bin("bin")));
    private static final FactType LANDED =
            first("landed", in -> new ReturnFact.Landed(in.returnId(), in.bin("bin"), in.flag("witnessed")));
    private static final FactType JAMMED =
            first("jammed", in -> new ReturnFact.Jammed(in.returnId(), Position.valueOf(in.text("at"))));
    private static final FactType GIVE_BACK_ASKED =
            first("give-back-asked", in -> new ReturnFact.GiveBackAsked(in.returnId()));
    private static final FactType CLEARED = first("cleared", in -> new ReturnFact.Cleared(in.returnId()));
    private static final FactType TAKEN_BACK = first("taken-back", in -> new ReturnFact.TakenBack(in.returnId()));
    private static final FactType NOT_TAKEN = first("not-taken", in -> new ReturnFact.NotTaken(in.returnId()));
    private static final FactType WITHDRAWN = first("withdrawn", in -> new ReturnFact.Withdrawn(in.returnId()));
    private static final FactType ABANDONED =
            first("abandoned", in -> new ReturnFact.Abandoned(in.returnId(), in.text("why")));
    private static final FactType STAFF_ASKED = first(
            "staff-asked",
            in -> new ReturnFact.StaffAsked(in.returnId(), StaffTask.valueOf(in.text("task")), in.text("what")));

    private static final FactType PURCHASE_FOUND = first(
            "purchase-found",
            in -> new ReturnFact.PurchaseFound(in.returnId(), PurchaseForm.read(in.node("purchase"))));
    private static final FactType RETURN_REPORTED = first("return-reported", in -> PlatformEvent.kept(in));
    private static final FactType CATALOGUING_ASKED = first("cataloguing-asked", ReturnFactForm::cataloguingAsked);

    static final List<FactType> TYPES = List.of(
            SEEN,
            IDENTIFIED,
            IN_PIECES,
            LABELLED,
            ORDERED,
            UNIDENTIFIED,
            DECIDED,
            CAPTURED,
            NOT_COUNTED,
            UNDATED,
            DATED,
            CHECK_IN_ASKED,
            CHECKED_IN,
            REFUSED,
            UNCONFIRMED,
            QUEUED,
            FLAGGED,
            ROUTED,
            SECURE_ASKED,
            SECURED,
            NOT_SECURED,
            PIECES_MISSING,
            ROUTE_ASKED,
            LANDED,
            JAMMED,
            GIVE_BACK_ASKED,
            CLEARED,
            TAKEN_BACK,
            NOT_TAKEN,
            WITHDRAWN,
            ABANDONED,
            STAFF_ASKED,
            PURCHASE_FOUND,
            RETURN_REPORTED,
            CATALOGUING_ASKED);

    private ReturnFactForm() {}

    static FactText write(ReturnFact fact) {
        return switch (fact) {
            case ReturnFact.Seen f ->
                SEEN.text(form(f).texts("tags", f.tags().stream().map(Uid::hex).toList()));
            case ReturnFact.Identified f -> IDENTIFIED.text(identified(f));
            case ReturnFact.InPieces f -> IN_PIECES.text(form(f).number("loosePieces", f.loosePieces()));
            case ReturnFact.Labelled f ->
                LABELLED.text(form(f).text("item", f.item().text()));
            case ReturnFact.Ordered f ->
                ORDERED.text(form(f).text("order", f.order().text()));
            case ReturnFact.Unidentified f ->
                UNIDENTIFIED.text(form(f).text("obstacle", f.obstacle().name()).text("detail", f.detail()));
            case ReturnFact.Decided f ->
                DECIDED.text(
                        form(f).flag("take", f.take()).text("reason", f.reason().name()));
            case ReturnFact.Captured f -> CAPTURED.text(returnedAt(form(f), f.returnedAt()));
            case ReturnFact.NotCounted f -> NOT_COUNTED.text(form(f));
            case ReturnFact.Undated f -> UNDATED.text(form(f));
            case ReturnFact.Dated f ->
                DATED.text(form(f).text("takenAt", f.takenAt().toString()));
            case ReturnFact.CheckInAsked f ->
                CHECK_IN_ASKED.text(returnedAt(form(f).number("attempt", f.attempt()), f.returnedAt())
                        .flag("settle", f.settle()));
            case ReturnFact.CheckedIn f -> CHECKED_IN.text(form(f).json("answer", ValueForm.write(f.answer())));
            case ReturnFact.Refused f ->
                REFUSED.text(form(f).text("refusal", f.refusal().name()).json("answer", ValueForm.write(f.answer())));
            case ReturnFact.Unconfirmed f -> UNCONFIRMED.text(form(f).text("why", f.why()));
            case ReturnFact.Queued f -> QUEUED.text(form(f).text("why", f.why()));
            case ReturnFact.Flagged f ->
                FLAGGED.text(form(f).texts(
                                "flags", f.flags().stream().map(Flag::label).toList()));
            case ReturnFact.Routed f ->
                ROUTED.text(form(f).number("bin", f.bin().number())
                        .text("rule", f.rule())
                        .text("word", f.word().name()));
            case ReturnFact.SecureAsked f ->
                SECURE_ASKED.text(form(f).text("tag", f.tag().hex()).json("mark", ValueForm.write(f.mark())));
            case ReturnFact.Secured f -> SECURED.text(form(f).flag("already", f.already()));
            case ReturnFact.PiecesMissing f -> PIECES_MISSING.text(form(f).number("missing", f.missing()));
            case ReturnFact.NotSecured f -> NOT_SECURED.text(form(f).text("why", f.why()));
            case ReturnFact.RouteAsked f ->
                ROUTE_ASKED.text(form(f).number("bin", f.bin().number()));
            case ReturnFact.Landed f ->
                LANDED.text(form(f).number("bin", f.bin().number()).flag("witnessed", f.witnessed()));
            case ReturnFact.Jammed f -> JAMMED.text(form(f).text("at", f.at().name()));
            case ReturnFact.GiveBackAsked f -> GIVE_BACK_ASKED.text(form(f));
            case ReturnFact.Cleared f -> CLEARED.text(form(f));
            case ReturnFact.TakenBack f -> TAKEN_BACK.text(form(f));
            case ReturnFact.NotTaken f -> NOT_TAKEN.text(form(f));
            case ReturnFact.Withdrawn f -> WITHDRAWN.text(form(f));
            case ReturnFact.Abandoned f -> ABANDONED.text(form(f).text("why", f.why()));
            case ReturnFact.StaffAsked f ->
                STAFF_ASKED.text(form(f).text("task", f.task().name()).text("what", f.what()));
            case ReturnFact.PurchaseFound f ->
                PURCHASE_FOUND.text(form(f).json(
                                "purchase", PurchaseForm.write(f.purchase()).toString()));
            case ReturnFact.ReturnReported f -> RETURN_REPORTED.text(PlatformEvent.kept(f));
            case ReturnFact.CataloguingAsked f -> CATALOGUING_ASKED.text(cataloguingAsked(f));
        };
    }

    private static JsonText form(ReturnFact fact) {
        return new JsonText().text("return", fact.id().toString());
    }

    private static JsonText returnedAt(JsonText form, Instant at) {
        return form.text("returnedAt", at.toString());
    }

    private static JsonText identified(ReturnFact.Identified fact) {
        return form(fact)
                .text("item", fact.item().text())
                .texts("tags", fact.tags().stream().map(Uid::hex).toList())
                .text("model", fact.model().label())
                .text("owner", fact.owner());
    }

    private static ReturnFact.Identified identified(JsonFields in) {
        return new ReturnFact.Identified(
                in.returnId(),
                new Barcode(in.text("item")),
                in.list("tags", Uid::ofHex),
                JsonFields.named(in.text("model"), TagModel.values(), TagModel::label),
                in.text("owner"));
    }

    /** The first form knew no sets: its "tag" is a list of one now. */
    private static ObjectNode oneTagAsList(ObjectNode old) {
        old.putArray("tags").add(old.path("tag"));
        old.remove("tag");
        return old;
    }

    private static JsonText cataloguingAsked(ReturnFact.CataloguingAsked fact) {
        var form = form(fact).json("task", PlatformEvent.body(fact.task())).flag("tellPlatform", fact.tellPlatform());
        return switch (fact.task().purchase()) {
            case PurchaseAnswer.Known _ -> form.text("platform", KNOWN);
            case PurchaseAnswer.NotKnown() -> form.text("platform", NOT_KNOWN);
            case PurchaseAnswer.Silent(var why) -> form.text("platform", SILENT).text("why", why);
        };
    }

    private static ReturnFact.CataloguingAsked cataloguingAsked(JsonFields in) {
        PurchaseAnswer unknown = in.text("platform").equals(SILENT)
                ? new PurchaseAnswer.Silent(in.text("why"))
                : new PurchaseAnswer.NotKnown();
        return new ReturnFact.CataloguingAsked(
                in.returnId(), PlatformEvent.task(in.object("task"), unknown), in.flag("tellPlatform"));
    }

    private static ReturnFact.CheckedIn checkedIn(JsonFields in) {
        return new ReturnFact.CheckedIn(in.returnId(), ValueForm.answer(in.object("answer")));
    }

    private static ReturnFact.Refused refused(JsonFields in) {
        return new ReturnFact.Refused(
                in.returnId(), Refusal.valueOf(in.text("refusal")), ValueForm.answer(in.object("answer")));
    }

    /** The first form knew an item under one name only. */
    private static ObjectNode calledAsAsked(ObjectNode old) {
        if (old.path("answer") instanceof ObjectNode answer) {
            answer.put("item", "");
        }
        return old;
    }
}
