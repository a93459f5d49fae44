package org.caiyun.sim.soak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.kiosk.flow.ReturnSummaries;
import org.caiyun.sim.scenario.ScenarioStep;
import org.caiyun.sim.scenario.Trouble;
import org.caiyun.sim.soak.Mishap.What;
import org.caiyun.sim.stage.SteppedStage;

/** Lets the mishaps of a run begin and end when their time has come, and counts those that began. */
final class MishapsAtWork {
    private final SteppedStage stage;
    private final Stagehand hand;
    private final Shelf shelf;
    private final Map<Trouble, Integer> troubles = new LinkedHashMap<>();
    private final SortedMap<String, Integer> begun = new TreeMap<>();
    private int crashes;

    MishapsAtWork(SteppedStage stage, Stagehand hand, Shelf shelf) {
        this.stage = stage;
        this.hand = hand;
        this.shelf = shelf;
    }

    /** A visit begins: these are its mishaps. */
    void plan(List<Mishap> mishaps) {
        for (var mishap : mishaps) {
            hand.after(mishap.begins(), () -> begin(mishap));
        }
    }

    private void begin(Mishap mishap) {
        boolean happens = switch (mishap.what()) {
            case What.Breaks(var trouble) -> breaks(trouble, mishap);
            case What.PowerCut() -> powerCut(mishap, 0);
            case What.CrashInRecovery(var times, var _) -> powerCut(mishap, times);
            case What.Withdraws() -> shelf.takeFromMouth();
            case What.PutsInAnother(int preferred) -> shelf.putIn(preferred);
            case What.Presses(var step) -> hand.tryTo(() -> stage.kiosk().isPresent(), step);
            case What.ReportsDamage() -> reportsDamage();
            case What.ThrowsIn(int preferred) -> shelf.throwIn(preferred);
            case What.TwoAtOnce(int preferred) -> shelf.putInTwo(preferred);
        };
        if (happens) {
            begun.merge(mishap.kind(), 1, Integer::sum);
        }
    }

    /** The same fault a second time only makes it last longer. */
    private boolean breaks(Trouble trouble, Mishap mishap) {
        if (troubles.merge(trouble, 1, Integer::sum) == 1) {
            hand.doNow(new ScenarioStep.Fault(trouble));
        }
        hand.after(mishap.lasts(), () -> mends(trouble));
        return true;
    }

    private void mends(Trouble trouble) {
        if (troubles.merge(trouble, -1, Integer::sum) == 0) {
            troubles.remove(trouble);
            hand.doNow(new ScenarioStep.Clear(trouble));
        }
    }

    private boolean powerCut(Mishap mishap, int again) {
        if (!hand.tryTo(() -> stage.kiosk().isPresent(), new ScenarioStep.Kill())) {
            return false;
        }
        crashes++;
        hand.after(mishap.lasts(), () -> {
            boolean up = hand.tryTo(() -> stage.kiosk().isEmpty(), new ScenarioStep.Boot());
            if (up && again > 0 && mishap.what() instanceof What.CrashInRecovery(var _, var alive)) {
                hand.after(alive, () -> powerCut(mishap, again - 1));
            }
        });
        return true;
    }

    private boolean reportsDamage() {
        int returns = ReturnSummaries.of(stage.facts()).size();
        return returns > 0 && hand.tryTo(() -> stage.kiosk().isPresent(), new ScenarioStep.Damaged(returns));
    }

    /** Everything is mended, and nothing else will go wrong. */
    void stop() {
        hand.forgetWhatIsPlanned();
        for (var trouble : List.copyOf(troubles.keySet())) {
            hand.doNow(new ScenarioStep.Clear(trouble));
        }
        troubles.clear();
        var _ = hand.tryTo(() -> stage.kiosk().isEmpty(), new ScenarioStep.Boot());
    }

    /** How often each kind of mishap began. */
    SortedMap<String, Integer> begun() {
        return begun;
    }

    int crashes() {
        return crashes;
    }
}
