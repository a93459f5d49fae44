package org.caiyun.kiosk.flow;

import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.cataloguing.LibrarySaid;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.decide.CataloguingCase;
import org.caiyun.kiosk.decide.CataloguingVerdict;
import org.caiyun.kiosk.decide.CataloguingVerdict.Catalogue;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.decide.Parts;
import org.caiyun.kiosk.decide.Treatment;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.PlatformEvent;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.ReturnFact.ReturnReported;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.tag.TagModel;

/**
 * What the library and the platform say of a book that may have to be catalogued when it lies in a bin already. Which
 * ISBN was seen on it is known only while it moves.
 */
final class ToCatalogueLate {
    private ToCatalogueLate() {}

    /** The library has answered of an item that it was owed: what its answer says that nobody knew before. */
    static void checkedInLate(Draft draft, OwedCheckIn owed, CheckInOutcome.CheckedIn outcome) {
        judge(draft, owed, outcome).ifPresent(judged -> {
            judged.flag(draft);
            checkedInLate(draft, owed.lying(), outcome, judged);
        });
    }

    private static void checkedInLate(Draft draft, Lying lying, CheckInOutcome.CheckedIn outcome, Judged judged) {
        var id = judged.id;
        var item = judged.item;
        // the book already lies in a bin: a hold or transit that shows only now needs a hand
        var alert = outcome.answer().alert();
        if (alert != AlertType.NONE) {
            draft.fact(new ReturnFact.StaffAsked(id, StaffTask.FIND_ITEM, alert.name()));
        } else if (isPartner(item) && !isPartner(lying.item())) {
            draft.fact(new ReturnFact.StaffAsked(id, StaffTask.FIND_ITEM, "it is a partner library's"));
        }
        if (judged.verdict instanceof Catalogue book
                && !judged.moves
                && !lying.tasked()
                && !ToCatalogue.isTasked(draft, id)) {
            var place = new ToCatalogue.Place(lying.bin(), lying.position());
            ToCatalogue.ask(draft, ToCatalogue.task(draft, id, item, judged.purchase, book, place));
        }
    }

    /**
     * The library has refused an item that it was owed: true where that is nothing for staff to clear up, as it had
     * been with the link up, and the cataloguers hear of the item.
     */
    static boolean refusedLate(Draft draft, OwedCheckIn owed, CheckInOutcome.Refused outcome) {
        var theirs = judge(draft, owed, outcome)
                .filter(judged -> judged.moves || ToCatalogue.isTasked(draft, judged.id))
                .filter(judged -> judged.treatment.isForCataloguers());
        theirs.ifPresent(judged -> judged.flag(draft));
        return theirs.isPresent();
    }

    /**
     * An item that was owed to the library, as the library's answer shows it.
     *
     * @param moves it is on its way to a bin still
     * @param known its flags so far
     */
    private record Judged(
            ReturnId id,
            ItemInSlot.Named item,
            boolean moves,
            PurchaseAnswer purchase,
            CataloguingVerdict verdict,
            Treatment treatment,
            List<Flag> known) {
        void flag(Draft draft) {
            ToCatalogue.flag(draft, id, treatment.flags(), known);
        }
    }

    private static Optional<Judged> judge(Draft draft, OwedCheckIn owed, CheckInOutcome outcome) {
        var id = owed.id();
        var lying = owed.lying();
        var moving = Optional.ofNullable(draft.books.get(id));
        boolean moves = moving.isPresent();
        if (!(draft.rules.identify().answered(lying.item(), outcome) instanceof ItemInSlot.Named item)) {
            return Optional.empty();
        }
        var purchase = moves ? AtPlatform.purchase(draft, id) : lying.purchase();
        var seen = moving.map(book -> book.visit().isbns()).orElse(List.of());
        var verdict = draft.rules.cataloguing().judge(new CataloguingCase(item, outcome, purchase, seen));
        return Optional.of(new Judged(
                id,
                item,
                moves,
                purchase,
                verdict,
                Treatment.of(outcome, item.ownership(), verdict),
                moves ? ToCatalogue.flags(draft, id) : lying.flags()));
    }

    private static boolean isPartner(ItemInSlot.Named item) {
        return item.ownership() instanceof Ownership.Partner;
    }

    private static CheckInOutcome outcome(LibrarySaid said) {
        return switch (said) {
            case CHECKED_IN -> new CheckInOutcome.CheckedIn(CheckInAnswer.bare(false, ""));
            case REFUSED -> new CheckInOutcome.Refused(Refusal.OTHER, CheckInAnswer.bare(false, ""));
            case UNCONFIRMED -> new CheckInOutcome.Unconfirmed("");
            case QUEUED, NOT_ASKED -> new CheckInOutcome.Unreachable("");
        };
    }

    /** The platform answered the report of a book that nobody knew to be shop-bought, or knew little of. */
    static void foundAtRest(Draft draft, String body, Purchase purchase) {
        var report = reported(body);
        if (report.isEmpty()
                || !report.getFirst().purchase().isEmpty()
                || isFound(draft, report.getFirst().id())) {
            return;
        }
        var told = report.getFirst();
        var id = told.id();
        draft.platform = draft.platform.foundAtRest(id);
        var known = new PurchaseAnswer.Known(purchase);
        draft.fact(new ReturnFact.PurchaseFound(id, purchase));
        var item = item(draft, told);
        var verdict = draft.rules.cataloguing().judge(new CataloguingCase(item, outcome(told.library()), known));
        boolean tasked = told.tasked() || ToCatalogue.isTasked(draft, id);
        // what a task was opened for is flagged
        ToCatalogue.flag(draft, id, verdict.flags(), tasked ? List.of(Flag.FIRST_RETURN, Flag.NO_TAG) : List.of());
        ToCatalogue.askStaff(draft, id, verdict);
        if (verdict instanceof Catalogue book && !tasked) {
            var place = new ToCatalogue.Place(told.bin(), told.position());
            ToCatalogue.ask(draft, ToCatalogue.task(draft, id, item, known, book, place));
        }
        OwedToLibrary.found(draft, id, known, verdict.flags(), tasked || ToCatalogue.isTasked(draft, id));
    }

    /** By the answer to an earlier report of it; also before a restart, where the library is still to hear of it. */
    private static boolean isFound(Draft draft, ReturnId id) {
        return draft.platform.foundAtRest().contains(id)
                || draft.owed
                        .get(id)
                        .filter(owed -> owed.lying().purchase() instanceof PurchaseAnswer.Known)
                        .isPresent();
    }

    /** None where the row is another event's. */
    private static List<ReturnReported> reported(String body) {
        try {
            return List.of(PlatformEvent.reported(body));
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    /** A report names the tags that name its item: where it names none, a label did. */
    private static ItemInSlot.OneCopy item(Draft draft, ReturnReported told) {
        return switch (told.item()) {
            case OrderCode order -> new ItemInSlot.Ordered(order, List.of());
            case Barcode barcode -> item(draft, told, barcode);
        };
    }

    private static ItemInSlot.Named item(Draft draft, ReturnReported told, Barcode barcode) {
        var identify = draft.rules.identify();
        if (told.tags().isEmpty()) {
            return identify.labelled(new ReturnFact.Labelled(told.id(), barcode));
        }
        var known =
                identify.known(new ReturnFact.Identified(told.id(), barcode, told.tags(), TagModel.ISO_28560_2, ""));
        return told.set() ? known.of(new Parts.Tagged()) : known;
    }
}
