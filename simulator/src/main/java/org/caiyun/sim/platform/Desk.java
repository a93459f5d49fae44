package org.caiyun.sim.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.sim.platform.DeskResult.CataloguedBook;

/** Where cataloguers work: what may be done with a task, and what comes of it. */
final class Desk {
    private static final Set<TaskState> AT_WORK = EnumSet.of(TaskState.OPEN, TaskState.RECEIVED, TaskState.IN_WORK);

    private final Worklist worklist;
    private final Registers registers;
    private final List<Asset> assets = new ArrayList<>();
    private final Map<String, Integer> errors = new TreeMap<>();

    Desk(Worklist worklist, Registers registers) {
        this.worklist = worklist;
        this.registers = registers;
    }

    List<Asset> assets() {
        return List.copyOf(assets);
    }

    /** How many mistakes of each shop were reported. */
    Map<String, Integer> errors() {
        return Map.copyOf(errors);
    }

    /** Why this cannot be done now; nothing where it can. */
    Optional<String> objection(DeskAction action) {
        var task = worklist.task(action.task());
        if (task.isEmpty()) {
            return Optional.of("no-such-task");
        }
        var state = task.get().state();
        boolean may = switch (action) {
            case DeskAction.Receive _, DeskAction.NotFound _ -> state == TaskState.OPEN;
            case DeskAction.Take _ -> state == TaskState.OPEN || state == TaskState.RECEIVED;
            case DeskAction.Fill _, DeskAction.Finish _, DeskAction.Complete _ -> AT_WORK.contains(state);
            case DeskAction.ShopError _, DeskAction.Exchange _, DeskAction.Withdraw _ -> !state.isEnd();
            case DeskAction.Reopen _ -> !AT_WORK.contains(state);
        };
        return may ? missing(task.get(), action) : Optional.of("not-in-this-state");
    }

    private static Optional<String> missing(WorkTask task, DeskAction action) {
        boolean lacks = switch (action) {
            case DeskAction.Finish(var _, var group) -> task.missing(group) > 0;
            case DeskAction.Complete _ -> !task.isWhole();
            default -> false;
        };
        boolean silent = action instanceof DeskAction.Withdraw(var _, var reason) && reason.isBlank();
        if (silent) {
            return Optional.of("reason-missing");
        }
        return lacks ? Optional.of("fields-missing") : Optional.empty();
    }

    /** Does what {@link #objection} has nothing against. */
    DeskResult perform(DeskAction action, Instant now) {
        var task = worklist.task(action.task()).orElseThrow();
        var next = switch (action) {
            case DeskAction.Receive _ -> task.in(TaskState.RECEIVED).noted(now, "received", "");
            case DeskAction.Take _ -> task.in(TaskState.IN_WORK).noted(now, "in-work", "");
            case DeskAction.Fill(var _, var group, var values) ->
                task.filled(group, values).in(TaskState.IN_WORK);
            case DeskAction.Finish(var _, var group) ->
                task.finished(group).in(TaskState.IN_WORK).noted(now, "finished", group.label());
            case DeskAction.Complete _ -> task.in(TaskState.COMPLETED).noted(now, "completed", "");
            case DeskAction.ShopError(var _, var what) ->
                task.in(TaskState.DISCREPANCY).noted(now, "shop-error", what);
            case DeskAction.Exchange(var _, var reason) ->
                task.in(TaskState.EXCHANGE).noted(now, "exchange", reason);
            case DeskAction.NotFound _ -> task.in(TaskState.DISCREPANCY).noted(now, "not-found", "");
            case DeskAction.Withdraw(var _, var reason) ->
                task.in(TaskState.WITHDRAWN).noted(now, "withdrawn", reason);
            case DeskAction.Reopen _ -> task.in(TaskState.OPEN).noted(now, "reopened", "");
        };
        worklist.update(next, now);
        return effect(action, task);
    }

    private DeskResult effect(DeskAction action, WorkTask task) {
        // as it stands now: the task has it as it was
        var purchase = task.purchase().flatMap(p -> registers.purchase(p.id())).or(task::purchase);
        return switch (action) {
            case DeskAction.Complete _ -> {
                assets.add(Asset.of(task));
                purchase.ifPresent(p -> registers.state(p.id(), PurchaseState.COMPLETED));
                yield new DeskResult.Catalogued(book(task));
            }
            case DeskAction.ShopError _ -> {
                errors.merge(purchase.map(p -> p.payment().shop()).orElse(""), 1, Integer::sum);
                yield new DeskResult.Done();
            }
            case DeskAction.Exchange _ -> {
                purchase.ifPresent(p -> registers.state(p.id(), PurchaseState.EXCHANGED));
                yield new DeskResult.Done();
            }
            case DeskAction.Reopen _ -> {
                assets.removeIf(asset -> asset.task() == task.number());
                purchase.filter(Desk::isOver).ifPresent(p -> registers.state(p.id(), PurchaseState.RETURNED));
                yield new DeskResult.Done();
            }
            case DeskAction.Receive _,
                    DeskAction.Take _,
                    DeskAction.Fill _,
                    DeskAction.Finish _,
                    DeskAction.NotFound _,
                    DeskAction.Withdraw _ -> new DeskResult.Done();
        };
    }

    private static boolean isOver(Purchase purchase) {
        return purchase.state() == PurchaseState.COMPLETED || purchase.state() == PurchaseState.EXCHANGED;
    }

    /** The shop's words, where it has any, else what was filled in. */
    private static CataloguedBook book(WorkTask task) {
        var book = task.purchase().map(Purchase::book);
        return new CataloguedBook(
                task.barcode(),
                words(book.map(BasicData::title), task, "200$a"),
                words(book.map(BasicData::author), task, "200$f"),
                words(book.map(BasicData::publisher), task, "210$c"),
                words(book.map(BasicData::isbn), task, "010$a"),
                book.map(b -> b.listPrice().amount() + " " + b.listPrice().currency())
                        .orElse(""));
    }

    private static String words(Optional<String> shops, WorkTask task, String field) {
        return shops.filter(text -> !text.isBlank()).orElseGet(() -> task.value(FieldGroup.RECORD, field));
    }
}
