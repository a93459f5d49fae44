package org.caiyun.sim.soak.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.flow.Parting;
import org.caiyun.kiosk.flow.Printing;
import org.caiyun.kiosk.flow.Replay;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.flow.ReturnPath;
import org.caiyun.kiosk.flow.Service;
import org.caiyun.kiosk.flow.SlotState;

/**
 * Counts the pairs of a state and an event that a path has come through. The space is the sum of four tables, and every
 * event counts once in each row that its state shows:
 *
 * <ul>
 *   <li>{@link PathRow} x {@link EventKind}: the mouth, and each book; the same with its device away is a row of its
 *       own, and so is each movement that is looked up;
 *   <li>{@link SessionRow} x {@link EventKind}: the patron and how far they are, the receipt being printed, the
 *       check-in being paid, the last picture, the call for staff;
 *   <li>{@link ServiceRow} x {@link EventKind}: every device there or away, the journal, the link, the way;
 *   <li>{@link Asker} x {@link Said}: what an answer says to who awaits it.
 * </ul>
 *
 * <p>The product of the tables is not counted: it would have millions of cells, nearly all of them of parts that do not
 * know each other. Bins and the calendar are seen only as "takes no items", which is all that the path asks of them.
 * The switches behind the rows and columns have no default, so that a new state or event has a row or column or does
 * not compile. Threads: called by one; counts of several runs are added.
 */
public final class Coverage {
    private final Tally<PathRow, EventKind> path = new Tally<>(PathRow.values(), EventKind.values());
    private final Tally<SessionRow, EventKind> session = new Tally<>(SessionRow.values(), EventKind.values());
    private final Tally<ServiceRow, EventKind> service = new Tally<>(ServiceRow.values(), EventKind.values());
    private final Tally<Asker, Said> answers = new Tally<>(Asker.values(), Said.values());
    private long events;

    /** The same path, counted; for {@link org.caiyun.kiosk.run.Onlooker#beside}. */
    public ReturnPath beside(ReturnPath counted) {
        return (state, event, now) -> {
            count(state, event, now);
            return counted.on(state, event, now);
        };
    }

    void count(MachineState state, ReturnEvent event, Moment now) {
        events++;
        if (event instanceof ReturnEvent.Tick) {
            ticked(state, now.uptime());
            return;
        }
        if (event instanceof ReturnEvent.PurchaseLookedUp) {
            // no row waits for it
            return;
        }
        boolean awaited = false;
        if (event instanceof ReturnEvent.Answer answer) {
            var asker = Asker.of(state, answer.command());
            answers.count(asker, Said.of(answer));
            awaited = asker != Asker.NOBODY;
        }
        var kind = EventKind.of(event, awaited);
        path.count(PathRow.of(state.slot()), kind);
        for (var book : state.books().values()) {
            path.count(PathRow.of(book), kind);
        }
        session.count(SessionRow.of(state.session()), kind);
        session.count(SessionRow.of(state.printing()), kind);
        session.count(SessionRow.of(state.replay()), kind);
        session.count(SessionRow.of(state.parting()), kind);
        session.count(SessionRow.of(state.call()), kind);
        service(state.service(), kind, kind);
    }

    /** A tick is due in the rows whose deadline has come, and early in the others. */
    private void ticked(MachineState state, Uptime now) {
        var slot = state.slot();
        path.count(
                PathRow.of(slot),
                tick(slot instanceof SlotState.Reading r && r.until().reachedAt(now)));
        for (var book : state.books().values()) {
            path.count(PathRow.of(book), tick(book.until().reachedAt(now)));
        }
        var patron = state.session();
        boolean patronDue =
                patron.isOpen() && !patron.ending().isOver() && patron.until().reachedAt(now);
        session.count(SessionRow.of(patron), tick(patronDue));
        var printing = state.printing();
        session.count(
                SessionRow.of(printing),
                tick(printing instanceof Printing.Busy b && b.until().reachedAt(now)));
        var replay = state.replay();
        session.count(
                SessionRow.of(replay),
                tick(replay instanceof Replay.Asking a && a.until().reachedAt(now)));
        var parting = state.parting();
        session.count(
                SessionRow.of(parting),
                tick(parting instanceof Parting.From f && f.until().reachedAt(now)));
        var called = state.call().deadline();
        session.count(
                SessionRow.of(state.call()),
                tick(called.isPresent() && called.get().reachedAt(now)));
        boolean wayDue = state.service().way() instanceof Service.Way.Blocked w
                && w.until().reachedAt(now);
        service(state.service(), tick(wayDue), EventKind.TICK_EARLY);
    }

    private static EventKind tick(boolean due) {
        return due ? EventKind.TICK_DUE : EventKind.TICK_EARLY;
    }

    private void service(Service now, EventKind onTheWay, EventKind kind) {
        service.count(ServiceRow.of(now.way()), onTheWay);
        service.count(ServiceRow.reader(now), kind);
        service.count(ServiceRow.chute(now), kind);
        service.count(ServiceRow.journal(now), kind);
        service.count(ServiceRow.of(now.link()), kind);
        service.count(ServiceRow.gate(now), kind);
    }

    /** How often this event came in this state. */
    public long times(PathRow row, EventKind kind) {
        return path.of(row, kind);
    }

    /** How often this event came in this state. */
    public long times(SessionRow row, EventKind kind) {
        return session.of(row, kind);
    }

    /** How often this event came in this state. */
    public long times(ServiceRow row, EventKind kind) {
        return service.of(row, kind);
    }

    /** How often this was said to who awaits it. */
    public long times(Asker asker, Said said) {
        return answers.of(asker, said);
    }

    /** Adds the counts of another run. */
    public void add(Coverage other) {
        path.add(other.path);
        session.add(other.session);
        service.add(other.service);
        answers.add(other.answers);
        events += other.events;
    }

    public long events() {
        return events;
    }

    public List<Pair> reached() {
        return pairs(true);
    }

    public List<Pair> unreached() {
        return pairs(false);
    }

    /** Not reached, although nothing says that it cannot be. */
    public List<Pair> missing() {
        return unreached().stream()
                .filter(pair -> Impossible.why(pair).isEmpty())
                .toList();
    }

    /** Reached, although it is said to be impossible: either the list or the program is wrong. */
    public List<Pair> contradictions() {
        return reached().stream()
                .filter(pair -> Impossible.why(pair).isPresent())
                .toList();
    }

    private List<Pair> pairs(boolean reached) {
        return Stream.of(path, session, service, answers)
                .flatMap(tally -> tally.where(reached).stream())
                .toList();
    }

    private int size() {
        return path.size() + session.size() + service.size() + answers.size();
    }

    /** One line, for the end of a run. */
    public String summary() {
        int reached = reached().size();
        int missing = missing().size();
        int impossible = size() - reached - missing;
        return "state x event pairs: " + reached + " reached, " + missing + " not reached, " + impossible
                + " impossible, in " + events + " events";
    }

    /** The whole tables as text: the summary, each row with what came in it and how often, then what is missing. */
    public String text() {
        var lines = new ArrayList<String>();
        lines.add(summary());
        table("path", path.lines(), lines);
        table("session", session.lines(), lines);
        table("service", service.lines(), lines);
        table("answers", answers.lines(), lines);
        missing().forEach(pair -> lines.add("not reached: " + pair));
        contradictions().forEach(pair -> lines.add("reached, though called impossible: " + pair));
        return String.join("\n", lines);
    }

    private static <R> void table(String name, Map<R, String> rows, List<String> lines) {
        lines.add(name);
        rows.forEach((row, what) -> lines.add("  " + row + ":" + what));
    }
}
