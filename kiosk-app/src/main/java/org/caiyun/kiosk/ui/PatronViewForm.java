package org.caiyun.kiosk.ui;

import static org.caiyun.kiosk.ui.PatronIntentForm.word;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.caiyun.kiosk.ui.PatronIntent.ScreenOption;
import org.caiyun.kiosk.ui.PatronView.Countdown;
import org.caiyun.kiosk.ui.PatronView.Item;
import org.caiyun.kiosk.ui.PatronView.KeyView;
import org.caiyun.kiosk.ui.PatronView.Qr;

/** The view model as JSON, as the page reads it. */
public final class PatronViewForm {
    private PatronViewForm() {}

    public static String json(PatronView view, long revision) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("rev", revision).put("screen", word(view.screen()));
        json.put("lang", view.language().tag()).put("draft", view.draft());
        json.putObject("size")
                .put("width", view.size().width())
                .put("height", view.size().height())
                .put("mm", view.size().millimetre())
                .put("textPx", view.size().text());
        var options = json.putObject("options");
        for (var option : ScreenOption.values()) {
            options.put(word(option), view.options().contains(option));
        }
        json.putObject("tone")
                .put("no", view.tone().number())
                .put("kind", word(view.tone().sound()));
        headline(json, view);
        json.put("count", view.count()).put("say", view.say()).put("notice", view.notice());
        view.items().forEach(item -> item(json.withArray("/items").addObject(), item));
        json.withArray("/items");
        json.putNull("countdown").putNull("qr");
        view.countdown().ifPresent(countdown -> countdown(json.putObject("countdown"), countdown));
        view.qr().ifPresent(qr -> qr(json.putObject("qr"), qr));
        keys(json.putArray("keys"), view.keys());
        keys(json.putArray("bar"), view.bar());
        key(json.putObject("help"), view.help());
        machine(json.putObject("machine"), view.machine());
        json.putObject("lost")
                .put("title", view.lost().title())
                .put("body", view.lost().body());
        return json.toString();
    }

    private static void headline(ObjectNode json, PatronView view) {
        var headline = view.headline();
        json.put("lamp", word(view.lamp()))
                .put("mood", word(headline.mood()))
                .put("icon", word(headline.icon()))
                .put("title", headline.title())
                .put("code", headline.code());
        headline.body().forEach(json.putArray("body")::add);
    }

    private static void item(ObjectNode json, Item item) {
        json.put("id", item.id()).put("no", item.number());
        json.put("title", item.title()).put("titleLang", item.titleLanguage()).put("tail", item.tail());
        json.put("result", item.result()).put("kind", word(item.kind()));
        item.notes().forEach(json.putArray("notes")::add);
        keys(json.putArray("keys"), item.keys());
    }

    private static void countdown(ObjectNode json, Countdown countdown) {
        json.put("left", countdown.left()).put("total", countdown.total()).put("text", countdown.text());
    }

    private static void qr(ObjectNode json, Qr qr) {
        qr.rows().forEach(json.put("payload", qr.payload()).putArray("rows")::add);
    }

    private static void keys(ArrayNode array, List<KeyView> keys) {
        keys.forEach(key -> key(array.addObject(), key));
    }

    private static void key(ObjectNode json, KeyView key) {
        json.set("intent", PatronIntentForm.json(key.intent()));
        json.put("text", key.text()).put("role", word(key.role())).put("icon", key.icon());
        json.put("on", key.on()).put("lang", key.language().tag());
    }

    private static void machine(ObjectNode json, MachineView machine) {
        json.put("kind", word(machine.kind()));
        // the drawing knows a slot that is out of service as closed
        json.put("slot", machine.slot() == PatronView.Lamp.OFF ? "closed" : word(machine.slot()));
        json.put("item", word(machine.item())).put("cue", word(machine.cue()));
        json.put("printer", word(machine.printer()));
        var bins = json.putArray("bins");
        for (var bin : machine.bins()) {
            bins.addObject()
                    .put("no", bin.number())
                    .put("name", bin.name())
                    .put("fill", bin.fill())
                    .put("full", bin.full())
                    .put("lit", bin.lit());
        }
    }
}
