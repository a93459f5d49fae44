package org.caiyun.sim.soak.coverage;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.caiyun.kiosk.flow.MachineState;

/**
 * What is hunted: a pair, the state in which it can be met, and how a count tells that it was.
 *
 * @param row of the state; where an answer is awaited, that of who awaits it, or would have
 */
record Quarry(Pair pair, String row, Predicate<MachineState> there, ToLongFunction<Coverage> times) {
    static Quarry of(Pair pair) {
        var row = row(pair);
        return new Quarry(pair, row, there(row), times(pair));
    }

    String column() {
        return pair.column();
    }

    private static String row(Pair pair) {
        var row = pair.row().replace(Pair.ANSWER, "");
        return switch (row) {
            case "READING" -> "SLOT_READING";
            case "PRINTING" -> "PRINTING_BUSY";
            case "REPLAY" -> "REPLAY_ASKING";
            case "BLOCKED_WAY" -> "WAY_BLOCKED";
            case "NOBODY" -> asked(Said.valueOf(pair.column()));
            default -> row;
        };
    }

    /** Who has asked for this answer before nobody awaited it any more. */
    private static String asked(Said said) {
        return switch (said) {
            case NO_TAG, ONE_TAG, SEVERAL_TAGS, READ_FAILED -> "SLOT_READING";
            case CAPTURED, NOT_CAPTURED_GONE, NOT_CAPTURED_IN_MOUTH -> "CAPTURING";
            case TAKEN_BACK, NOT_TAKEN -> "GIVING_BACK";
            case CHECKED_IN, REFUSED, UNCONFIRMED, UNREACHABLE -> "CHECKING_IN";
            case MARK_WRITTEN, MARK_ALREADY, MARK_LOCKED, MARK_READER_FAILED, MARK_READS_OTHERWISE, MARK_TAG_GONE ->
                "SECURING";
            case PRINTED, PRINT_NOT_STARTED, PRINT_PARTIAL, PRINT_UNKNOWN -> "PRINTING_BUSY";
            case LANDED,
                    JAMMED_MOUTH,
                    JAMMED_SHUTTER,
                    JAMMED_BELT,
                    JAMMED_NOWHERE_SEEN,
                    CHUTE_FAILED,
                    SENSED_NOTHING,
                    SENSED_MOUTH,
                    SENSED_CAPTIVE,
                    SENSED_MOUTH_CAPTIVE,
                    SENSED_BELT,
                    SENSED_MOUTH_BELT,
                    SENSED_CAPTIVE_BELT,
                    SENSED_ALL -> "TRAVELLING";
        };
    }

    private static ToLongFunction<Coverage> times(Pair pair) {
        if (pair.row().startsWith(Pair.ANSWER)) {
            var asker = Asker.valueOf(pair.row().substring(Pair.ANSWER.length()));
            var said = Said.valueOf(pair.column());
            return coverage -> coverage.times(asker, said);
        }
        var kind = EventKind.valueOf(pair.column());
        var path = named(PathRow.values(), pair.row());
        if (path.isPresent()) {
            return coverage -> coverage.times(path.get(), kind);
        }
        var session = named(SessionRow.values(), pair.row());
        if (session.isPresent()) {
            return coverage -> coverage.times(session.get(), kind);
        }
        var service = ServiceRow.valueOf(pair.row());
        return coverage -> coverage.times(service, kind);
    }

    private static Predicate<MachineState> there(String name) {
        var path = named(PathRow.values(), name);
        if (path.isPresent()) {
            return state -> PathRow.of(state.slot()) == path.get()
                    || state.books().values().stream().anyMatch(book -> PathRow.of(book) == path.get());
        }
        var session = named(SessionRow.values(), name);
        if (session.isPresent()) {
            return state -> SessionRow.of(state.session()) == session.get()
                    || SessionRow.of(state.printing()) == session.get()
                    || SessionRow.of(state.replay()) == session.get()
                    || SessionRow.of(state.parting()) == session.get()
                    || SessionRow.of(state.call()) == session.get();
        }
        var row = ServiceRow.valueOf(name);
        return state -> ServiceRow.reader(state.service()) == row
                || ServiceRow.chute(state.service()) == row
                || ServiceRow.journal(state.service()) == row
                || ServiceRow.of(state.service().link()) == row
                || ServiceRow.of(state.service().way()) == row
                || ServiceRow.gate(state.service()) == row;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
