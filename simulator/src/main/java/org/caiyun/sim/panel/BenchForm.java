package org.caiyun.sim.panel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Optional;
import org.caiyun.kiosk.ui.PatronView;
import org.caiyun.sim.peer.PrintedReceipt;

/** Everything of a frame but its number, its time and the rows that a page has already. */
final class BenchForm {
    private static final int MOST_RECEIPTS = 50;

    private BenchForm() {}

    /** What there is to see of a stage; {@code error} is empty where nothing is wrong. */
    static ObjectNode json(Play play, Optional<PatronView> view, String error) {
        var json = JsonNodeFactory.instance.objectNode();
        var stage = play.stage();
        json.put("mode", stage.mode()).put("seed", play.seed());
        json.put("stage", play.number()).put("boot", play.boots());
        json.put("firmware", play.isUp() ? "up" : "killed");
        stage.see(() -> {
            json.set("machine", MachineForm.json(play, view));
            json.set("shelf", play.shelfForm().json());
            receipts(play, json);
            return true;
        });
        var faults = json.putArray("faults");
        for (var offer : FaultTable.offers()) {
            faults.addObject()
                    .put("id", offer.id())
                    .put("device", MachineForm.word(offer.trouble().device()))
                    .put("name", offer.name())
                    .put("active", play.faults().contains(offer.trouble()))
                    .put("key", offer.key());
        }
        json.putObject("desk").putArray("calls");
        json.putObject("recording")
                .put("since", 0)
                .put("steps", play.recorder().steps())
                .put("full", play.recorder().isFull());
        return json.put("error", error);
    }

    /** Where there is no stage because none could be made. */
    static ObjectNode none(Mode mode, long seed, String error) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("mode", mode.label()).put("seed", seed).put("stage", 0).put("boot", 0);
        json.put("firmware", "killed").putObject("machine");
        json.putArray("shelf");
        json.putArray("faults");
        json.putArray("receipts");
        json.putObject("desk").putArray("calls");
        json.putObject("recording").put("since", 0).put("steps", 0);
        return json.put("error", error);
    }

    private static void receipts(Play play, ObjectNode json) {
        var printer = play.stage().site().printer();
        var all = new ArrayList<>(printer.receipts());
        var receipts = json.putArray("receipts");
        int number = printer.printed();
        for (int i = all.size() - 1; i >= 0 && all.size() - i <= MOST_RECEIPTS; i--) {
            receipts.add(receipt(number, play.number(), all.get(i)));
            number--;
        }
    }

    private static ObjectNode receipt(int number, int stage, PrintedReceipt receipt) {
        var json = JsonNodeFactory.instance.objectNode();
        // the stage makes the address of another stage's receipt another one
        json.put("no", number).put("png", "receipt/" + number + ".png?stage=" + stage);
        receipt.lines().forEach(json.putArray("lines")::add);
        receipt.qrPayloads().forEach(json.putArray("qr")::add);
        return json;
    }
}
