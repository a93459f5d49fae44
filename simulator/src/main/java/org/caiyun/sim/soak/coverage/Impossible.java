package org.caiyun.sim.soak.coverage;

import static org.caiyun.sim.soak.coverage.EventKind.CAPTURED;
import static org.caiyun.sim.soak.coverage.EventKind.CHECK_IN_ENDED;
import static org.caiyun.sim.soak.coverage.EventKind.CHUTE_FAILED;
import static org.caiyun.sim.soak.coverage.EventKind.CHUTE_UP;
import static org.caiyun.sim.soak.coverage.EventKind.DAMAGE_REPORTED;
import static org.caiyun.sim.soak.coverage.EventKind.FOUND_INSIDE;
import static org.caiyun.sim.soak.coverage.EventKind.ITEM_INSERTED;
import static org.caiyun.sim.soak.coverage.EventKind.ITEM_LANDED;
import static org.caiyun.sim.soak.coverage.EventKind.JAMMED;
import static org.caiyun.sim.soak.coverage.EventKind.JOURNAL_DOWN;
import static org.caiyun.sim.soak.coverage.EventKind.JOURNAL_UP;
import static org.caiyun.sim.soak.coverage.EventKind.LABEL_SCANNED;
import static org.caiyun.sim.soak.coverage.EventKind.MARK_SET;
import static org.caiyun.sim.soak.coverage.EventKind.NOT_CAPTURED;
import static org.caiyun.sim.soak.coverage.EventKind.NOT_TAKEN;
import static org.caiyun.sim.soak.coverage.EventKind.PRINT_ENDED;
import static org.caiyun.sim.soak.coverage.EventKind.READER_DOWN;
import static org.caiyun.sim.soak.coverage.EventKind.READER_UP;
import static org.caiyun.sim.soak.coverage.EventKind.READ_FAILED;
import static org.caiyun.sim.soak.coverage.EventKind.SENSED;
import static org.caiyun.sim.soak.coverage.EventKind.STAFF_CALLED;
import static org.caiyun.sim.soak.coverage.EventKind.TAGS_READ;
import static org.caiyun.sim.soak.coverage.EventKind.TAKEN_BACK;
import static org.caiyun.sim.soak.coverage.EventKind.TICK_DUE;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pairs that cannot be, each with the reason. The list is a claim, and is held to it from both sides: a run that
 * reaches one of these pairs fails, and so does a walk of the pure machine through events in any order.
 */
public final class Impossible {
    /** What only the book in the machine or its mouth awaits. */
    private static final Set<EventKind> OF_A_BOOK =
            EnumSet.of(CAPTURED, NOT_CAPTURED, TAKEN_BACK, NOT_TAKEN, MARK_SET, ITEM_LANDED, JAMMED);

    private static final Set<EventKind> OF_A_READ = EnumSet.of(TAGS_READ, READ_FAILED);

    /** Where the scanner is told to look. */
    private static final Set<PathRow> LABELS_ARE_READ =
            EnumSet.of(PathRow.SLOT_READING, PathRow.SLOT_READING_PAUSED, PathRow.SLOT_HELD, PathRow.CAPTURING);

    private static final Map<Pair, String> REASONS = reasons();

    private Impossible() {}

    /** Why this pair cannot be; absent where it can. */
    public static Optional<String> why(Pair pair) {
        return Optional.ofNullable(REASONS.get(pair));
    }

    static Map<Pair, String> all() {
        return Map.copyOf(REASONS);
    }

    private static Map<Pair, String> reasons() {
        var rules = new LinkedHashMap<Pair, String>();
        path(rules);
        session(rules);
        service(rules);
        answers(rules);
        return rules;
    }

    private static void path(Map<Pair, String> rules) {
        var oneBook = "one book at a time: beside it only a check-in that is owed, a receipt and a look at the sensors"
                + " are awaited";
        for (var row : EnumSet.range(PathRow.CAPTURING, PathRow.LOCATING_INTO_BIN)) {
            var others = EnumSet.copyOf(OF_A_BOOK);
            others.addAll(OF_A_READ);
            others.removeAll(awaitedBy(row));
            put(rules, EnumSet.of(row), others, oneBook);
        }
        put(
                rules,
                EnumSet.of(PathRow.SLOT_EMPTY, PathRow.SLOT_WAITING, PathRow.SLOT_HELD),
                EnumSet.of(TICK_DUE),
                "this mouth has no deadline of its own");
        put(
                rules,
                EnumSet.of(PathRow.SLOT_EMPTY, PathRow.SLOT_WAITING),
                EnumSet.of(CAPTURED, NOT_CAPTURED, TAKEN_BACK, NOT_TAKEN),
                "while an item is taken in or given back the mouth is held for it");
        put(
                rules,
                EnumSet.of(PathRow.SLOT_HELD),
                EnumSet.of(MARK_SET, ITEM_LANDED),
                "the mouth is free again from the moment in which its item is captured");
        put(
                rules,
                EnumSet.of(PathRow.SLOT_READING, PathRow.SLOT_READING_PAUSED),
                OF_A_BOOK,
                "an item is read only when no other is in the machine");
        put(
                rules,
                EnumSet.of(PathRow.CHECKING_IN_PAUSED),
                EnumSet.of(CHECK_IN_ENDED),
                "a link that could pay what is owed has resumed this check-in first");
        put(
                rules,
                EnumSet.of(PathRow.CHECKING_IN_PAUSED),
                EnumSet.of(SENSED, CHUTE_FAILED),
                "only a start leaves a check-in without an answer, and then nothing else is inside to be looked for");
        put(
                rules,
                EnumSet.of(PathRow.COUNTING_INSIDE),
                EnumSet.of(READER_UP),
                "only a reader that is there is asked to count, and it answers before it is away or comes again");
        put(
                rules,
                EnumSet.of(PathRow.COUNTING),
                EnumSet.of(READER_DOWN),
                "a reader answers what it was asked before it is called away, and that answer ends this count");
        put(
                rules,
                EnumSet.of(PathRow.SLOT_READING_PAUSED),
                OF_A_READ,
                "the read that failed is the only one there was");
        var others = EnumSet.allOf(PathRow.class);
        others.removeAll(LABELS_ARE_READ);
        put(
                rules,
                others,
                EnumSet.of(LABEL_SCANNED),
                "the scanner looks from when an item is read until it is inside, or is given back");
    }

    /** What the book in this state can be told. */
    private static Set<EventKind> awaitedBy(PathRow row) {
        return switch (row) {
            case CAPTURING -> EnumSet.of(CAPTURED, NOT_CAPTURED, JAMMED, CHUTE_FAILED);
            case COUNTING, COUNTING_INSIDE -> OF_A_READ;
            case GIVING_BACK -> EnumSet.of(TAKEN_BACK, NOT_TAKEN, JAMMED, CHUTE_FAILED);
            case CHECKING_IN -> EnumSet.of(CHECK_IN_ENDED);
            case SECURING -> EnumSet.of(MARK_SET);
            case TRAVELLING, TRAVELLING_RESUMED -> EnumSet.of(ITEM_LANDED, JAMMED, CHUTE_FAILED);
            case LOCATING_INTO_MACHINE -> EnumSet.of(SENSED, CAPTURED, NOT_CAPTURED, JAMMED, CHUTE_FAILED);
            case LOCATING_TO_PATRON, LOCATING_INTO_BIN -> EnumSet.of(SENSED, CHUTE_FAILED);
            case COUNTING_INSIDE_PAUSED,
                    CHECKING_IN_PAUSED,
                    SECURING_PAUSED,
                    SLOT_EMPTY,
                    SLOT_WAITING,
                    SLOT_READING,
                    SLOT_READING_PAUSED,
                    SLOT_HELD -> EnumSet.noneOf(EventKind.class);
        };
    }

    private static void session(Map<Pair, String> rules) {
        put(
                rules,
                EnumSet.of(
                        SessionRow.SESSION_NONE,
                        SessionRow.SESSION_DONE_WITH_RECEIPT,
                        SessionRow.SESSION_DONE_WITH_CODE,
                        SessionRow.SESSION_DONE_WITHOUT,
                        SessionRow.SESSION_TIMED_OUT,
                        SessionRow.PRINTING_IDLE,
                        SessionRow.REPLAY_IDLE,
                        SessionRow.PARTING_NOBODY,
                        SessionRow.CALL_NONE),
                EnumSet.of(TICK_DUE),
                "nothing of this waits for a moment of its own");
        var partings = EnumSet.range(SessionRow.PARTING_NOT_WANTED, SessionRow.PARTING_FAILED);
        put(rules, EnumSet.of(SessionRow.SESSION_NONE), OF_A_BOOK, "a book on its way keeps its session open");
        put(
                rules,
                partings,
                OF_A_BOOK,
                "a session ends when no book is on its way, and the next book ends its picture");
        put(
                rules,
                EnumSet.of(SessionRow.SESSION_WARNED),
                OF_A_BOOK,
                "who has a book on its way is not asked whether they are there");
        put(
                rules,
                EnumSet.of(SessionRow.SESSION_WARNED),
                EnumSet.of(TAGS_READ, READ_FAILED, LABEL_SCANNED),
                "the next book, even before it is read, is answer enough to the warning");
        put(
                rules,
                EnumSet.of(SessionRow.SESSION_WARNED),
                EnumSet.of(DAMAGE_REPORTED, STAFF_CALLED),
                "who calls staff or tells of damage has shown before that they are there");
        partings.add(SessionRow.SESSION_NONE);
        put(rules, partings, EnumSet.of(DAMAGE_REPORTED), "only a book of the open session can be called damaged");
        put(
                rules,
                EnumSet.of(SessionRow.PRINTING_IDLE),
                EnumSet.of(PRINT_ENDED),
                "no receipt is awaited where none is being printed");
    }

    private static void service(Map<Pair, String> rules) {
        var still = EnumSet.complementOf(EnumSet.of(ServiceRow.WAY_BLOCKED));
        put(rules, still, EnumSet.of(TICK_DUE), "this has no deadline");
        put(rules, EnumSet.of(ServiceRow.READER_READY), EnumSet.of(READER_UP), "a device comes once");
        put(
                rules,
                EnumSet.of(ServiceRow.CHUTE_READY, ServiceRow.TAKES_ITEMS),
                EnumSet.of(CHUTE_UP),
                "a device comes once");
        put(
                rules,
                EnumSet.of(ServiceRow.JOURNAL_READY, ServiceRow.TAKES_ITEMS),
                EnumSet.of(JOURNAL_UP),
                "the disk comes back once");
        put(rules, EnumSet.of(ServiceRow.JOURNAL_AWAY), EnumSet.of(JOURNAL_DOWN), "the disk is missed once");
        put(
                rules,
                EnumSet.of(ServiceRow.CHUTE_AWAY),
                EnumSet.of(
                        ITEM_INSERTED,
                        FOUND_INSIDE,
                        CAPTURED,
                        NOT_CAPTURED,
                        TAKEN_BACK,
                        NOT_TAKEN,
                        ITEM_LANDED,
                        JAMMED,
                        SENSED),
                "a chute fails what it was doing before it is called away, and until it is back it can only fail");
    }

    private static void answers(Map<Pair, String> rules) {
        for (var asker : Asker.values()) {
            put(
                    rules,
                    EnumSet.of(asker),
                    EnumSet.complementOf(asker.canBeTold()),
                    "what is asked here is never answered so");
        }
    }

    private static <R extends Enum<R>, C extends Enum<C>> void put(
            Map<Pair, String> rules, Set<R> rows, Set<C> columns, String why) {
        for (var row : rows) {
            for (var column : columns) {
                rules.putIfAbsent(Pair.of(row, column), why);
            }
        }
    }
}
