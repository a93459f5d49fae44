package org.caiyun.sim.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.ui.PatronIntent.ScreenOption;
import org.caiyun.sim.scenario.ScenarioStep;
import org.caiyun.sim.scenario.Trouble;
import org.caiyun.sim.soak.Mishap.What;

/**
 * A kind of mishap that runs can have.
 *
 * @param most the highest rate a run can draw for it, per visit
 * @param misleads the witnesses that may lie while it lasts
 */
record MishapKind(String name, double most, Set<Witness> misleads, Function<Random, What> draw) {
    private static final double USUAL = 0.15;
    private static final int MOST_CRASHES = 4;
    private static final int AT_ANY_MOMENT_MILLIS = 6_000;
    private static final int LATE_MILLIS = 90_000;
    private static final int SHORT_MILLIS = 400;
    private static final int USUAL_MILLIS = 8_000;
    private static final int LONG_MILLIS = 60_000;

    private static final List<MishapKind> FIRST = firstKinds();
    private static final List<MishapKind> LATER = troubles()
            .filter(trouble -> trouble.kind().isLater())
            .map(MishapKind::breaking)
            .toList();
    private static final List<MishapKind> ALL =
            Stream.concat(FIRST.stream(), LATER.stream()).toList();

    /** Every fault that there is of a part, and everything else that can happen. */
    static List<MishapKind> values() {
        return ALL;
    }

    /** Those that runs always had. */
    static List<MishapKind> first() {
        return FIRST;
    }

    static List<MishapKind> later() {
        return LATER;
    }

    private static Stream<Trouble> troubles() {
        return Stream.concat(Trouble.all().stream(), Trouble.allOnce().stream());
    }

    private static List<MishapKind> firstKinds() {
        var kinds = new ArrayList<MishapKind>();
        troubles()
                .filter(trouble -> !trouble.kind().isLater())
                .map(MishapKind::breaking)
                .forEach(kinds::add);
        kinds.add(beside("power-cut", 0.5, _ -> new What.PowerCut()));
        kinds.add(beside("crash-in-recovery", 0.3, MishapKind::crashes));
        kinds.add(beside("withdraws", 0.4, _ -> new What.Withdraws()));
        kinds.add(beside("puts-in-another", 0.4, r -> new What.PutsInAnother(r.nextInt(SoakBooks.COUNT))));
        kinds.add(beside("presses", 0.9, r -> new What.Presses(key(r))));
        kinds.add(beside("reports-damage", 0.2, _ -> new What.ReportsDamage()));
        kinds.add(beside("throws-in", 0.3, r -> new What.ThrowsIn(r.nextInt(SoakBooks.COUNT))));
        kinds.add(beside("two-at-once", 0.2, r -> new What.TwoAtOnce(r.nextInt(SoakBooks.COUNT))));
        return List.copyOf(kinds);
    }

    private static MishapKind breaking(Trouble trouble) {
        return new MishapKind(Mishap.kindOf(trouble), USUAL, Witness.misledBy(trouble), _ -> new What.Breaks(trouble));
    }

    private static MishapKind beside(String name, double most, Function<Random, What> draw) {
        return new MishapKind(name, most, Set.of(), draw);
    }

    private static What crashes(Random random) {
        // the first moments of a start are those of its recovery; a line needs a second or more to come up
        int alive = 1 + random.nextInt(random.nextBoolean() ? SHORT_MILLIS : USUAL_MILLIS);
        return new What.CrashInRecovery(1 + random.nextInt(MOST_CRASHES), Duration.ofMillis(alive));
    }

    private static ScenarioStep key(Random random) {
        var keys = ScenarioStep.Key.values();
        var options = ScreenOption.values();
        var languages = Language.values();
        return switch (random.nextInt(4)) {
            case 0 -> new ScenarioStep.Speak(languages[random.nextInt(languages.length)]);
            case 1 -> new ScenarioStep.SetOption(options[random.nextInt(options.length)], random.nextBoolean());
            default -> new ScenarioStep.Press(keys[random.nextInt(keys.length)]);
        };
    }

    /** One of this kind; most begin while the book is on its way, and are over soon. */
    Mishap in(int visit, Random random) {
        int begins = random.nextInt(random.nextInt(8) == 0 ? LATE_MILLIS : AT_ANY_MOMENT_MILLIS);
        int lasts = 1 + random.nextInt(longest(random));
        return new Mishap(visit, Duration.ofMillis(begins), Duration.ofMillis(lasts), draw.apply(random));
    }

    private static int longest(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> LONG_MILLIS;
            case 1, 2 -> SHORT_MILLIS;
            default -> USUAL_MILLIS;
        };
    }
}
