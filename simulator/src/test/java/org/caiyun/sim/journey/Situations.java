package org.caiyun.sim.journey;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.run.KioskInput;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.kiosk.ui.PatronView.Screen;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.scenario.Trouble.Part;

/** Every screen and every result that a machine comes to in real life. */
final class Situations {
    private static final Duration LIBRARY_SLEEPS = Duration.ofSeconds(4);

    /** Two bins, of which the first takes one book. */
    private static final String SMALL = """
            bins:
              - {number: 1, output: 1, purpose: ordinary, name: main, capacity: 1}
              - {number: 2, output: 2, purpose: staff, name: staff}
            """;

    private Situations() {}

    static List<Situation> all() {
        return Stream.of(waiting(), onTheWay(), results(), backs(), stops(), ends(), SituationsOfStaff.all())
                .flatMap(List::stream)
                .toList();
    }

    private static Situation at(String name, Screen screen, String key, UnaryOperator<Visit> story) {
        return new Situation(name, List.of(), screen, key, story);
    }

    private static List<Situation> waiting() {
        return List.of(
                at("attract", Screen.ATTRACT, "attract.title", Visit::ready),
                at("attract outside the library's hours", Screen.ATTRACT, "attract.offhours", Visit::ready)
                        .with("hours: {library: [\"mon-fri 09:00-17:00\"]}"),
                at("starting", Screen.OOS, "oos.body", v -> v),
                at("closed on this day", Screen.CLOSED, "closed.opens", v -> v)
                        .with("hours: {machine: [\"mon-sat 06:00-23:00\"]}"),
                at("closed at this hour", Screen.CLOSED, "oos.hours", v -> v)
                        .with("hours: {machine: [\"mon-sun 10:00-23:00\"]}"),
                at("holiday with another place", Screen.CLOSED, "oos.holiday", v -> v)
                        .with("hours: {holidays: [{from: 2026-11-20, to: 2026-11-24, elsewhere: 请到市民中心还书}]}"),
                at("holiday", Screen.CLOSED, "oos.holiday", v -> v)
                        .with("hours: {holidays: [{from: 2026-11-20, to: 2026-11-24}]}"));
    }

    private static List<Situation> onTheWay() {
        return List.of(
                at("reading", Screen.READING, "reading.title", v -> v.ready().insert("plain")),
                at(
                        "reading the second book",
                        Screen.READING,
                        "reading.title",
                        v -> v.ready().insert("plain", "second")),
                at("checking", Screen.CHECKING, "checking", v -> v.ready().insert("plain")),
                at("checking slowly", Screen.CHECKING, "checking.slow", v -> {
                    v.ready().stage().site().acs().latency(LIBRARY_SLEEPS);
                    return v.insert("plain");
                }));
    }

    private static List<Situation> results() {
        return List.of(
                at("returned", Screen.LIST, "return.ok", v -> v.ready().insert("plain")),
                at("on hold", Screen.LIST, "return.hold.note", v -> v.ready().insert("held")),
                at(
                        "partner library's",
                        Screen.LIST,
                        "return.partner.note",
                        v -> v.ready().insert("partner")),
                at("shop-bought", Screen.LIST, "return.new.note", v -> v.ready().insert("shop")),
                at(
                        "pending",
                        Screen.LIST,
                        "return.pending.note",
                        v -> v.ready().put(Part.LIBRARY, Kind.UNPLUGGED).insert("plain")),
                at("for staff", Screen.LIST, "return.staff.note", v -> v.ready().insert("claimed")),
                at(
                        "already returned",
                        Screen.LIST,
                        "return.already.note",
                        v -> v.ready().insert("shelved")),
                at(
                        "after a book given back",
                        Screen.LIST,
                        "r.back",
                        v -> v.ready()
                                .insert("foreign")
                                .until(Screen.BACK, "back.notours")
                                .take("foreign")),
                at(
                        "long titles",
                        Screen.LIST,
                        "return.ok",
                        v -> v.ready()
                                .insert("longest", "han", "mongolian", "rare")
                                .empty()),
                at(
                        "every result",
                        Screen.LIST,
                        "return.ok",
                        v -> v.ready()
                                .insert("claimed", "held", "partner", "shop", "longest", "shelved", "english", "third")
                                .put(Part.LIBRARY, Kind.UNPLUGGED)
                                .insert("second", "mongolian", "rare", "han")
                                .empty()),
                at("320 books", Screen.LIST, "return.ok", Situations::harvest));
    }

    private static Visit harvest(Visit visit) {
        visit.ready();
        for (int i = 0; i < 80; i++) {
            for (var book : List.of("plain", "second", "third", "english")) {
                visit.insert(book).empty().lend(book);
            }
            // long before it is full
            visit.stage().tell(new KioskInput.BinEmptied(new Bin(1), Handover.UNSAID));
        }
        return visit;
    }

    private static List<Situation> backs() {
        return List.of(
                at(
                        "another library's",
                        Screen.BACK,
                        "back.notours",
                        v -> v.ready().insert("foreign")),
                at("unreadable", Screen.BACK, "back.again", v -> v.ready().insert("damaged")),
                at(
                        "unreadable again",
                        Screen.BACK,
                        "back.unreadable",
                        v -> v.ready()
                                .insert("damaged")
                                .until(Screen.BACK, "back.again")
                                .take("damaged")
                                .insert("damaged")),
                at("blank tag", Screen.BACK, "back.nobarcode", v -> v.ready().insert("blank")),
                at("several", Screen.BACK, "back.several", v -> v.ready().insert("two")),
                at("card", Screen.BACK, "back.card", v -> v.ready().insert("card")),
                at(
                        "given back after others",
                        Screen.BACK,
                        "back.notours",
                        v -> v.ready().insert("plain", "foreign")),
                at("set incomplete", Screen.SET, "set.back", v -> v.ready().insert("set")),
                at(
                                "pieces to follow",
                                Screen.SET,
                                "set.more.body",
                                v -> v.ready().insert("box"))
                        .with("rules: {sets: piece-by-piece}"),
                at(
                                "all pieces there",
                                Screen.LIST,
                                "r.piece",
                                v -> v.ready()
                                        .insert("box")
                                        .until(Screen.SET, "set.more.body")
                                        .insert("tagless"))
                        .with("rules: {sets: piece-by-piece}"));
    }

    private static List<Situation> stops() {
        return List.of(
                at(
                        "stuck and recorded",
                        Screen.JAM,
                        "jam.done",
                        v -> v.ready().put(Part.CHUTE, Kind.JAM).insert("plain")),
                at(
                        "stuck and not recorded",
                        Screen.JAM,
                        "jam.open",
                        v -> v.ready()
                                .put(Part.LIBRARY, Kind.UNPLUGGED)
                                .put(Part.CHUTE, Kind.JAM)
                                .insert("plain")),
                at("full in the middle", Screen.FULL, "full.mid", v -> v.ready().insert("plain"))
                        .with(SMALL),
                at(
                                "full",
                                Screen.FULL,
                                "full.body",
                                v -> v.ready()
                                        .insert("plain")
                                        .until(Screen.FULL, "full.mid")
                                        .press(new PatronIntent.Done())
                                        .press(new PatronIntent.Receipt(ReceiptChoice.NONE)))
                        .with(SMALL),
                at("reader down", Screen.OOS, "oos.body", v -> v.ready().put(Part.READER, Kind.UNPLUGGED)),
                at("board down", Screen.OOS, "oos.body", v -> v.ready().put(Part.CHUTE, Kind.UNPLUGGED)),
                at(
                        "disk full",
                        Screen.OOS,
                        "oos.body",
                        v -> v.ready().put(Part.DISK, Kind.FULL).put(Part.PRINTER, Kind.UNPLUGGED)),
                at(
                        "disk full with a book in the mouth",
                        Screen.BACK,
                        "back.desk",
                        v -> v.ready().put(Part.DISK, Kind.FULL).insert("plain")),
                at(
                        "stuck for the next",
                        Screen.OOS,
                        "oos.body",
                        v -> v.ready()
                                .put(Part.CHUTE, Kind.JAM)
                                .insert("plain")
                                .until(Screen.JAM, "jam.done")
                                .press(new PatronIntent.Done())
                                .press(new PatronIntent.Receipt(ReceiptChoice.NONE))));
    }

    private static List<Situation> ends() {
        return List.of(
                at("warning", Screen.WARNING, "timeout.title", Situations::one),
                at("finish", Screen.FINISH, "receipt.print", Situations::done),
                at(
                        "finish without paper",
                        Screen.FINISH,
                        "receipt.nopaper",
                        v -> done(v.ready().put(Part.PRINTER, Kind.PAPER_OUT))),
                at("thanks", Screen.THANKS, "thanks.title", v -> with(ReceiptChoice.NONE, v)),
                at("thanks while it prints", Screen.THANKS, "receipt.printing", v -> with(ReceiptChoice.PRINT, v)),
                at("thanks with paper", Screen.THANKS, "receipt.take", v -> with(ReceiptChoice.PRINT, v)),
                at("thanks with code", Screen.THANKS, "receipt.qr.body", v -> with(ReceiptChoice.QR, v)),
                at(
                        "paper out while it prints",
                        Screen.THANKS,
                        "receipt.nopaper",
                        v -> with(ReceiptChoice.PRINT, done(v).put(Part.PRINTER, Kind.PAPER_OUT))),
                at("thanks for every result", Screen.THANKS, "receipt.qr.body", Situations::everythingEnds));
    }

    private static Visit everythingEnds(Visit visit) {
        return visit.ready()
                .insert("claimed", "held", "foreign")
                .until(Screen.BACK, "back.notours")
                .take("foreign")
                .put(Part.LIBRARY, Kind.UNPLUGGED)
                .insert("plain")
                .until(Screen.LIST, "return.pending.note")
                .empty()
                .press(new PatronIntent.Done())
                .press(new PatronIntent.Receipt(ReceiptChoice.QR));
    }

    static Visit one(Visit visit) {
        return visit.ready().insert("plain").until(Screen.LIST, "return.ok").empty();
    }

    private static Visit done(Visit visit) {
        return visit.isShown(Screen.FINISH, "receipt.ask")
                ? visit
                : one(visit).press(new PatronIntent.Done()).until(Screen.FINISH, "receipt.ask");
    }

    private static Visit with(ReceiptChoice choice, Visit visit) {
        return done(visit).press(new PatronIntent.Receipt(choice));
    }
}
