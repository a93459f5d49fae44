package org.caiyun.sim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.tag.PartOfSet;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.stage.Equipment;

/** Writes a scenario down so that {@link Scenario#read} reads the same back. */
public final class ScenarioText {
    private final StringBuilder text = new StringBuilder();

    private ScenarioText() {}

    /** {@code comment} stands above it, line by line. */
    public static String of(Scenario scenario, List<String> comment) {
        var writing = new ScenarioText();
        comment.forEach(line -> writing.text.append("# ").append(line).append('\n'));
        writing.line("name: " + quoted(scenario.name()));
        writing.line("seed: " + scenario.seed());
        if (!scenario.rest()) {
            writing.line("rest: false");
        }
        writing.equipment(scenario.equipment());
        writing.line(scenario.books().isEmpty() ? "books: []" : "books:");
        scenario.books().forEach(book -> writing.line("  - " + book(book)));
        writing.line("steps:");
        scenario.steps().forEach(step -> writing.line("  - " + step(step)));
        return writing.text.toString();
    }

    private void equipment(Equipment equipment) {
        if (equipment.kind() != Equipment.USUAL.kind()) {
            line("kind: " + word(equipment.kind()));
        }
        if (equipment.reader() != Equipment.USUAL.reader()) {
            line("reader: " + equipment.reader().word());
        }
        if (equipment.board() != Equipment.USUAL.board()) {
            line("board: " + word(equipment.board()));
        }
        var usual = Equipment.USUAL.wire();
        var library = new Keys()
                .plain("charset", equipment.wire().charset(), usual.charset())
                .plain("terminator", word(equipment.wire().terminator()), word(usual.terminator()))
                .plain("checksum", word(equipment.wire().checksum()), word(usual.checksum()))
                .plain("verify", word(equipment.wire().verify()), word(usual.verify()));
        if (!library.written.isEmpty()) {
            line("library: " + library.braced());
        }
        equipment.scanner().ifPresent(mode -> line("scanner: " + word(mode)));
        if (equipment.uids() != Equipment.USUAL.uids()) {
            line("uid: " + word(equipment.uids()));
        }
        if (equipment.sorting() != Equipment.USUAL.sorting()) {
            line("sorting: " + word(equipment.sorting()));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String book(ScenarioBook book) {
        var keys = new Keys().quoted("id", book.id(), "").quoted("barcode", book.barcode(), "");
        keys.quoted("title", book.title(), "");
        keys.section("tag", tag(book.tags().getFirst()));
        if (!book.labels().equals(List.of(book.barcode()))) {
            keys.plain(
                    "labels", book.labels().stream().map(ScenarioText::quoted).toList(), "");
        }
        var more = book.tags().stream().skip(1).map(tag -> tag(tag).braced()).toList();
        keys.plain("moreTags", more.toString(), "[]");
        book.library().ifPresent(known -> keys.plain("library", known(known).braced(), ""));
        book.purchase().ifPresent(sold -> keys.plain("purchase", sold(sold).braced(), ""));
        return keys.braced();
    }

    private static Keys tag(ScenarioBook.Tag tag) {
        var usual = ScenarioBook.USUAL;
        var says = tag.content();
        return new Keys()
                .plain("model", word(tag.model()), word(usual.model()))
                .quoted("barcode", says.barcode(), "")
                .quoted("owner", says.owner(), tag.model().usualOwner())
                .plain("usage", says.usage(), usual.content().usage())
                .plain("part", says.part().ordinal(), PartOfSet.UNSTATED.ordinal())
                .plain("parts", says.part().total(), PartOfSet.UNSTATED.total())
                .quoted("title", says.title(), "")
                .plain("afi", tag.chip().afi(), usual.chip().afi())
                .plain("afiLocked", tag.chip().afiLocked(), false)
                .plain("damaged", tag.chip().damaged(), false);
    }

    private static Keys known(ScenarioRecord known) {
        return new Keys()
                .plain("state", word(known.state()), "")
                .quoted("title", known.title(), "")
                .quoted("author", known.author(), "")
                .quoted("isbn", known.isbn(), "")
                .quoted("hold", known.hold(), ScenarioRecord.NO_HOLD)
                .plain("byTag", known.byTag(), false);
    }

    private static Keys sold(ScenarioPurchase sold) {
        return new Keys()
                .plain("state", word(sold.state()), "")
                .plain("loan", word(sold.loan()), word(Purchase.LoanHolder.BOTH))
                .quoted("owner", sold.owner(), SimCatalogue.OWNER)
                .quoted("held", sold.held(), "")
                .quoted("order", sold.order(), "")
                .quoted("isbn", sold.isbn(), "");
    }

    private static String step(ScenarioStep step) {
        return switch (step) {
            case ScenarioStep.At(var uptime) -> "at: " + uptime.toMillis() + "ms";
            case ScenarioStep.Insert(var id) -> "insert: " + quoted(id);
            case ScenarioStep.InsertTwo(var lower, var upper) ->
                "insertTwo: [" + quoted(lower) + ", " + quoted(upper) + "]";
            case ScenarioStep.ThrowIn(var id) -> "throwIn: " + quoted(id);
            case ScenarioStep.PullOut(var id) -> "pullOut: " + quoted(id);
            case ScenarioStep.Take(var id) -> "take: " + quoted(id);
            case ScenarioStep.Remove(var id) -> "remove: " + quoted(id);
            case ScenarioStep.Lend(var id) -> "lend: " + quoted(id);
            case ScenarioStep.Press(var key) -> "press: " + word(key);
            case ScenarioStep.Speak(var language) -> "speak: " + language.tag();
            case ScenarioStep.SetOption(var option, var on) -> "set: {option: " + word(option) + ", on: " + on + "}";
            case ScenarioStep.Damaged(var number) -> "damaged: " + number;
            case ScenarioStep.Answer() -> "answer:";
            case ScenarioStep.Empty(var bin) -> "empty: " + bin;
            case ScenarioStep.Reprint(var session) -> "reprint: " + session;
            case ScenarioStep.Catalogue(var id, var deed) ->
                "catalogue: {book: " + quoted(id) + ", do: " + word(deed) + "}";
            case ScenarioStep.Fault(var trouble) -> "fault: " + trouble(trouble);
            case ScenarioStep.Clear(var trouble) -> "clear: " + trouble(trouble);
            case ScenarioStep.Answers(var wrong) -> "answers: " + answers(wrong);
            case ScenarioStep.Advance(var duration) -> "advance: " + duration.toMillis() + "ms";
            case ScenarioStep.Await(var sight) -> "await: " + word(sight);
            case ScenarioStep.Kill() -> "kill:";
            case ScenarioStep.Boot() -> "boot:";
            case ScenarioStep.Restart() -> "restart:";
            case ScenarioStep.Expect(var expectation) -> "expect: " + expectation(expectation);
        };
    }

    private static String trouble(Trouble trouble) {
        return new Keys()
                .plain("device", word(trouble.device()), "")
                .plain("kind", word(trouble.kind()), "")
                .plain("once", trouble.once(), false)
                .braced();
    }

    private static String answers(LibrarySwitch wrong) {
        var keys = new Keys().plain("kind", word(wrong.kind()), "");
        wrong.by().ifPresent(time -> keys.plain("by", time.toMillis() + "ms", ""));
        return keys.plain(
                        "requests",
                        wrong.requests().stream().map(ScenarioText::word).toList(),
                        List.of())
                .plain("connection", wrong.connection(), 0)
                .plain("after", wrong.after(), 0)
                .plain("times", wrong.times(), 0)
                .plain("anew", wrong.anew(), false)
                .braced();
    }

    private static String expectation(Expectation expectation) {
        var keys = new Keys().quoted("book", expectation.book(), "");
        for (var check : expectation.checks()) {
            switch (check) {
                case Expectation.Check.Outcome(var word) -> keys.plain("outcome", word.label(), "");
                case Expectation.Check.InBin(var number) -> keys.plain("bin", number, "");
                case Expectation.Check.Library(var state) -> keys.plain("library", word(state), "");
                case Expectation.Check.Security(var state) -> keys.plain("security", word(state), "");
                case Expectation.Check.Flagged(var flag) -> keys.quoted("flag", flag, "");
                case Expectation.Check.CheckedInTimes(var times) -> keys.plain("checkedInTimes", times, "");
                case Expectation.Check.Afi(var value) -> keys.plain("afi", value, "");
                case Expectation.Check.Receipts(var count) -> keys.plain("receipts", count, "");
                case Expectation.Check.Uncounted(var count) -> keys.plain("uncounted", count, "");
                case Expectation.Check.Outside(var yes) -> keys.plain("outside", yes, "");
                case Expectation.Check.OnWorklist(var returns) -> keys.plain("worklist", returns, "");
                case Expectation.Check.BoughtAs(var state) -> keys.plain("purchase", word(state), "");
                case Expectation.Check.Staff(var task) -> keys.plain("staff", word(task), "");
            }
        }
        return keys.braced();
    }

    /** YAML's double-quoted form; text here has no control characters. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Keys of a section on one line, without those that have their usual value. */
    private static final class Keys {
        private final List<String> written = new ArrayList<>();

        Keys plain(String key, Object value, Object usual) {
            if (!value.equals(usual)) {
                written.add(key + ": " + value);
            }
            return this;
        }

        Keys quoted(String key, String value, String usual) {
            return value.equals(usual) ? this : plain(key, ScenarioText.quoted(value), "");
        }

        void section(String key, Keys within) {
            Optional.of(within)
                    .filter(keys -> !keys.written.isEmpty())
                    .ifPresent(keys -> plain(key, keys.braced(), ""));
        }

        String braced() {
            return "{" + String.join(", ", written) + "}";
        }
    }
}
