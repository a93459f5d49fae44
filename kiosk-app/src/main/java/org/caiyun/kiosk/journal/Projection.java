package org.caiyun.kiosk.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.ProjectionChange.AwaitsCataloguing;
import org.caiyun.kiosk.journal.ProjectionChange.ComesToRest;
import org.caiyun.kiosk.journal.ProjectionChange.IsDelivered;
import org.caiyun.kiosk.journal.ProjectionChange.IsEmptied;
import org.caiyun.kiosk.journal.ProjectionChange.IsLaidAside;
import org.caiyun.kiosk.journal.ProjectionChange.IsOwed;
import org.caiyun.kiosk.journal.ProjectionChange.IsSettled;
import org.caiyun.kiosk.journal.ProjectionChange.LeavesSession;
import org.caiyun.kiosk.journal.ProjectionChange.LiesIn;
import org.caiyun.kiosk.journal.ProjectionChange.Opens;
import org.caiyun.kiosk.journal.ProjectionChange.TaskStands;
import org.caiyun.kiosk.journal.ProjectionChange.Tells;

/** From a fact to what it changes: the one definition of "open", for the SQLite store and the modelled one. */
public final class Projection {
    /** The outbox destination of what staff must look at. */
    public static final String STAFF = "staff";

    /** The outbox destination of the Caiyun platform. */
    public static final String PLATFORM = "platform";

    private Projection() {}

    /** The return, receipt, company or pieces of an item that a fact is about. */
    public static Optional<String> subject(Fact fact) {
        return switch (fact) {
            case ReturnFact f -> Optional.of(f.id().toString());
            case ReceiptFact f -> Optional.of(f.number().toString());
            case KioskFact.SeenBeside f -> Optional.of(beside(f.item()));
            case KioskFact.BesideSettled f -> Optional.of(beside(f.item()));
            case KioskFact.PiecesExpected f -> Optional.of(pieces(f.of()));
            case KioskFact.PiecesSettled f -> Optional.of(pieces(f.of()));
            case KioskFact _ -> Optional.empty();
        };
    }

    public static List<ProjectionChange> changes(Fact fact) {
        return switch (fact) {
            case ReturnFact f -> ofReturn(f);
            case ReceiptFact f -> ofReceipt(f);
            case KioskFact f -> ofKiosk(f);
        };
    }

    /** A jam is no rest: the item lies in the machine until it lands or is taken, and a start must know which it is. */
    private static List<ProjectionChange> ofReturn(ReturnFact fact) {
        var subject = fact.id().toString();
        return switch (fact) {
            case ReturnFact.Seen _ -> List.of(new Opens(subject));
            case ReturnFact.CheckInAsked _, ReturnFact.Unconfirmed _, ReturnFact.Queued _ ->
                List.of(new IsOwed(subject));
            case ReturnFact.CheckedIn _, ReturnFact.Refused _, ReturnFact.NotCounted _ ->
                List.of(new IsSettled(subject));
            case ReturnFact.Landed f -> List.of(new ComesToRest(subject), new LiesIn(f.bin()));
            case ReturnFact.TakenBack _, ReturnFact.Cleared _ -> List.of(new ComesToRest(subject));
            case ReturnFact.Withdrawn _, ReturnFact.Abandoned _ ->
                List.of(new ComesToRest(subject), new LeavesSession(subject));
            case ReturnFact.StaffAsked f -> List.of(new Tells(STAFF, f.task().name(), forStaff(f)));
            case ReturnFact.ReturnReported f ->
                List.of(new Tells(PLATFORM, PlatformEvent.RETURN_REPORTED, PlatformEvent.body(f)));
            case ReturnFact.CataloguingAsked f -> asked(f);
            case ReturnFact.Identified _,
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
                    ReturnFact.Jammed _,
                    ReturnFact.GiveBackAsked _,
                    ReturnFact.NotTaken _,
                    ReturnFact.PurchaseFound _ -> List.of();
        };
    }

    /** What only the kiosk knows of is done when the book is taken out. */
    private static List<ProjectionChange> asked(ReturnFact.CataloguingAsked fact) {
        var changes = new ArrayList<ProjectionChange>();
        var task = fact.task();
        if (fact.tellPlatform() || task.bin() > 0) {
            changes.add(new AwaitsCataloguing(fact.id(), task.item(), task.bin(), fact.tellPlatform()));
        }
        if (fact.tellPlatform()) {
            changes.add(new Tells(PLATFORM, PlatformEvent.TASK_OPENED, PlatformEvent.body(task)));
        }
        return changes;
    }

    private static List<ProjectionChange> ofReceipt(ReceiptFact fact) {
        var subject = fact.number().toString();
        return switch (fact) {
            case ReceiptFact.PrintAsked _ -> List.of(new Opens(subject), new LeavesSession(subject));
            case ReceiptFact.ReprintAsked _ -> List.of(new Opens(subject), new LeavesSession(subject));
            case ReceiptFact.Printed _, ReceiptFact.NotStarted _, ReceiptFact.Partial _, ReceiptFact.PrintUnknown _ ->
                List.of(new ComesToRest(subject));
        };
    }

    /** It may be open longer than the return itself. */
    private static String beside(ReturnId item) {
        return "beside " + item;
    }

    private static String pieces(ReturnId item) {
        return "pieces " + item;
    }

    private static List<ProjectionChange> ofKiosk(KioskFact fact) {
        return switch (fact) {
            case KioskFact.SessionEnded f ->
                f.returns().stream()
                        .<ProjectionChange>map(id -> new LeavesSession(id.toString()))
                        .toList();
            case KioskFact.Delivered f -> List.of(new IsDelivered(f.destination(), f.outboxId()));
            case KioskFact.NotDelivered f -> laidAside(f);
            case KioskFact.TaskChanged f ->
                List.of(new TaskStands(f.number(), f.task(), f.state().isEnd()));
            case KioskFact.BinEmptied f -> List.of(new IsEmptied(f.bin()));
            case KioskFact.StaffCalled f ->
                List.of(new Tells(
                        STAFF,
                        "CALL",
                        new JsonText()
                                .number("version", 1)
                                .number("call", f.call())
                                .end()));
            case KioskFact.FoundInside f ->
                List.of(new Tells(
                        STAFF,
                        StaffTask.CLEAR_JAM.name(),
                        new JsonText()
                                .number("version", 1)
                                .text("task", StaffTask.CLEAR_JAM.name())
                                .text("what", f.at().name())
                                .end()));
            case KioskFact.SeenBeside f -> {
                var subject = beside(f.item());
                yield List.of(new Opens(subject), new LeavesSession(subject));
            }
            case KioskFact.BesideSettled f -> List.of(new ComesToRest(beside(f.item())));
            case KioskFact.PiecesExpected f -> {
                var subject = pieces(f.of());
                yield List.of(new Opens(subject), new LeavesSession(subject));
            }
            case KioskFact.PiecesSettled f -> List.of(new ComesToRest(pieces(f.of())));
            case KioskFact.Started _,
                    KioskFact.StaffAnswered _,
                    KioskFact.DeviceDown _,
                    KioskFact.DeviceUp _,
                    KioskFact.LateAnswer _,
                    KioskFact.ClockCorrected _ -> List.of();
        };
    }

    private static List<ProjectionChange> laidAside(KioskFact.NotDelivered fact) {
        var changes = new ArrayList<ProjectionChange>();
        changes.add(new IsDelivered(fact.destination(), fact.outboxId()));
        if (fact.destination().equals(PLATFORM)) {
            changes.add(new IsLaidAside(fact.outboxId()));
        }
        changes.add(new Tells(
                STAFF,
                "NOT_DELIVERED",
                new JsonText()
                        .number("version", 1)
                        .text("destination", fact.destination())
                        .number("row", fact.outboxId())
                        .text("why", fact.why())
                        .end()));
        return changes;
    }

    private static String forStaff(ReturnFact.StaffAsked fact) {
        return new JsonText()
                .number("version", 1)
                .text("return", fact.id().toString())
                .text("task", fact.task().name())
                .text("what", fact.what())
                .end();
    }
}
