package org.caiyun.sim.panel;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.caiyun.kiosk.flow.ReturnSummaries;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.sim.scenario.ScenarioStep;
import org.caiyun.sim.scenario.StaffDesk;
import org.caiyun.sim.scenario.Trouble;
import org.caiyun.sim.scenario.Troubles;
import org.caiyun.sim.world.Place;

/** Does on a stage what pages ask for, and writes it down. Every answer is why it was not done, or nothing. */
final class Deeds {
    private final Play play;

    Deeds(Play play) {
        this.play = play;
    }

    Optional<String> perform(BenchAction.Deed deed) {
        play.settle();
        boolean clean = play.isClean();
        return switch (deed) {
            case BenchAction.Insert(var book) -> insert(book, clean);
            case BenchAction.Take(var book) -> take(book, clean);
            case BenchAction.Lend(var book) -> lend(book, clean);
            case BenchAction.PutFault(var id) -> fault(id, clean);
            case BenchAction.ClearFault(var id) -> clear(id, clean);
            case BenchAction.ClearAll() -> clearAll(clean);
            case BenchAction.Restart() -> restart(clean);
            case BenchAction.Kill() -> kill(clean);
            case BenchAction.Boot() -> boot(clean);
            case BenchAction.Desk desk -> desk(desk, clean);
        };
    }

    private Optional<String> desk(BenchAction.Desk desk, boolean clean) {
        if (!play.isUp()) {
            return Optional.of("no firmware runs");
        }
        var stage = play.stage();
        return switch (desk) {
            case BenchAction.EmptyBin(var bin) ->
                noted(new ScenarioStep.Empty(bin), clean, () -> StaffDesk.empty(bin, stage));
            case BenchAction.Answer(var call) ->
                noted(new ScenarioStep.Answer(), clean, () -> StaffDesk.answer(call, stage));
            case BenchAction.Reprint(var text) -> reprint(text.strip(), clean);
        };
    }

    private Optional<String> reprint(String text, boolean clean) {
        var numbers = StaffDesk.numbers(play.stage().facts());
        for (int i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            if (number.toString().equals(text)) {
                return noted(new ScenarioStep.Reprint(i + 1), clean, () -> StaffDesk.reprint(number, play.stage()));
            }
        }
        return Optional.of("there is no receipt " + text);
    }

    private Optional<String> noted(ScenarioStep step, boolean clean, Supplier<Optional<String>> deed) {
        var at = play.stage().now();
        var why = deed.get();
        if (why.isEmpty()) {
            play.record(at, step, clean);
        }
        return why;
    }

    /** The patron presses something. */
    Optional<String> press(PatronIntent intent) {
        if (!play.isUp()) {
            return Optional.of("no firmware runs");
        }
        play.settle();
        boolean clean = play.isClean();
        var at = play.stage().now();
        play.stage().press(intent);
        step(intent).ifPresent(step -> play.record(at, step, clean));
        return Optional.empty();
    }

    /** The step that presses the same; absent where a page names a return that is none. */
    private Optional<ScenarioStep> step(PatronIntent intent) {
        return switch (intent) {
            case PatronIntent.Speak(var language) -> Optional.of(new ScenarioStep.Speak(language));
            case PatronIntent.Set(var option, var on) -> Optional.of(new ScenarioStep.SetOption(option, on));
            case PatronIntent.Damaged(var item) -> damaged(item);
            case PatronIntent.Done _,
                    PatronIntent.More _,
                    PatronIntent.NoMorePieces _,
                    PatronIntent.Here _,
                    PatronIntent.Receipt _,
                    PatronIntent.Help _ -> Optional.of(ScenarioStep.press(intent));
        };
    }

    private Optional<ScenarioStep> damaged(String item) {
        var returns = ReturnSummaries.of(play.stage().facts());
        for (int i = 0; i < returns.size(); i++) {
            if (returns.get(i).id().toString().equals(item)) {
                return Optional.of(new ScenarioStep.Damaged(i + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<String> insert(String book, boolean clean) {
        if (isUnknown(book)) {
            return Optional.of("no such book: " + book);
        }
        return tryTo(
                () -> play.stage().site().insert(book, play.stage().now()),
                new ScenarioStep.Insert(book),
                "something lies in the mouth, or the book is inside",
                clean);
    }

    /** Out of the mouth by the patron; out of the machine, where it is stuck, by staff. */
    private Optional<String> take(String book, boolean clean) {
        if (isUnknown(book)) {
            return Optional.of("no such book: " + book);
        }
        var site = play.stage().site();
        var place = play.stage().see(() -> site.world().placeOf(book));
        var why = switch (place) {
            case Place.Mouth() ->
                tryTo(
                        () -> site.take(book, play.stage().now()),
                        new ScenarioStep.Take(book),
                        "it has just gone in",
                        clean);
            case Place.Captive(), Place.Belt() ->
                tryTo(() -> site.remove(book, play.stage().now()), new ScenarioStep.Remove(book), "it moves", clean);
            case Place.Outside(), Place.InBin _ -> Optional.of("the book lies neither in the mouth nor in the machine");
        };
        if (why.isEmpty()) {
            play.inHand().add(book);
        }
        return why;
    }

    private Optional<String> lend(String book, boolean clean) {
        if (isUnknown(book)) {
            return Optional.of("no such book: " + book);
        }
        int onLoan = SecurityMark.STANDARD.onLoanAfi();
        return tryTo(
                () -> play.stage().site().lend(book, onLoan),
                new ScenarioStep.Lend(book),
                "the book is inside the machine",
                clean);
    }

    private boolean isUnknown(String book) {
        return play.shelf().book(book).isEmpty();
    }

    private Optional<String> tryTo(BooleanSupplier deed, ScenarioStep step, String otherwise, boolean clean) {
        var at = play.stage().now();
        if (!play.stage().see(deed::getAsBoolean)) {
            return Optional.of(otherwise);
        }
        step.books().forEach(play.inHand()::remove);
        play.record(at, step, clean);
        return Optional.empty();
    }

    private Optional<String> fault(String id, boolean clean) {
        var trouble = FaultTable.trouble(id);
        if (trouble.isEmpty()) {
            return Optional.of("no such fault: " + id);
        }
        if (play.faults().contains(trouble.get())) {
            return Optional.empty();
        }
        var at = play.stage().now();
        var refusal = Troubles.put(trouble.get(), play.stage());
        if (refusal.isEmpty()) {
            play.faults().add(trouble.get());
            play.record(at, new ScenarioStep.Fault(trouble.get()), clean);
        }
        return refusal;
    }

    private Optional<String> clear(String id, boolean clean) {
        var trouble = FaultTable.trouble(id);
        trouble.ifPresent(t -> clear(t, clean));
        return trouble.isPresent() ? Optional.empty() : Optional.of("no such fault: " + id);
    }

    private Optional<String> clearAll(boolean clean) {
        List.copyOf(play.faults()).forEach(trouble -> clear(trouble, clean));
        return Optional.empty();
    }

    private void clear(Trouble trouble, boolean clean) {
        if (play.faults().remove(trouble)) {
            var at = play.stage().now();
            Troubles.clear(trouble, play.stage());
            play.record(at, new ScenarioStep.Clear(trouble), clean);
        }
    }

    private Optional<String> restart(boolean clean) {
        var at = play.stage().now();
        play.kill();
        play.boot();
        play.record(at, new ScenarioStep.Restart(), clean);
        return Optional.empty();
    }

    private Optional<String> kill(boolean clean) {
        if (!play.isUp()) {
            return Optional.of("no firmware runs");
        }
        var at = play.stage().now();
        play.kill();
        play.record(at, new ScenarioStep.Kill(), clean);
        return Optional.empty();
    }

    private Optional<String> boot(boolean clean) {
        if (play.isUp()) {
            return Optional.of("the firmware runs already");
        }
        var at = play.stage().now();
        play.boot();
        play.record(at, new ScenarioStep.Boot(), clean);
        return Optional.empty();
    }
}
