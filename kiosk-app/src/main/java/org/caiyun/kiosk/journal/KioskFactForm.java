package org.caiyun.kiosk.journal;

import static org.caiyun.kiosk.journal.FactType.first;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.item.ReturnId;

/** The kept forms of the facts about the kiosk itself. */
final class KioskFactForm {
    private static final FactType STARTED = first("started", in -> new KioskFact.Started(in.text("version")));
    private static final FactType SESSION_ENDED = first(
            "session-ended",
            in -> new KioskFact.SessionEnded(in.list("returns", ReturnId::parse), in.flag("timedOut")));
    private static final FactType DEVICE_DOWN =
            first("device-down", in -> new KioskFact.DeviceDown(in.text("device"), in.text("why")));
    private static final FactType DEVICE_UP =
            first("device-up", in -> new KioskFact.DeviceUp(in.text("device"), in.text("identity")));
    private static final FactType LATE_ANSWER =
            first("late-answer", in -> new KioskFact.LateAnswer(in.number("command"), in.text("what")));
    private static final FactType DELIVERED =
            first("delivered", in -> new KioskFact.Delivered(in.text("destination"), in.number("outboxId")));
    private static final FactType CLOCK_CORRECTED =
            first("clock-corrected", in -> new KioskFact.ClockCorrected(in.number("offsetMillis")));

    private static final FactType STAFF_CALLED =
            first("staff-called", in -> new KioskFact.StaffCalled(in.number("call")));
    private static final FactType STAFF_ANSWERED =
            first("staff-answered", in -> new KioskFact.StaffAnswered(in.number("call")));
    private static final FactType BIN_EMPTIED =
            first("bin-emptied", KioskFactForm::binEmptied).then(old -> old.put("by", ""), KioskFactForm::binEmptied);

    private static final FactType FOUND_INSIDE =
            first("found-inside", in -> new KioskFact.FoundInside(Position.valueOf(in.text("at"))));

    private static final FactType SEEN_BESIDE = first("seen-beside", KioskFactForm::seenBeside);
    private static final FactType BESIDE_SETTLED =
            first("beside-settled", in -> new KioskFact.BesideSettled(in.returnId()));

    private static final FactType PIECES_EXPECTED = first(
            "pieces-expected",
            in -> new KioskFact.PiecesExpected(
                    in.returnId(), new Barcode(in.text("item")), new Bin(in.count("bin")), in.count("pieces")));
    private static final FactType PIECES_SETTLED =
            first("pieces-settled", in -> new KioskFact.PiecesSettled(in.returnId()));

    private static final FactType NOT_DELIVERED = first(
            "not-delivered",
            in -> new KioskFact.NotDelivered(in.text("destination"), in.number("outboxId"), in.text("why")));
    private static final FactType TASK_CHANGED = first(
            "task-changed",
            in -> new KioskFact.TaskChanged(
                    in.number("number"),
                    in.text("task"),
                    JsonFields.named(in.text("state"), TaskState.values(), TaskState::label),
                    in.instant("at")));

    static final List<FactType> TYPES = List.of(
            STARTED,
            SESSION_ENDED,
            DEVICE_DOWN,
            DEVICE_UP,
            LATE_ANSWER,
            DELIVERED,
            CLOCK_CORRECTED,
            STAFF_CALLED,
            STAFF_ANSWERED,
            BIN_EMPTIED,
            FOUND_INSIDE,
            SEEN_BESIDE,
            BESIDE_SETTLED,
            PIECES_EXPECTED,
            PIECES_SETTLED,
            NOT_DELIVERED,
            TASK_CHANGED);

    private KioskFactForm() {}

    static FactText write(KioskFact fact) {
        var form = new JsonText();
        return switch (fact) {
            case KioskFact.Started f -> STARTED.text(form.text("version", f.version()));
            case KioskFact.SessionEnded f ->
                SESSION_ENDED.text(form.texts(
                                "returns",
                                f.returns().stream().map(ReturnId::toString).toList())
                        .flag("timedOut", f.timedOut()));
            case KioskFact.StaffCalled f -> STAFF_CALLED.text(form.number("call", f.call()));
            case KioskFact.StaffAnswered f -> STAFF_ANSWERED.text(form.number("call", f.call()));
            case KioskFact.BinEmptied f -> BIN_EMPTIED.text(binEmptied(form, f));
            case KioskFact.FoundInside f -> FOUND_INSIDE.text(form.text("at", f.at().name()));
            case KioskFact.SeenBeside f -> SEEN_BESIDE.text(seenBeside(form, f));
            case KioskFact.BesideSettled f ->
                BESIDE_SETTLED.text(form.text("return", f.item().toString()));
            case KioskFact.PiecesExpected f ->
                PIECES_EXPECTED.text(form.text("return", f.of().toString())
                        .text("item", f.item().text())
                        .number("bin", f.bin().number())
                        .number("pieces", f.pieces()));
            case KioskFact.PiecesSettled f -> PIECES_SETTLED.text(form.text("return", f.of().toString()));
            case KioskFact.DeviceDown f ->
                DEVICE_DOWN.text(form.text("device", f.device()).text("why", f.why()));
            case KioskFact.DeviceUp f ->
                DEVICE_UP.text(form.text("device", f.device()).text("identity", f.identity()));
            case KioskFact.LateAnswer f ->
                LATE_ANSWER.text(form.number("command", f.command()).text("what", f.what()));
            case KioskFact.Delivered f ->
                DELIVERED.text(form.text("destination", f.destination()).number("outboxId", f.outboxId()));
            case KioskFact.NotDelivered f ->
                NOT_DELIVERED.text(form.text("destination", f.destination())
                        .number("outboxId", f.outboxId())
                        .text("why", f.why()));
            case KioskFact.TaskChanged f ->
                TASK_CHANGED.text(form.number("number", f.number())
                        .text("task", f.task())
                        .text("state", f.state().label())
                        .text("at", f.at().toString()));
            case KioskFact.ClockCorrected f -> CLOCK_CORRECTED.text(form.number("offsetMillis", f.offsetMillis()));
        };
    }

    private static JsonText binEmptied(JsonText form, KioskFact.BinEmptied fact) {
        var said = form.number("bin", fact.bin().number())
                .number("items", fact.items())
                .text("by", fact.handover().by());
        fact.handover().byHand().ifPresent(count -> said.number("byHand", count));
        return said;
    }

    private static KioskFact.BinEmptied binEmptied(JsonFields in) {
        var byHand = in.has("byHand") ? OptionalInt.of(in.count("byHand")) : OptionalInt.empty();
        return new KioskFact.BinEmptied(
                new Bin(in.count("bin")), in.count("items"), new Handover(in.text("by"), byHand));
    }

    private static JsonText seenBeside(JsonText form, KioskFact.SeenBeside fact) {
        var named = fact.named();
        return form.text("return", fact.item().toString())
                .texts("tags", named.stream().map(tag -> tag.uid().hex()).toList())
                .texts("items", named.stream().map(tag -> tag.item().text()).toList())
                .number("nameless", fact.nameless());
    }

    private static KioskFact.SeenBeside seenBeside(JsonFields in) {
        var tags = in.list("tags", Uid::ofHex);
        var items = in.list("items", Barcode::new);
        if (tags.size() != items.size()) {
            throw new IllegalArgumentException("items: expected " + tags.size());
        }
        var named = new ArrayList<KioskFact.SeenBeside.Tag>();
        for (int i = 0; i < tags.size(); i++) {
            named.add(new KioskFact.SeenBeside.Tag(tags.get(i), items.get(i)));
        }
        return new KioskFact.SeenBeside(in.returnId(), named, in.count("nameless"));
    }
}
