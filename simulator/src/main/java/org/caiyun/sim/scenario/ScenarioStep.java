package org.caiyun.sim.scenario;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Scalars.nothing;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.Variants;
import org.caiyun.kiosk.config.yaml.Variants.Case;
import org.caiyun.kiosk.config.yaml.YamlType;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.kiosk.ui.PatronIntent.ScreenOption;
import org.caiyun.sim.platform.Cataloguer.Deed;
import org.caiyun.sim.stage.Sight;

/** One step of a story. */
public sealed interface ScenarioStep {
    Duration LONGEST = Duration.ofHours(24);
    int MOST_RETURNS = 9_999;

    /** Lets time pass until the stage's clock says this; the step after it happens at once, without a hand's pause. */
    record At(Duration uptime) implements ScenarioStep {}

    /** A patron puts the book into the mouth, as soon as it is free. */
    record Insert(String id) implements ScenarioStep {}

    /** A patron puts two books into the mouth at once, one lying on the other, as soon as it is free. */
    record InsertTwo(String lower, String upper) implements ScenarioStep {
        /** Takes a list of any length: one that does not fit was reported already. */
        static InsertTwo of(List<String> ids) {
            return new InsertTwo(ids.isEmpty() ? "" : ids.getFirst(), ids.isEmpty() ? "" : ids.getLast());
        }
    }

    /** A patron pushes the book in, whatever lies in the mouth already. */
    record ThrowIn(String id) implements ScenarioStep {}

    /** A patron pulls the book out of the mouth or from behind the open shutter. */
    record PullOut(String id) implements ScenarioStep {}

    /** A patron takes the book out of the mouth. */
    record Take(String id) implements ScenarioStep {}

    /** Staff open the machine and take out a book that is stuck in it. */
    record Remove(String id) implements ScenarioStep {}

    /** Somebody borrows the book anew: it is outside, on loan, and its tag says so. */
    record Lend(String id) implements ScenarioStep {}

    record Press(Key key) implements ScenarioStep {}

    /** The patron chooses a language. */
    record Speak(Language language) implements ScenarioStep {}

    /** The patron sets how the screen shows itself. */
    record SetOption(ScreenOption option, boolean on) implements ScenarioStep {}

    /** "This book is damaged", said of the story's first, second ... return. */
    record Damaged(int number) implements ScenarioStep {}

    /** Staff say that they know of the last call. */
    record Answer() implements ScenarioStep {}

    /** Staff take everything out of a bin. */
    record Empty(int bin) implements ScenarioStep {}

    /** Staff print the receipt of the story's first, second ... session once more. */
    record Reprint(int session) implements ScenarioStep {}

    /** A cataloguer does this with the book's task. */
    record Catalogue(String id, Deed deed) implements ScenarioStep {
        private static Catalogue from(Section s) {
            return new Catalogue(s.required("book", text()), s.required("do", choice(Deed.class)));
        }
    }

    record Fault(Trouble trouble) implements ScenarioStep {}

    record Clear(Trouble trouble) implements ScenarioStep {}

    /** The library's answers go wrong in this way from now on. */
    record Answers(LibrarySwitch wrong) implements ScenarioStep {}

    record Advance(Duration duration) implements ScenarioStep {}

    /** Waits until the kiosk has come so far. */
    record Await(Sight sight) implements ScenarioStep {}

    /** The firmware is gone from one instruction to the next, and stays away. */
    record Kill() implements ScenarioStep {}

    /** The firmware starts again after {@link Kill}. */
    record Boot() implements ScenarioStep {}

    /** The firmware is killed and started again. */
    record Restart() implements ScenarioStep {}

    record Expect(Expectation expectation) implements ScenarioStep {}

    /** What a patron can press. */
    enum Key {
        DONE,
        MORE,
        /** The other pieces are not at hand. */
        NO_MORE_PIECES,
        /** Still here. */
        HERE,
        /** Done, with a receipt. */
        PRINT,
        /** Done, and the receipt's number is shown as a QR code. */
        QR,
        /** Done, no receipt wanted. */
        NO_RECEIPT,
        /** Call staff. */
        HELP;

        PatronIntent intent() {
            return switch (this) {
                case DONE -> new PatronIntent.Done();
                case MORE -> new PatronIntent.More();
                case NO_MORE_PIECES -> new PatronIntent.NoMorePieces();
                case HERE -> new PatronIntent.Here();
                case PRINT -> new PatronIntent.Receipt(ReceiptChoice.PRINT);
                case QR -> new PatronIntent.Receipt(ReceiptChoice.QR);
                case NO_RECEIPT -> new PatronIntent.Receipt(ReceiptChoice.NONE);
                case HELP -> new PatronIntent.Help();
            };
        }
    }

    /** The books that the step names. */
    default List<String> books() {
        return switch (this) {
            case Insert(var id) -> List.of(id);
            case InsertTwo(var lower, var upper) -> List.of(lower, upper);
            case ThrowIn(var id) -> List.of(id);
            case PullOut(var id) -> List.of(id);
            case Take(var id) -> List.of(id);
            case Remove(var id) -> List.of(id);
            case Lend(var id) -> List.of(id);
            case Catalogue(var id, var _) -> List.of(id);
            case Expect(var expectation) -> expectation.book().isEmpty() ? List.of() : List.of(expectation.book());
            case At _,
                    Press _,
                    Speak _,
                    SetOption _,
                    Damaged _,
                    Answer _,
                    Empty _,
                    Reprint _,
                    Fault _,
                    Clear _,
                    Answers _,
                    Advance _,
                    Await _,
                    Kill _,
                    Boot _,
                    Restart _ -> List.of();
        };
    }

    /** The step that presses one of the {@link Key}s. */
    static ScenarioStep press(PatronIntent intent) {
        return Stream.of(Key.values())
                .filter(key -> key.intent().equals(intent))
                .findFirst()
                .map(Press::new)
                .orElseThrow(() -> new IllegalArgumentException("no key presses " + intent));
    }

    static YamlType<ScenarioStep> type() {
        return Variants.oneKeyOf(List.of(
                new Case<>("at", duration(Duration.ZERO, LONGEST).map(At::new, At::uptime)),
                new Case<>("insert", text().map(Insert::new, Insert::id)),
                new Case<>(
                        "insertTwo", list(text(), 2, 2).map(InsertTwo::of, two -> List.of(two.lower(), two.upper()))),
                new Case<>("throwIn", text().map(ThrowIn::new, ThrowIn::id)),
                new Case<>("pullOut", text().map(PullOut::new, PullOut::id)),
                new Case<>("take", text().map(Take::new, Take::id)),
                new Case<>("remove", text().map(Remove::new, Remove::id)),
                new Case<>("lend", text().map(Lend::new, Lend::id)),
                new Case<>("press", choice(Key.class).map(Press::new, Press::key)),
                new Case<>(
                        "speak",
                        choice(List.of(Language.values()), Language::tag).map(Speak::new, Speak::language)),
                new Case<>("set", section(ScenarioStep::option)),
                new Case<>("damaged", integer(1, MOST_RETURNS).map(Damaged::new, Damaged::number)),
                new Case<>("answer", nothing(new Answer())),
                new Case<>("empty", integer(1, 99).map(Empty::new, Empty::bin)),
                new Case<>("reprint", integer(1, MOST_RETURNS).map(Reprint::new, Reprint::session)),
                new Case<>("catalogue", section(Catalogue::from)),
                new Case<>("fault", section(s -> new Fault(Trouble.from(s)))),
                new Case<>("clear", section(s -> new Clear(Trouble.from(s)))),
                new Case<>("answers", section(s -> new Answers(LibrarySwitch.from(s)))),
                new Case<>("advance", duration(Duration.ofMillis(1), LONGEST).map(Advance::new, Advance::duration)),
                new Case<>("await", choice(Sight.class).map(Await::new, Await::sight)),
                new Case<>("kill", nothing(new Kill())),
                new Case<>("boot", nothing(new Boot())),
                new Case<>("restart", nothing(new Restart())),
                new Case<>("expect", section(s -> new Expect(Expectation.from(s))))));
    }

    private static ScenarioStep option(Section s) {
        return new SetOption(s.required("option", choice(ScreenOption.class)), s.required("on", flag()));
    }
}
