package org.caiyun.sim.journey;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.run.KioskInput;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronView.Screen;

/** What patrons want of staff, before and after books. */
final class SituationsOfStaff {
    private static final String SOMEBODY = "ui: {staffCalls: true}";

    private SituationsOfStaff() {}

    static List<Situation> all() {
        return List.of(
                calling("calling", "help.calling", Visit::ready, Screen.ATTRACT),
                calling("calling with books", "help.calling", Situations::one, Screen.LIST),
                new Situation(
                        "staff answered",
                        List.of(SOMEBODY),
                        Screen.LIST,
                        "help.called",
                        v -> answered(Situations.one(v))),
                calling("staff did not answer", "help.failed", Visit::ready, Screen.ATTRACT),
                new Situation(
                        "nobody there",
                        List.of("ui: {staffCalls: false}"),
                        Screen.LIST,
                        "help.nobody",
                        v -> call(Situations.one(v))),
                new Situation("damaged", List.of(), Screen.LIST, "damage.ok", SituationsOfStaff::damaged));
    }

    private static Situation calling(String name, String key, UnaryOperator<Visit> before, Screen screen) {
        return new Situation(name, List.of(SOMEBODY), screen, key, v -> call(before.apply(v)));
    }

    private static Visit call(Visit visit) {
        return visit.press(new PatronIntent.Help());
    }

    private static Visit answered(Visit visit) {
        call(visit).pass(Duration.ofSeconds(1));
        for (var record : visit.stage().facts()) {
            if (record.fact() instanceof KioskFact.StaffCalled(long call)) {
                visit.stage().tell(new KioskInput.StaffAnswered(call));
            }
        }
        return visit;
    }

    private static Visit damaged(Visit visit) {
        var item = Situations.one(visit).view().items().getFirst().id();
        return visit.press(new PatronIntent.Damaged(item));
    }
}
