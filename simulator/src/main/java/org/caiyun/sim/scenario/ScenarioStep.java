package org.caiyun.sim.scenario;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.nothing;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.config.yaml.Variants;
import org.caiyun.kiosk.config.yaml.Variants.Case;
import org.caiyun.kiosk.config.yaml.YamlType;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.sim.stage.Sight;

/** One step of a story. */
public sealed interface ScenarioStep {
    Duration LONGEST = Duration.ofHours(24);

    /** A patron puts the book into the mouth, as soon as it is free. */
    record Insert(String id) implements ScenarioStep {}

    /** A patron takes the book out of the mouth. */
    record Take(String id) implements ScenarioStep {}

    record Press(Key key) implements ScenarioStep {}

    record Fault(Trouble trouble) implements ScenarioStep {}

    record Clear(Trouble trouble) implements ScenarioStep {}

    record Advance(Duration duration) implements ScenarioStep {}

    /** Waits until the kiosk has come so far. */
    record Await(Sight sight) implements ScenarioStep {}

    /** The firmware is killed and started again. */
    record Restart() implements ScenarioStep {}

    record Expect(Expectation expectation) implements ScenarioStep {}

    /** What a patron can press. */
    enum Key {
        DONE(new PatronIntent.Done()),
        MORE(new PatronIntent.More()),
        /** Still here. */
        HERE(new PatronIntent.Here()),
        /** Done, with a receipt. */
        PRINT(new PatronIntent.Receipt(ReceiptChoice.PRINT)),
        /** Done, and the receipt's number is shown as a QR code. */
        QR(new PatronIntent.Receipt(ReceiptChoice.QR)),
        /** Done, no receipt wanted. */
        NO_RECEIPT(new PatronIntent.Receipt(ReceiptChoice.NONE)),
        /** Call staff. */
        HELP(new PatronIntent.Help());

        private final PatronIntent intent;

        Key(PatronIntent intent) {
            this.intent = intent;
        }

        PatronIntent intent() {
            return intent;
        }
    }

    /** The book that the step names. */
    default Optional<String> book() {
        return switch (this) {
            case Insert(var id) -> Optional.of(id);
            case Take(var id) -> Optional.of(id);
            case Expect(var expectation) -> Optional.of(expectation.book()).filter(id -> !id.isEmpty());
            case Press _, Fault _, Clear _, Advance _, Await _, Restart _ -> Optional.empty();
        };
    }

    static YamlType<ScenarioStep> type() {
        return Variants.oneKeyOf(List.of(
                new Case<>("insert", text().map(Insert::new, Insert::id)),
                new Case<>("take", text().map(Take::new, Take::id)),
                new Case<>("press", choice(Key.class).map(Press::new, Press::key)),
                new Case<>("fault", section(s -> new Fault(Trouble.from(s)))),
                new Case<>("clear", section(s -> new Clear(Trouble.from(s)))),
                new Case<>("advance", duration(Duration.ofMillis(1), LONGEST).map(Advance::new, Advance::duration)),
                new Case<>("await", choice(Sight.class).map(Await::new, Await::sight)),
                new Case<>("restart", nothing(new Restart())),
                new Case<>("expect", section(s -> new Expect(Expectation.from(s))))));
    }
}
