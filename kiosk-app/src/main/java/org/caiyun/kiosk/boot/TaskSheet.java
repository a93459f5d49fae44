package org.caiyun.kiosk.boot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.CataloguingTask;
import org.caiyun.kiosk.cataloguing.Missing;
import org.caiyun.kiosk.cataloguing.Money;
import org.caiyun.kiosk.cataloguing.Payment;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.ShopText;
import org.caiyun.kiosk.worklist.TaskStep;
import org.caiyun.kiosk.worklist.WorkEntry;

/** Everything that is known of one task, for people. */
final class TaskSheet {
    private static final int NAMES = 12;

    private final TaskListing listing;
    private final TaskWords words;

    TaskSheet(TaskListing listing, TaskWords words) {
        this.listing = listing;
        this.words = words;
    }

    List<String> of(WorkEntry entry) {
        CataloguingTask task = entry.task();
        var out = new ArrayList<String>();
        out.add(line(
                "task", task.id() + ", " + words.state(entry.state()) + ", since " + listing.shown(entry.opened())));
        out.add(line("work", words.kind(task.kind()) + (task.rush() ? ", " + words.rush() : "")));
        out.add(line(
                "copy",
                task.item().text()
                        + task.tags().stream()
                                .map(Uid::hex)
                                .collect(Collectors.joining(" ", task.tags().isEmpty() ? "" : ", tags ", ""))));
        out.add(line("lies in", place(task)));
        out.add(line("owner", owner(task)));
        out.add(line("reasons", words.flags(task.reasons(), task.owner())));
        switch (task.purchase()) {
            case PurchaseAnswer.Known(var purchase) -> out.addAll(bought(purchase));
            case PurchaseAnswer.NotKnown() -> out.add(line("purchase", "the platform knows none"));
            case PurchaseAnswer.Silent(var why) -> out.add(line("purchase", "the platform was silent: " + why));
        }
        out.addAll(lacks(TaskListing.missing(entry)));
        entry.history().forEach(step -> out.add(line("history", listing.shown(step.at()) + ", " + what(step.what()))));
        return out;
    }

    /** A line for each group of which something is missing. */
    private List<String> lacks(Missing missing) {
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put("record", missing.record());
        groups.put("holdings", missing.holdings());
        groups.put("asset", missing.asset());
        groups.put("processing", missing.processing());
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> line("lacks", words.group(group.getKey()) + ": " + words.fields(group.getValue())))
                .toList();
    }

    private static List<String> bought(Purchase purchase) {
        var book = purchase.book();
        var payment = purchase.payment();
        return List.of(
                line("title", book.title() + " " + book.volume()),
                line("author", book.author()),
                line("publisher", book.publisher() + " " + book.year()),
                line("ISBN", book.isbn()),
                line("price", "list " + money(book.listPrice()) + ", paid " + paid(payment.paid())),
                line("shop", payment.shop() + ", order " + payment.order() + ", bought " + payment.boughtOn()),
                line("bill", "settlement " + payment.settlement() + ", invoice " + payment.invoice()),
                line(
                        "catalogue",
                        purchase.held().isHeld()
                                ? "record " + purchase.held().record() + ", copies "
                                        + purchase.held().copies()
                                : "no record of this title"));
    }

    private static String owner(CataloguingTask task) {
        return task.owner().isEmpty() && task.purchase() instanceof PurchaseAnswer.Known(var purchase)
                ? purchase.owner()
                : task.owner();
    }

    private static String place(CataloguingTask task) {
        return task.bin() == 0
                ? "no bin of the kiosk"
                : "bin " + task.bin() + ", position " + task.position()
                        + (task.misplaced() ? ", belongs to cataloguing" : "");
    }

    private String what(TaskStep.What what) {
        return switch (what) {
            case TaskStep.What.Asked(var id, var reasons, var bin, var position) ->
                "came back as " + id + " (" + words.flags(reasons, "") + "), bin " + bin + ", position " + position;
            case TaskStep.What.ToldAnew(var reasons) -> "corrected: " + words.flags(reasons, "");
            case TaskStep.What.PurchaseKnown(var purchase) -> "purchase " + purchase + " became known";
            case TaskStep.What.TakenOut(var bin) -> "bin " + bin + " was emptied";
            case TaskStep.What.Changed(var state) -> words.state(state);
        };
    }

    private static String paid(Payment.Price price) {
        return switch (price) {
            case Payment.Price.Paid(var sum) -> money(sum);
            case Payment.Price.NotSettled() -> "not settled";
        };
    }

    private static String money(Money money) {
        return money.currency() + " " + money.amount();
    }

    /** What a shop's system wrote stays on one line. */
    private static String line(String name, String value) {
        String clean = ShopText.clean(value);
        return name + " ".repeat(NAMES - name.length()) + (clean.isEmpty() ? "-" : clean);
    }
}
