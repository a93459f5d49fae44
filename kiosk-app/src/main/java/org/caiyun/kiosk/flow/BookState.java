package org.caiyun.kiosk.flow;

import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.ReturnEvent.Sensed;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.Reason;

/** Where one book is on its path. Every state waits for something, and every one has a deadline. */
public sealed interface BookState {
    Visit visit();

    Uptime until();

    Ask ask();

    /** The same with another deadline. */
    default BookState until(Uptime later) {
        return switch (this) {
            case Capturing b -> new Capturing(b.visit, b.reason, b.ask, b.attempt, later);
            case Counting b -> new Counting(b.visit, b.movement, b.seen, b.ask, later);
            case GivingBack b -> new GivingBack(b.visit, b.reason, b.ask, later);
            case CountingInside b ->
                new CountingInside(b.visit, b.returnedAt, b.watched, b.sure, b.ask, b.attempt, later);
            case CheckingIn b -> new CheckingIn(b.visit, b.returnedAt, b.ask, b.attempt, later);
            case Securing b -> new Securing(b.visit, b.bin, b.part, b.ask, b.attempt, later);
            case Travelling b -> new Travelling(b.visit, b.bin, b.ask, b.resumed, later);
            case Locating b -> new Locating(b.visit, b.movement, b.ask, later);
        };
    }

    default boolean isWaitingFor(CommandId answered) {
        return ask().isFor(answered);
    }

    /** Row 5: being taken out of the patron's hands. */
    record Capturing(Visit visit, Reason reason, Ask.Asked ask, int attempt, Uptime until) implements BookState {}

    /** Row 5, after an interruption: {@code seen} in the mouth, alone or not; the tags there tell what that is. */
    record Counting(Visit visit, Movement.IntoMachine movement, Sensed seen, Ask.Asked ask, Uptime until)
            implements BookState {}

    /**
     * Row 5: out of the patron's hands; its tags are counted: another item may have gone in with it, or in its place.
     * {@code watched}: the slot saw it go in, so that what lies in the mouth came later; {@code sure}: and each look
     * has seen its tags.
     */
    record CountingInside(
            Visit visit, WallTime returnedAt, boolean watched, boolean sure, Ask ask, int attempt, Uptime until)
            implements BookState {}

    /** Row b: lies in the mouth for the patron to take. */
    record GivingBack(Visit visit, Reason reason, Ask.Asked ask, Uptime until) implements BookState {}

    /** Row 6: captured, and the library is asked. */
    record CheckingIn(Visit visit, WallTime returnedAt, Ask ask, int attempt, Uptime until) implements BookState {}

    /** Row 8: the security mark is being set, part by part of a set; the bin is already chosen. */
    record Securing(Visit visit, Bin bin, int part, Ask ask, int attempt, Uptime until) implements BookState {}

    /** Row 9: on its way to the bin; {@code resumed} when a restart or a lost board lies behind. */
    record Travelling(Visit visit, Bin bin, Ask.Asked ask, boolean resumed, Uptime until) implements BookState {}

    /** A movement was asked for and its end is not known: the sensors must say where the item is. */
    record Locating(Visit visit, Movement movement, Ask ask, Uptime until) implements BookState {}

    /** The movement whose end is not known. */
    sealed interface Movement {
        /**
         * {@code since}: when it was asked for; what the return date is, should the item turn out to be inside.
         * {@code watched}: the slot was seen to its end, so that an item seen nowhere was pulled out. {@code attempt}:
         * counted from 1.
         */
        record IntoMachine(Reason reason, WallTime since, boolean watched, int attempt) implements Movement {}

        record BackToPatron(Reason reason) implements Movement {}

        record IntoBin(Bin bin) implements Movement {}
    }
}
