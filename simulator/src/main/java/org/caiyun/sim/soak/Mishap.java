package org.caiyun.sim.soak;

import java.time.Duration;
import java.util.Locale;
import org.caiyun.sim.scenario.ScenarioStep;
import org.caiyun.sim.scenario.Trouble;

/**
 * Something that goes wrong, or that somebody does out of turn, fixed before the run begins.
 *
 * @param visit the visit in which it begins
 * @param begins how long after the visit's own beginning
 * @param lasts how long, where it lasts
 */
record Mishap(int visit, Duration begins, Duration lasts, What what) {
    /** What happens. */
    sealed interface What {
        /** A part has this fault and is right again in the end. */
        record Breaks(Trouble trouble) implements What {}

        /** The program is gone from one instruction to the next, and is started again in the end. */
        record PowerCut() implements What {}

        /** The same, and so soon after each of the next starts that the recovery itself is cut. */
        record CrashInRecovery(int times, Duration alive) implements What {}

        /** The patron pulls out what lies in the mouth. */
        record Withdraws() implements What {}

        /** The patron does not wait and puts in a second book. */
        record PutsInAnother(int preferred) implements What {}

        /** The patron presses something, sensible or not. */
        record Presses(ScenarioStep step) implements What {}

        /** The patron says of the newest return that the book is damaged. */
        record ReportsDamage() implements What {}

        /** Another book is thrown in past the one that lies there. */
        record ThrowsIn(int preferred) implements What {}

        /** Two books at once, instead of one. */
        record TwoAtOnce(int preferred) implements What {}
    }

    /** The name of its kind, under which it is counted and has its rate. */
    String kind() {
        return switch (what) {
            case What.Breaks(var trouble) -> kindOf(trouble);
            case What.PowerCut() -> "power-cut";
            case What.CrashInRecovery _ -> "crash-in-recovery";
            case What.Withdraws() -> "withdraws";
            case What.PutsInAnother _ -> "puts-in-another";
            case What.Presses _ -> "presses";
            case What.ReportsDamage() -> "reports-damage";
            case What.ThrowsIn _ -> "throws-in";
            case What.TwoAtOnce _ -> "two-at-once";
        };
    }

    static String kindOf(Trouble trouble) {
        return word(trouble.device()) + "/" + word(trouble.kind()) + (trouble.once() ? "-once" : "");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As a person reads it: {@code visit 3 +1.250s for 2.000s: library/silent}. */
    @Override
    public String toString() {
        var detail = switch (what) {
            case What.Breaks _,
                    What.PowerCut _,
                    What.Withdraws _,
                    What.PutsInAnother _,
                    What.ReportsDamage _,
                    What.ThrowsIn _,
                    What.TwoAtOnce _ -> "";
            case What.CrashInRecovery(var times, var alive) -> " " + times + " times after " + seconds(alive);
            case What.Presses(var step) -> " " + step;
        };
        return "visit " + visit + " +" + seconds(begins) + " for " + seconds(lasts) + ": " + kind() + detail;
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + "." + String.format(Locale.ROOT, "%03d", time.toMillisPart()) + "s";
    }
}
