package org.caiyun.sim.panel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caiyun.kiosk.decide.BinSetup;
import org.caiyun.kiosk.ui.MachineView;
import org.caiyun.kiosk.ui.PatronView;
import org.caiyun.sim.peer.ChuteBoard.Lamp;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.world.ChuteSensor;
import org.caiyun.sim.world.Place;

/** The machine as it really is, for the drawing; asked on the thread that owns the world. */
final class MachineForm {
    /** As many books as fill a bin in the drawing where nobody knows how large it is. */
    private static final double USUAL_BIN = 40;

    private final Play play;
    private final SimulatedSite site;
    private final Optional<MachineView> shown;

    private MachineForm(Play play, Optional<PatronView> view) {
        this.play = play;
        this.site = play.stage().site();
        this.shown = view.map(PatronView::machine);
    }

    static ObjectNode json(Play play, Optional<PatronView> view) {
        return new MachineForm(play, view).json();
    }

    private ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        var drives = site.chute().drives();
        var lamp = lamp();
        json.put("kind", word(play.config().kiosk().kind()));
        json.put("slot", shown.map(v -> word(v.slot())).map(MachineForm::slot).orElse(slot(lamp)));
        json.put("lamp", lamp).put("item", item());
        // on the bench only what is really there is drawn
        json.put("cue", "none");
        json.put("printer", word(site.printer().look()));
        json.put("paper", word(site.printer().paper()));
        json.put("belt", drives.beltForward() ? "forward" : drives.beltBack() ? "back" : "still");
        json.put("shutter", drives.shutterOpen() ? "open" : "closed");
        drives.diverters().forEach(json.putArray("diverters")::add);
        sensors(json.putObject("sensors"));
        var bins = json.putArray("bins");
        play.config().bins().forEach(bin -> bins.add(bin(bin)));
        var books = json.putArray("books");
        for (var book : play.shelf().books()) {
            var place = site.world().placeOf(book.id());
            if (!place.equals(new Place.Outside())) {
                books.addObject()
                        .put("id", book.id())
                        .put("at", at(place))
                        .put("bin", binOf(place))
                        .put("title", book.title());
            }
        }
        return json;
    }

    private String lamp() {
        if (site.board().isLit(Lamp.ATTENTION)) {
            return "attention";
        }
        return site.board().isLit(Lamp.BUSY) ? "busy" : site.board().isLit(Lamp.READY) ? "ready" : "off";
    }

    /** The drawing knows a slot without a lamp as closed. */
    private static String slot(String lamp) {
        return lamp.equals("off") ? "closed" : lamp;
    }

    private String item() {
        if (site.world().count(new Place.Mouth()) > 0) {
            return "mouth";
        }
        return site.world().count(new Place.Captive()) > 0
                ? "inside"
                : site.world().count(new Place.Belt()) > 0 ? "belt" : "none";
    }

    private void sensors(ObjectNode json) {
        var chute = site.chute();
        json.put("mouth", chute.sees(new ChuteSensor.Mouth()));
        json.put("captive", chute.sees(new ChuteSensor.Captive()));
        json.put("belt", chute.sees(new ChuteSensor.Belt()));
        var landing = json.putArray("landing");
        IntStream.rangeClosed(1, SimulatedSite.OUTPUTS)
                .forEach(output -> landing.add(chute.sees(new ChuteSensor.Landing(output))));
    }

    private ObjectNode bin(BinSetup bin) {
        int count = site.world().count(new Place.InBin(bin.output()));
        var known = shown.stream()
                .flatMap(view -> view.bins().stream())
                .filter(b -> b.number() == bin.bin().number())
                .findFirst();
        boolean diverted = site.chute().drives().diverters().contains(bin.output());
        return JsonNodeFactory.instance
                .objectNode()
                .put("no", bin.bin().number())
                .put("name", bin.name())
                .put("purpose", word(bin.purpose()))
                .put("count", count)
                .put(
                        "fill",
                        known.map(MachineView.BinView::fill)
                                .filter(fill -> fill > 0)
                                .orElse(Math.min(1, count / USUAL_BIN)))
                .put("full", known.map(MachineView.BinView::full).orElse(false))
                .put("lit", diverted || known.map(MachineView.BinView::lit).orElse(false));
    }

    static String at(Place place) {
        return switch (place) {
            case Place.Outside() -> "outside";
            case Place.Mouth() -> "mouth";
            case Place.Captive() -> "inside";
            case Place.Belt() -> "belt";
            case Place.InBin _ -> "bin";
        };
    }

    private int binOf(Place place) {
        return binOf(place, play);
    }

    /** The number of the bin at the output where it lies; 0 where it lies in none. */
    static int binOf(Place place, Play play) {
        return place instanceof Place.InBin(int output)
                ? play.config().bins().stream()
                        .filter(bin -> bin.output() == output)
                        .map(bin -> bin.bin().number())
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
