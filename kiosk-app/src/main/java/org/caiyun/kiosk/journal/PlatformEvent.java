package org.caiyun.kiosk.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.CataloguingTask;
import org.caiyun.kiosk.cataloguing.LibrarySaid;
import org.caiyun.kiosk.cataloguing.Missing;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseForm;
import org.caiyun.kiosk.cataloguing.TaskKind;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.kiosk.item.ReturnId;

/** The data of the events for the platform ({@code docs/platform-api.yaml}), as the outbox keeps it. */
public final class PlatformEvent {
    /** The kind of the outbox rows of {@link ReturnFact.ReturnReported}. */
    public static final String RETURN_REPORTED = "cn.caiyun.return.reported";

    /** The kind of the outbox rows of {@link ReturnFact.CataloguingAsked}. */
    public static final String TASK_OPENED = "cn.caiyun.task.opened";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlatformEvent() {}

    static String body(ReturnFact.ReturnReported fact) {
        var form = named(new JsonText().text("return", fact.id().toString()), fact.item())
                .text("purchase", fact.purchase());
        return reported(fact.dated() ? form.text("returnedAt", fact.returnedAt().toString()) : form, fact)
                .end();
    }

    private static JsonText reported(JsonText form, ReturnFact.ReturnReported fact) {
        form.text("library", fact.library().label())
                .texts("tags", fact.tags().stream().map(Uid::hex).toList());
        return (fact.set() ? form.flag("set", true) : form)
                .number("bin", fact.bin())
                .number("position", fact.position())
                .flag("tasked", fact.tasked());
    }

    /** The kept form has a time also where no clock was right. */
    static JsonText kept(ReturnFact.ReturnReported fact) {
        var form = named(new JsonText().text("return", fact.id().toString()), fact.item())
                .text("purchase", fact.purchase())
                .text("returnedAt", fact.returnedAt().toString())
                .flag("dated", fact.dated());
        return reported(form, fact);
    }

    static ReturnFact.ReturnReported kept(JsonFields in) {
        return reported(in, in.instant("returnedAt"), in.flag("dated"));
    }

    /**
     * What was reported. Where the body has no time, that of the fact is the beginning of the epoch.
     *
     * @throws IllegalArgumentException where this is not the data of a reported return
     */
    public static ReturnFact.ReturnReported reported(String body) {
        var in = new JsonFields(parsed(body));
        boolean dated = in.has("returnedAt");
        return reported(in, dated ? in.instant("returnedAt") : Instant.EPOCH, dated);
    }

    private static ReturnFact.ReturnReported reported(JsonFields in, Instant returnedAt, boolean dated) {
        return new ReturnFact.ReturnReported(
                in.returnId(),
                name(in),
                in.list("tags", Uid::ofHex),
                in.has("set") && in.flag("set"),
                in.text("purchase"),
                returnedAt,
                dated,
                JsonFields.named(in.text("library"), LibrarySaid.values(), LibrarySaid::label),
                in.count("bin"),
                in.count("position"),
                in.flag("tasked"));
    }

    private static JsonText named(JsonText form, CopyName copy) {
        return switch (copy) {
            case Barcode(var text) -> form.text("barcode", text);
            case OrderCode(var text) -> form.text("order", text);
        };
    }

    private static CopyName name(JsonFields in) {
        return in.has("order") ? new OrderCode(in.text("order")) : new Barcode(in.text("barcode"));
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    static String body(CataloguingTask task) {
        var form = named(new JsonText().text("task", task.id().toString()), task.item())
                .texts("tags", task.tags().stream().map(Uid::hex).toList())
                .text("kind", task.kind().label())
                .texts("reasons", task.reasons().stream().map(Flag::label).toList())
                .flag("rush", task.rush())
                .text("owner", task.owner())
                .number("bin", task.bin())
                .number("position", task.position())
                .flag("misplaced", task.misplaced());
        if (task.purchase() instanceof PurchaseAnswer.Known(var purchase)) {
            form.json("purchase", PurchaseForm.write(purchase).toString());
        }
        return form.json("missing", missing(task.missing())).end();
    }

    private static String missing(Missing missing) {
        return new JsonText()
                .texts("record", missing.record())
                .texts("holdings", missing.holdings())
                .texts("asset", missing.asset())
                .texts("processing", missing.processing())
                .end();
    }

    /** {@code unknown}: what the platform had answered where the body has no purchase. */
    static CataloguingTask task(JsonFields in, PurchaseAnswer unknown) {
        return new CataloguingTask(
                ReturnId.parse(in.text("task")),
                name(in),
                in.list("tags", Uid::ofHex),
                JsonFields.named(in.text("kind"), TaskKind.values(), TaskKind::label),
                in.list("reasons", name -> JsonFields.named(name, Flag.values(), Flag::label)),
                in.flag("rush"),
                in.text("owner"),
                in.count("bin"),
                in.count("position"),
                in.flag("misplaced"),
                in.has("purchase") ? new PurchaseAnswer.Known(PurchaseForm.read(in.node("purchase"))) : unknown,
                missing(in.object("missing")));
    }

    private static Missing missing(JsonFields in) {
        return new Missing(
                in.list("record", text -> text),
                in.list("holdings", text -> text),
                in.list("asset", text -> text),
                in.list("processing", text -> text));
    }
}
