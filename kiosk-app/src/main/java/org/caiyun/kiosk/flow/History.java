package org.caiyun.kiosk.flow;

import java.util.List;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.decide.Identify;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.Parts;
import org.caiyun.kiosk.flow.BookState.Movement;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.library.CheckInOutcome;

/** One open return as its facts tell it: how far it came, and what the library is owed. */
record History(Visit visit, ReturnSummary summary, Stage stage, Debt debt, Bin bin, boolean tasked) {
    /** How far the item came before the program stopped. */
    sealed interface Stage {
        /** Nothing irreversible was asked. */
        record NotBegun() implements Stage {}

        /** A movement was asked for; the sensors know how it ended. */
        record Moving(Movement movement) implements Stage {}

        /** The item is captured and the library was asked. */
        record AtLibrary() implements Stage {}

        /** The mark was asked for; reading the tag shows whether it is set. */
        record Securing(Uid tag) implements Stage {}

        /** It is stuck in the machine until staff clear it. */
        record Stuck() implements Stage {}

        record AtRest() implements Stage {}

        default boolean isBeforeLibrary() {
            return this instanceof Moving(Movement.IntoMachine _);
        }
    }

    /** What the library is owed for it. */
    sealed interface Debt {
        record None() implements Debt {}

        /**
         * A check-in; {@code settledFirst} when its last attempt was to ask first, {@code settle} when the next must.
         */
        record CheckIn(int attempt, boolean settledFirst, boolean settle) implements Debt {}
    }

    private static final Bin NO_BIN_YET = new Bin(1);

    static History begin(ReturnId id, Moment now) {
        var visit = new Visit(id, new ItemInSlot.Nameless(Obstacle.NO_TAG, ""));
        return new History(
                visit, ReturnSummary.begin(id, now), new Stage.NotBegun(), new Debt.None(), NO_BIN_YET, false);
    }

    History with(ReturnFact fact, Identify identify, Moment then) {
        return new History(
                visit(fact, identify),
                summary.with(fact, then),
                stage(fact, then),
                debt(fact),
                bin(fact),
                tasked || fact instanceof ReturnFact.CataloguingAsked);
    }

    private Visit visit(ReturnFact fact, Identify identify) {
        if (fact instanceof ReturnFact.Unidentified f) {
            return new Visit(f.id(), new ItemInSlot.Nameless(f.obstacle(), f.detail()));
        }
        if (fact instanceof ReturnFact.Flagged f
                && f.flags().contains(Flag.DISCARDED)
                && visit.item() instanceof ItemInSlot.Known known) {
            return new Visit(f.id(), known.discarded());
        }
        if (fact instanceof ReturnFact.InPieces f && visit.item() instanceof ItemInSlot.Known known) {
            return new Visit(
                    f.id(), known.of(f.loosePieces() == 0 ? new Parts.Tagged() : new Parts.Loose(f.loosePieces())));
        }
        if (fact instanceof ReturnFact.Labelled f) {
            return new Visit(f.id(), identify.labelled(f));
        }
        if (fact instanceof ReturnFact.Ordered f) {
            return new Visit(f.id(), new ItemInSlot.Ordered(f.order(), List.of()));
        }
        if (fact instanceof ReturnFact.CheckedIn f) {
            return visit.answered(new CheckInOutcome.CheckedIn(f.answer()), identify);
        }
        if (fact instanceof ReturnFact.Refused f) {
            return visit.answered(new CheckInOutcome.Refused(f.refusal(), f.answer()), identify);
        }
        return fact instanceof ReturnFact.Identified f ? new Visit(f.id(), identify.known(f)) : visit;
    }

    private Bin bin(ReturnFact fact) {
        return fact instanceof ReturnFact.Routed f ? f.bin() : bin;
    }

    private Stage stage(ReturnFact fact, Moment then) {
        return switch (fact) {
            case ReturnFact.Decided(var _, var take, var reason) ->
                new Stage.Moving(
                        take
                                ? new Movement.IntoMachine(reason, then.time().afterRestart(), false, 1)
                                : new Movement.BackToPatron(reason));
            case ReturnFact.GiveBackAsked _ -> stage;
            case ReturnFact.NotTaken _ ->
                new Stage.Moving(new Movement.IntoMachine(
                        Reason.NOT_TAKEN_BACK, then.time().afterRestart(), false, 1));
            // a replay of a book that has gone on changes nothing about where the book is
            case ReturnFact.CheckInAsked _ -> stage.isBeforeLibrary() ? new Stage.AtLibrary() : stage;
            case ReturnFact.SecureAsked f -> new Stage.Securing(f.tag());
            case ReturnFact.RouteAsked f -> new Stage.Moving(new Movement.IntoBin(f.bin()));
            case ReturnFact.Jammed _ -> new Stage.Stuck();
            case ReturnFact.Landed _,
                    ReturnFact.Cleared _,
                    ReturnFact.TakenBack _,
                    ReturnFact.Withdrawn _,
                    ReturnFact.Abandoned _ -> new Stage.AtRest();
            case ReturnFact.Seen _,
                    ReturnFact.Identified _,
                    ReturnFact.Labelled _,
                    ReturnFact.Ordered _,
                    ReturnFact.Unidentified _,
                    ReturnFact.Captured _,
                    ReturnFact.NotCounted _,
                    ReturnFact.Undated _,
                    ReturnFact.Dated _,
                    ReturnFact.CheckedIn _,
                    ReturnFact.Refused _,
                    ReturnFact.Unconfirmed _,
                    ReturnFact.Queued _,
                    ReturnFact.Flagged _,
                    ReturnFact.InPieces _,
                    ReturnFact.PiecesMissing _,
                    ReturnFact.Routed _,
                    ReturnFact.Secured _,
                    ReturnFact.NotSecured _,
                    ReturnFact.StaffAsked _,
                    ReturnFact.PurchaseFound _,
                    ReturnFact.ReturnReported _,
                    ReturnFact.CataloguingAsked _ -> stage;
        };
    }

    private Debt debt(ReturnFact fact) {
        return switch (fact) {
            // asked and not answered: it may have happened
            case ReturnFact.CheckInAsked f -> new Debt.CheckIn(f.attempt(), f.settle(), true);
            case ReturnFact.Queued _ -> queued();
            case ReturnFact.CheckedIn _, ReturnFact.Refused _, ReturnFact.NotCounted _ -> new Debt.None();
            case ReturnFact.Unconfirmed _,
                    ReturnFact.Seen _,
                    ReturnFact.Identified _,
                    ReturnFact.Labelled _,
                    ReturnFact.Ordered _,
                    ReturnFact.Unidentified _,
                    ReturnFact.Decided _,
                    ReturnFact.Captured _,
                    ReturnFact.Undated _,
                    ReturnFact.Dated _,
                    ReturnFact.Flagged _,
                    ReturnFact.InPieces _,
                    ReturnFact.PiecesMissing _,
                    ReturnFact.Routed _,
                    ReturnFact.SecureAsked _,
                    ReturnFact.Secured _,
                    ReturnFact.NotSecured _,
                    ReturnFact.RouteAsked _,
                    ReturnFact.Landed _,
                    ReturnFact.Jammed _,
                    ReturnFact.Cleared _,
                    ReturnFact.GiveBackAsked _,
                    ReturnFact.TakenBack _,
                    ReturnFact.NotTaken _,
                    ReturnFact.Withdrawn _,
                    ReturnFact.Abandoned _,
                    ReturnFact.StaffAsked _,
                    ReturnFact.PurchaseFound _,
                    ReturnFact.ReturnReported _,
                    ReturnFact.CataloguingAsked _ -> debt;
        };
    }

    /**
     * The last attempt was never made; whether an earlier one may have happened, that attempt's intent said. None was
     * made where the item must land first.
     */
    private Debt queued() {
        return switch (debt) {
            case Debt.CheckIn d -> new Debt.CheckIn(d.attempt(), d.settledFirst(), d.settledFirst());
            case Debt.None() -> new Debt.CheckIn(0, false, false);
        };
    }
}
