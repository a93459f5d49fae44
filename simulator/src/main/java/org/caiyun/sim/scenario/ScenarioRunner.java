package org.caiyun.sim.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.kiosk.flow.ReturnSummaries;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.kiosk.item.UidText;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.Stage;
import org.caiyun.sim.world.Place;

/** Plays a scenario on a stage, in either mode, and says which expectations did not come true. */
public final class ScenarioRunner {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** How long a hand needs for the next book. */
    private static final Duration HAND = Duration.ofMillis(500);

    private static final Duration LAST_PATIENCE = Duration.ofMinutes(2);

    private final Scenario scenario;
    private final Stage stage;
    private final Map<String, ScenarioBook> books;
    /** The step before said when. */
    private boolean timed;

    private final List<String> failures = new ArrayList<>();

    public ScenarioRunner(Scenario scenario, Stage stage) {
        this.scenario = scenario;
        this.stage = stage;
        this.books = scenario.books().stream().collect(Collectors.toMap(ScenarioBook::id, Function.identity()));
    }

    /** Plays it to its end; the answer is empty when every expectation came true. */
    public List<String> run() {
        SimBooks.bring(scenario.books(), stage);
        stage.boot();
        for (int i = 0; i < scenario.steps().size(); i++) {
            play(i + 1, scenario.steps().get(i));
        }
        if (scenario.rest() && !stage.passUntil(() -> stage.isSeen(Sight.IDLE), LAST_PATIENCE)) {
            failures.add("at the end: the kiosk never came to rest");
        }
        return List.copyOf(failures);
    }

    /**
     * Does this one step, whatever the story has; the answer is why it was not possible.
     *
     * @param atOnce as after {@link ScenarioStep.At}: without a hand's pause
     */
    public Optional<String> perform(ScenarioStep step, boolean atOnce) {
        int before = failures.size();
        timed = atOnce;
        play(0, step);
        return failures.size() > before ? Optional.of(failures.getLast()) : Optional.empty();
    }

    private void play(int number, ScenarioStep step) {
        switch (step) {
            case ScenarioStep.Insert(var id) ->
                insert(number, step, () -> stage.site().insert(id, stage.now()));
            case ScenarioStep.InsertTwo(var lower, var upper) ->
                insert(number, step, () -> stage.site().insertTwo(lower, upper, stage.now()));
            case ScenarioStep.ThrowIn(var id) ->
                wait(number, step, () -> stage.site().throwIn(id, stage.now()));
            case ScenarioStep.PullOut(var id) ->
                wait(number, step, () -> stage.site().pullOut(id, stage.now()));
            case ScenarioStep.Take(var id) ->
                wait(number, step, () -> stage.site().take(id, stage.now()));
            case ScenarioStep.Remove(var id) ->
                wait(number, step, () -> stage.site().remove(id, stage.now()));
            case ScenarioStep.Lend(var id) ->
                wait(number, step, () -> stage.site().lend(id, SecurityMark.STANDARD.onLoanAfi()));
            case ScenarioStep.Press(var key) -> stage.press(key.intent());
            case ScenarioStep.Speak(var language) -> stage.press(new PatronIntent.Speak(language));
            case ScenarioStep.SetOption(var option, var on) -> stage.press(new PatronIntent.Set(option, on));
            case ScenarioStep.Damaged(var of) -> damaged(number, of);
            case ScenarioStep.Answer() -> note(number, StaffDesk.answer(stage));
            case ScenarioStep.Empty(var bin) -> note(number, StaffDesk.empty(bin, stage));
            case ScenarioStep.Reprint(var session) -> note(number, StaffDesk.reprint(session, stage));
            case ScenarioStep.Catalogue(var id, var deed) -> note(number, StaffDesk.catalogue(copy(id), deed, stage));
            case ScenarioStep.Fault(var trouble) -> note(number, Troubles.put(trouble, stage));
            case ScenarioStep.Clear(var trouble) -> Troubles.clear(trouble, stage);
            case ScenarioStep.Answers(var wrong) -> Troubles.arm(wrong, stage);
            case ScenarioStep.At(var uptime) -> passUntil(uptime);
            case ScenarioStep.Advance(var duration) -> stage.pass(duration);
            case ScenarioStep.Await(var sight) -> wait(number, step, () -> stage.isSeen(sight));
            case ScenarioStep.Kill() -> stage.kill();
            case ScenarioStep.Boot() -> stage.boot();
            case ScenarioStep.Restart() -> {
                stage.kill();
                stage.boot();
            }
            case ScenarioStep.Expect(var expectation) -> expect(number, expectation);
        }
        timed = step instanceof ScenarioStep.At;
    }

    private void insert(int number, ScenarioStep step, BooleanSupplier deed) {
        wait(number, step, () -> stage.site().mouthIsFree());
        if (!timed) {
            stage.pass(HAND);
        }
        wait(number, step, deed);
    }

    private void passUntil(Duration uptime) {
        var left = new Uptime(uptime.toNanos()).since(stage.now());
        if (left.isPositive()) {
            stage.pass(left);
        }
    }

    private void note(int number, Optional<String> why) {
        why.ifPresent(w -> failures.add("step " + number + ": " + w));
    }

    private void damaged(int number, int of) {
        var returns = ReturnSummaries.of(stage.facts());
        if (of > returns.size()) {
            failures.add("step " + number + ": there is no return " + of);
        } else {
            stage.press(new PatronIntent.Damaged(returns.get(of - 1).id().toString()));
        }
    }

    private void wait(int number, ScenarioStep step, BooleanSupplier done) {
        if (!stage.passUntil(done, PATIENCE)) {
            failures.add("step " + number + ": " + step + " was not possible within " + PATIENCE.toSeconds() + " s");
        }
    }

    private void expect(int number, Expectation expectation) {
        for (var check : expectation.checks()) {
            if (!stage.passUntil(() -> holds(expectation.book(), check), PATIENCE)) {
                failures.add("step " + number + ": expected " + check + " of " + expectation.book() + ", but "
                        + stage.see(() -> found(expectation.book())));
            }
        }
    }

    private boolean holds(String id, Expectation.Check check) {
        return switch (check) {
            case Expectation.Check.Receipts(var count) ->
                stage.site().printer().receipts().size() == count;
            case Expectation.Check.CheckedInTimes(var times) ->
                stage.site().library().executionsOf(barcode(id)) == times;
            case Expectation.Check.Afi(var value) ->
                stage.site().world().book(id).chips().getFirst().has(new MarkWrite.Afi(value));
            case Expectation.Check.Uncounted(var count) ->
                stage.facts().stream()
                                .filter(r -> r.fact() instanceof ReturnFact.NotCounted)
                                .count()
                        == count;
            case Expectation.Check.Outside(var yes) ->
                stage.site().world().placeOf(id).equals(new Place.Outside()) == yes;
            case Expectation.Check.Outcome(var word) -> last(id, s -> s.word() == word);
            case Expectation.Check.InBin(var bin) -> last(id, s -> s.bin() == bin);
            case Expectation.Check.Library(var state) -> last(id, s -> s.library() == state);
            case Expectation.Check.Security(var state) -> last(id, s -> s.security() == state);
            case Expectation.Check.Flagged(var flag) ->
                last(id, s -> s.flags().stream().anyMatch(f -> f.label().equals(flag)));
            case Expectation.Check.OnWorklist(var returns) ->
                stage.site().platform().visits().stream()
                                .filter(visit -> visit.barcode().equals(copy(id)))
                                .count()
                        == returns;
            case Expectation.Check.BoughtAs(var state) ->
                stage.site().platform().purchases().stream()
                        .anyMatch(sold -> sold.item().kept().equals(copy(id)) && sold.state() == state);
            case Expectation.Check.Staff(var task) -> isAsked(id, task);
        };
    }

    private boolean isAsked(String id, StaffTask task) {
        var facts = stage.facts();
        var last = lastOf(id, facts).map(ReturnSummary::id);
        for (var record : facts) {
            if (record.fact() instanceof ReturnFact.StaffAsked asked && asked.task() == task) {
                boolean named = asked.what().contains(barcode(id));
                if (named || last.filter(asked.id()::equals).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean last(String id, Predicate<ReturnSummary> holds) {
        return lastOf(id, stage.facts()).filter(holds).isPresent();
    }

    /** Under its barcode, or under the number of its tag while the library has not said what it calls it. */
    private Optional<ReturnSummary> lastOf(String id, List<FactRecord> facts) {
        var names = new HashSet<>(List.of(barcode(id)));
        order(id).ifPresent(order -> names.add(order.text()));
        Optional.ofNullable(books.get(id))
                .ifPresent(book -> SimBooks.make(book)
                        .tags()
                        .forEach(tag -> names.add(UidText.USUAL.of(tag.uid()).text())));
        return ReturnSummaries.of(facts).stream()
                .filter(line -> names.contains(line.barcode()))
                .reduce((_, later) -> later);
    }

    private String found(String id) {
        return id.isEmpty()
                ? stage.site().printer().receipts().size() + " receipts"
                : stage.site().world().placeOf(id) + ", "
                        + lastOf(id, stage.facts()).map(Object::toString).orElse("no return of it");
    }

    /** As the platform knows it. */
    private String copy(String id) {
        return order(id).map(OrderCode::kept).orElseGet(() -> barcode(id));
    }

    private Optional<OrderCode> order(String id) {
        return Optional.ofNullable(books.get(id))
                .flatMap(ScenarioBook::purchase)
                .flatMap(purchase -> OrderCode.parse(purchase.order()));
    }

    private String barcode(String id) {
        var book = books.get(id);
        return book == null ? "" : book.barcode();
    }
}
