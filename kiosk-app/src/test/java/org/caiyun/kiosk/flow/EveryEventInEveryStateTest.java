package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of event in every kind of state, and every second event after that: what must hold of each step. */
class EveryEventInEveryStateTest {
    /** A book leaves the machine's care with one of these and with nothing else. */
    private static final Set<Class<? extends ReturnFact>> PARTINGS = Set.of(
            ReturnFact.Landed.class,
            ReturnFact.Jammed.class,
            ReturnFact.TakenBack.class,
            ReturnFact.Withdrawn.class,
            ReturnFact.Abandoned.class);

    /** An event in a state, and what it led to; {@code told} are the facts of before and of the step. */
    private record Taken(MachineState from, ReturnEvent event, Moment now, Step step, List<Fact> told) {}

    @ParameterizedTest
    @EnumSource
    void twoEventsInAnyOrderBreakNoRule(EveryState state) {
        var run = state.run();
        var problems = new TreeSet<String>();

        for (var event : EveryEvent.in(run.state)) {
            var taken = take(run, run.state, event, run.now, run.facts);
            problems.addAll(problems(taken));
            for (var second : EveryEvent.in(taken.step.state())) {
                problems.addAll(problems(take(run, taken.step.state(), second, run.now, taken.told)));
            }
        }

        assertThat(problems).isEmpty();
    }

    /** After any event nothing waits for ever, and no deadline stays behind once its tick has come. */
    @ParameterizedTest
    @EnumSource
    void afterAnyEventAllDeadlinesAreSeenTo(EveryState state) {
        var run = state.run();
        var problems = new TreeSet<String>();

        for (var event : EveryEvent.in(run.state)) {
            var taken = take(run, run.state, event, run.now, run.facts);
            for (int ticks = 0; ticks < 40 && taken.step.state().deadline().isPresent(); ticks++) {
                var from = taken.step.state();
                var now = at(taken.now, from.deadline().orElseThrow());
                taken = take(run, from, new ReturnEvent.Tick(), now, taken.told);
                problems.addAll(problems(taken));
                if (taken.step
                        .state()
                        .deadline()
                        .filter(d -> d.reachedAt(now.uptime()))
                        .isPresent()) {
                    problems.add("a tick left its deadline behind: " + taken.step.state());
                }
            }
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void theEventsAreAllTheEventsThatThereAre() {
        var fired = EveryEvent.in(Run.ready().state).stream()
                .<Class<?>>map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(fired).isEqualTo(leaves(ReturnEvent.class).collect(Collectors.toSet()));
    }

    @Test
    void theStatesShowEveryKindOfPartThatThereIs() {
        var shown = Stream.of(EveryState.values())
                .map(state -> state.run().state)
                .flatMap(EveryEventInEveryStateTest::parts)
                .<Class<?>>map(Object::getClass)
                .collect(Collectors.toSet());

        var kinds = Stream.of(
                        SlotState.class,
                        BookState.class,
                        BookState.Movement.class,
                        Replay.class,
                        Printing.class,
                        Parting.class,
                        StaffCall.class,
                        Service.Link.class,
                        Service.Way.class)
                .flatMap(EveryEventInEveryStateTest::leaves);
        assertThat(shown).containsAll(kinds.toList());
    }

    @Test
    void theStatesShowEveryEndingOfASession() {
        var endings = Stream.of(EveryState.values())
                .map(state -> state.run().state.session().ending())
                .collect(Collectors.toSet());

        assertThat(endings).containsExactlyInAnyOrder(Session.Ending.values());
    }

    private static Stream<Object> parts(MachineState state) {
        var movements = state.books().values().stream()
                .filter(BookState.Locating.class::isInstance)
                .map(book -> ((BookState.Locating) book).movement());
        return Stream.of(
                        state.books().values().stream(),
                        movements,
                        Stream.of(
                                state.slot(),
                                state.replay(),
                                state.printing(),
                                state.parting(),
                                state.call(),
                                state.service().link(),
                                state.service().way()))
                .flatMap(s -> s);
    }

    private static Stream<Class<?>> leaves(Class<?> sealed) {
        return sealed.isSealed()
                ? Stream.of(sealed.getPermittedSubclasses()).flatMap(EveryEventInEveryStateTest::leaves)
                : Stream.of(sealed);
    }

    private static Moment at(Moment now, Uptime then) {
        return then.compareTo(now.uptime()) <= 0
                ? now
                : new Moment(then, now.wall().plus(then.since(now.uptime())));
    }

    private static Taken take(Run run, MachineState from, ReturnEvent event, Moment now, List<Fact> before) {
        var step = run.machine.on(from, event, now);
        var told = new ArrayList<>(before);
        told.addAll(step.facts());
        return new Taken(from, event, now, step, told);
    }

    private static List<String> problems(Taken taken) {
        var problems = new ArrayList<String>();
        waits(taken, problems);
        intents(taken, problems);
        vanished(taken, problems);
        late(taken, problems);
        return problems;
    }

    private static void waits(Taken taken, List<String> problems) {
        var after = taken.step.state();
        if (after.service().journalReady()
                && !after.books().isEmpty()
                && after.deadline().isEmpty()) {
            problems.add("waits without a deadline after " + taken.event + ": " + after.books());
        }
    }

    private static void intents(Taken taken, List<String> problems) {
        for (var command : taken.step.commands()) {
            if (command instanceof ReturnCommand.Irreversible irreversible && !isIntended(irreversible, taken.told)) {
                problems.add("no intent after " + taken.event + ": " + irreversible);
            }
        }
    }

    private static boolean isIntended(ReturnCommand.Irreversible command, List<Fact> told) {
        return told.stream().anyMatch(fact -> switch (command) {
            case ReturnCommand.Capture c -> fact instanceof ReturnFact.Decided f && f.take() && f.id().equals(c.id());
            case ReturnCommand.GiveBack c -> fact instanceof ReturnFact.GiveBackAsked f && f.id().equals(c.id());
            case ReturnCommand.CheckIn c -> fact instanceof ReturnFact.CheckInAsked f && f.id().equals(c.id());
            case ReturnCommand.Secure c ->
                fact instanceof ReturnFact.SecureAsked f
                        && f.id().equals(c.id())
                        && f.tag().equals(c.tag());
            case ReturnCommand.RouteTo c ->
                fact instanceof ReturnFact.RouteAsked f
                        && f.id().equals(c.id())
                        && f.bin().equals(c.bin());
            case ReturnCommand.PrintReceipt c ->
                switch (fact) {
                    case ReceiptFact.PrintAsked f -> f.number().equals(c.number());
                    case ReceiptFact.ReprintAsked f -> f.number().equals(c.number());
                    case Fact _ -> false;
                };
        });
    }

    private static void vanished(Taken taken, List<String> problems) {
        var gone = new TreeSet<>(taken.from.books().keySet());
        gone.removeAll(taken.step.state().books().keySet());
        for (var id : gone) {
            if (!isParted(id, taken.step.facts())) {
                problems.add(id + " vanished after " + taken.event + " from " + taken.from.books());
            }
        }
    }

    private static boolean isParted(ReturnId id, List<Fact> facts) {
        return facts.stream()
                .anyMatch(fact -> fact instanceof ReturnFact f && f.id().equals(id) && PARTINGS.contains(f.getClass()));
    }

    /** An answer either is awaited and changes the state, or is written down as late. */
    private static void late(Taken taken, List<String> problems) {
        if (taken.event instanceof ReturnEvent.Answer answer) {
            boolean noted = taken.step.facts().stream()
                    .anyMatch(fact -> fact instanceof KioskFact.LateAnswer f
                            && f.command() == answer.command().number());
            boolean awaited = EveryEvent.awaited(taken.from).contains(answer.command());
            if (!noted && !awaited) {
                problems.add("dropped: " + answer);
            }
            boolean lookAtTheWay = taken.from.service().way() instanceof Service.Way.Blocked way
                    && way.ask().isFor(answer.command());
            boolean nothing = taken.step.facts().isEmpty() && taken.step.state().equals(taken.from);
            if (awaited && nothing && !lookAtTheWay) {
                problems.add("awaited, and dropped: " + answer + " in " + taken.from.books());
            }
            if (noted && !taken.step.state().books().equals(taken.from.books()) && !awaited) {
                problems.add("late, and a book moved: " + answer);
            }
        }
    }
}
