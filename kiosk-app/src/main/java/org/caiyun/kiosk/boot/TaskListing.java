package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.CataloguingTask;
import org.caiyun.kiosk.cataloguing.Missing;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseForm;
import org.caiyun.kiosk.cataloguing.ShopText;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.worklist.ShopErrors;
import org.caiyun.kiosk.worklist.TaskStep;
import org.caiyun.kiosk.worklist.WorkEntry;

/** The worklist, one task a line, and the counts of shops' errors. */
final class TaskListing {
    private static final Duration LONG = Duration.ofDays(2);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final DateTimeFormatter time;
    private final Instant now;

    TaskListing(ZoneId zone, Instant now) {
        this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
        this.now = now;
    }

    /** Id, age, kind, rush, barcode, place, state, what is missing as four counts, title. */
    String line(WorkEntry entry) {
        CataloguingTask task = entry.task();
        return String.format(
                        Locale.ROOT,
                        "%-22s %5s  %-15s %-5s %-16s %-6s %-11s %-11s %s",
                        task.id(),
                        age(entry),
                        task.kind().label(),
                        task.rush() ? "rush" : "",
                        task.item().text(),
                        place(task),
                        entry.state().label(),
                        counts(entry),
                        title(task))
                .stripTrailing();
    }

    String json(WorkEntry entry) {
        CataloguingTask task = entry.task();
        var out = JSON.objectNode()
                .put("task", task.id().toString())
                .put("opened", entry.opened().shown().toString())
                .put("dated", entry.opened().isKnown())
                .put("state", entry.state().label())
                .put("kind", task.kind().label())
                .put("rush", task.rush())
                .put("barcode", task.item().barcodeText())
                .put("bin", task.bin())
                .put("position", task.position())
                .put("misplaced", task.misplaced())
                .put("owner", task.owner());
        texts(out, "tags", task.tags().stream().map(Uid::hex).toList());
        texts(out, "reasons", task.reasons().stream().map(Flag::label).toList());
        var missing = out.putObject("missing");
        Missing lacks = missing(entry);
        texts(missing, "record", lacks.record());
        texts(missing, "holdings", lacks.holdings());
        texts(missing, "asset", lacks.asset());
        texts(missing, "processing", lacks.processing());
        if (task.purchase() instanceof PurchaseAnswer.Known(var purchase)) {
            out.set("purchase", PurchaseForm.write(purchase));
        }
        var history = out.putArray("history");
        entry.history()
                .forEach(step -> history.addObject()
                        .put("at", step.at().shown().toString())
                        .put("dated", step.at().isKnown())
                        .put("what", what(step.what())));
        return out.toString();
    }

    private static String what(TaskStep.What what) {
        return switch (what) {
            case TaskStep.What.Asked(var id, var _, var _, var _) -> "returned " + id;
            case TaskStep.What.ToldAnew _ -> "corrected";
            case TaskStep.What.PurchaseKnown(var purchase) -> "purchase " + purchase;
            case TaskStep.What.TakenOut(var bin) -> "bin-emptied " + bin;
            case TaskStep.What.Changed(var state) -> state.label();
        };
    }

    /** How many copies each shop has labelled wrongly. */
    static List<String> lines(ShopErrors errors) {
        if (errors.counts().isEmpty()) {
            return List.of("The kiosk has seen no copy that a shop labelled wrongly.");
        }
        return errors.counts().entrySet().stream()
                .map(shop -> (shop.getKey().isEmpty() ? "(no purchase known)" : shop.getKey()) + "  "
                        + String.join(
                                "  ",
                                ShopErrors.KINDS.stream()
                                        .map(flag -> flag.label() + " "
                                                + shop.getValue().getOrDefault(flag, 0))
                                        .toList()))
                .toList();
    }

    static List<String> json(ShopErrors errors) {
        return errors.counts().entrySet().stream()
                .map(shop -> {
                    var out = JSON.objectNode().put("shop", shop.getKey());
                    ShopErrors.KINDS.forEach(
                            flag -> out.put(flag.label(), shop.getValue().getOrDefault(flag, 0)));
                    return out.toString();
                })
                .toList();
    }

    String shown(WallTime at) {
        return ListedTime.of(at, time);
    }

    String age(WorkEntry entry) {
        var age = Duration.between(entry.opened().shown(), now);
        if (!entry.opened().isKnown() || age.isNegative()) {
            return "?";
        }
        return age.compareTo(LONG) >= 0
                ? age.toDays() + "d"
                : age.toHours() > 0 ? age.toHours() + "h" : age.toMinutes() + "min";
    }

    private static String place(CataloguingTask task) {
        return task.bin() == 0 ? "-" : task.bin() + "/" + task.position() + (task.misplaced() ? "!" : "");
    }

    /** Nothing is missing where the work has ended. */
    static Missing missing(WorkEntry entry) {
        return entry.state().isEnd()
                ? new Missing(List.of(), List.of(), List.of(), List.of())
                : entry.task().missing();
    }

    private static String counts(WorkEntry entry) {
        if (entry.state().isEnd()) {
            return "-";
        }
        Missing missing = missing(entry);
        return missing.record().size() + "/" + missing.holdings().size() + "/"
                + missing.asset().size() + "/" + missing.processing().size();
    }

    private static String title(CataloguingTask task) {
        return switch (task.purchase()) {
            case PurchaseAnswer.Known(var purchase) ->
                ShopText.clean(purchase.book().title() + " " + purchase.book().volume());
            case PurchaseAnswer.NotKnown() -> "(no purchase)";
            case PurchaseAnswer.Silent _ -> "(the platform was silent)";
        };
    }

    private static void texts(ObjectNode out, String key, List<String> values) {
        values.forEach(out.putArray(key)::add);
    }
}
