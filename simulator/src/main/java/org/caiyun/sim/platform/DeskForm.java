package org.caiyun.sim.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.caiyun.kiosk.cataloguing.Payment;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseForm;
import org.caiyun.kiosk.cataloguing.marc.CnmarcDraft;
import org.caiyun.kiosk.cataloguing.marc.Copy;
import org.caiyun.kiosk.cataloguing.marc.DraftCharset;
import org.caiyun.kiosk.cataloguing.marc.DraftSettings;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.OrderCode;

/** What the cataloguer's page is told: worklist, ledger, counts. It holds nothing of a reader. */
final class DeskForm {
    private static final int MOST_TASKS = 300;
    private static final int MOST_ASSETS = 200;
    private static final int MOST_NOTES = 50;

    private final Registers registers;
    private final ZonedDateTime now;

    /** @param now with the zone of the platform */
    DeskForm(Registers registers, ZonedDateTime now) {
        this.registers = registers;
        this.now = now;
    }

    /** The newest tasks first, ended ones only as far as there is room. */
    ObjectNode json(List<WorkTask> tasks, Desk desk) {
        var out =
                JsonNodeFactory.instance.objectNode().put("now", now.toInstant().toString());
        var list = out.putArray("tasks");
        tasks.stream()
                .sorted(Comparator.comparing((WorkTask task) -> task.state().isEnd())
                        .thenComparing(Comparator.comparingInt(WorkTask::number).reversed()))
                .limit(MOST_TASKS)
                .forEach(task -> list.add(task(task)));
        out.put("total", tasks.size());
        var assets = desk.assets();
        var ledger = out.putArray("assets");
        assets.reversed().stream().limit(MOST_ASSETS).forEach(asset -> ledger.add(asset(asset)));
        var errors = out.putArray("errors");
        desk.errors()
                .forEach((shop, count) -> errors.addObject().put("shop", shop).put("count", count));
        return out;
    }

    private ObjectNode task(WorkTask task) {
        var opened = task.opened();
        var out = JsonNodeFactory.instance
                .objectNode()
                .put("number", task.number())
                .put("since", task.since().toString())
                .put("barcode", task.barcode())
                .put("order", CopyName.ofKept(opened.barcode()) instanceof OrderCode(var code) ? code : "")
                .put("kind", opened.kind().label())
                .put("rush", opened.rush())
                .put("owner", opened.owner())
                .put("state", task.state().label())
                .put("whole", task.isWhole());
        opened.reasons().forEach(out.putArray("reasons")::add);
        opened.tags().forEach(out.putArray("tags")::add);
        registers.ofBarcode(opened.barcode()).or(task::purchase).ifPresent(purchase -> {
            out.set("purchase", purchase(purchase));
            draft(task, purchase, out.putArray("draft"));
        });
        groups(task, out);
        visits(task, out);
        return out;
    }

    /** What the platform says now, with the sum as people write it. */
    private static ObjectNode purchase(Purchase purchase) {
        var out = PurchaseForm.write(purchase);
        out.put("list", purchase.book().listPrice().amount());
        switch (purchase.payment().paid()) {
            case Payment.Price.Paid(var sum) -> out.put("paid", sum.amount());
            case Payment.Price.NotSettled() -> out.put("paid", "");
        }
        return out;
    }

    /** As far as the shop's data go, made when the task came; a book that only lacks its tag needs none. */
    private void draft(WorkTask task, Purchase purchase, ArrayNode out) {
        if (!task.fields(FieldGroup.RECORD).isEmpty()) {
            var drafts = new CnmarcDraft(DraftSettings.usual(), task.since().atZone(now.getZone()), DraftCharset.UTF_8);
            var draft = drafts.of(List.of(new Copy(purchase.item(), purchase)));
            out.add("LDR    " + draft.leader());
            draft.lines().forEach(out::add);
        }
    }

    private static void groups(WorkTask task, ObjectNode out) {
        var groups = out.putArray("groups");
        for (var group : FieldGroup.values()) {
            var one = groups.addObject()
                    .put("group", group.label())
                    .put("missing", task.missing(group))
                    .put("finished", task.finished().contains(group));
            var fields = one.putArray("fields");
            task.fields(group)
                    .forEach(field -> fields.addObject().put("name", field).put("value", task.value(group, field)));
        }
    }

    private static void visits(WorkTask task, ObjectNode out) {
        var visits = out.putArray("visits");
        for (var visit : task.visits()) {
            visits.addObject()
                    .put("kiosk", visit.kiosk())
                    .put("at", visit.at().toString())
                    .put("bin", visit.lying().bin())
                    .put("position", visit.lying().position())
                    .put("misplaced", visit.lying().misplaced());
        }
        var notes = out.putArray("history");
        var history = task.history();
        history.subList(Math.max(0, history.size() - MOST_NOTES), history.size())
                .forEach(note -> notes.addObject()
                        .put("at", note.at().toString())
                        .put("what", note.what())
                        .put("text", note.text()));
    }

    private static ObjectNode asset(Asset asset) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("task", asset.task())
                .put("number", asset.number())
                .put("barcode", asset.barcode())
                .put("title", asset.title())
                .put("list", asset.list())
                .put("paid", asset.paid())
                .put("date", asset.date())
                .put("shop", asset.shop())
                .put("invoice", asset.invoice())
                .put("batch", asset.batch())
                .put("location", asset.location())
                .put("state", asset.state());
    }
}
