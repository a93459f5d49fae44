package org.caiyun.kiosk.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.caiyun.kiosk.cataloguing.CataloguingTask;
import org.caiyun.kiosk.cataloguing.LibrarySaid;
import org.caiyun.kiosk.cataloguing.MissingFields;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.decide.CataloguingCase;
import org.caiyun.kiosk.decide.CataloguingVerdict;
import org.caiyun.kiosk.decide.CataloguingVerdict.Catalogue;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.Parts;
import org.caiyun.kiosk.decide.Treatment;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.ReturnFact.ReturnReported;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.CheckInOutcome;

/** Rows 7 and 9 for a book that may have to be catalogued: its verdict, its task, and what the platform hears of it. */
final class ToCatalogue {
    private ToCatalogue() {}

    /** By what is known now. */
    static CataloguingVerdict verdict(Draft draft, Visit visit) {
        return switch (visit.item()) {
            case ItemInSlot.OneCopy copy ->
                draft.rules
                        .cataloguing()
                        .judge(new CataloguingCase(
                                copy,
                                AtPlatform.findings(draft, visit.id()).library(),
                                AtPlatform.purchase(draft, visit.id()),
                                visit.isbns()));
            case ItemInSlot.Nameless _ -> new CataloguingVerdict.Ordinary();
        };
    }

    /** Staff hear of a purchase that only they can judge. */
    static void askStaff(Draft draft, ReturnId id, CataloguingVerdict verdict) {
        if (verdict instanceof CataloguingVerdict.ForStaff(var grounds)) {
            draft.fact(new ReturnFact.StaffAsked(
                    id, StaffTask.CHECK_PURCHASE, grounds.getFirst().why()));
        }
    }

    /** The purchase became known: too late for the bin, where that is chosen already. */
    static void foundOnTheWay(Draft draft, ReturnId id) {
        var book = draft.books.get(id);
        var line = draft.session.returns().get(id);
        if (book == null
                || line == null
                || !isRouted(book)
                || !AtPlatform.findings(draft, id).counts()) {
            return;
        }
        var verdict = verdict(draft, book.visit());
        flag(draft, id, verdict.flags(), line.flags());
        askStaff(draft, id, verdict);
        if (verdict instanceof CataloguingVerdict.Ordinary
                && AtPlatform.findings(draft, id).library() instanceof CheckInOutcome.Refused refused
                && wentToCataloguers(draft, book.visit(), refused)) {
            AtLibrary.askStaff(
                    draft,
                    book.visit(),
                    StaffTask.CHECK_REFUSED,
                    refused.refusal().name());
        }
    }

    /** Before the platform said anything: nobody else was asked for what the library refused. */
    private static boolean wentToCataloguers(Draft draft, Visit visit, CheckInOutcome.Refused refused) {
        if (!(visit.item() instanceof ItemInSlot.Named named)) {
            return false;
        }
        var unasked = new CataloguingCase(named, refused, new PurchaseAnswer.Silent(""));
        return Treatment.of(
                        refused, named.ownership(), draft.rules.cataloguing().judge(unasked))
                .isForCataloguers();
    }

    private static boolean isRouted(BookState book) {
        return switch (book) {
            case BookState.Securing _, BookState.Travelling _ -> true;
            case BookState.Locating b -> b.movement() instanceof BookState.Movement.IntoBin;
            case BookState.Capturing _,
                    BookState.Counting _,
                    BookState.CountingInside _,
                    BookState.GivingBack _,
                    BookState.CheckingIn _ -> false;
        };
    }

    static void flag(Draft draft, ReturnId id, List<Flag> flags, List<Flag> known) {
        var fresh = new ArrayList<>(flags);
        fresh.removeAll(new HashSet<>(known));
        if (!fresh.isEmpty()) {
            draft.fact(new ReturnFact.Flagged(id, fresh));
        }
    }

    /** It lies in a bin. */
    static void landed(Draft draft, Visit visit, Bin bin) {
        atRest(draft, visit, new Place(bin.number(), draft.bins.getOrDefault(bin, 0)));
    }

    /** It is stuck, and staff will have it in their hands. */
    static void stuck(Draft draft, Visit visit) {
        atRest(draft, visit, new Place(0, 0));
    }

    /** Where an item lies; 0 for a bin is none. */
    record Place(int bin, int position) {}

    private static void atRest(Draft draft, Visit visit, Place place) {
        var found = AtPlatform.findings(draft, visit.id());
        if (!found.counts() || !(visit.item() instanceof ItemInSlot.OneCopy copy)) {
            return;
        }
        var purchase = AtPlatform.purchase(draft, visit.id());
        var verdict = verdict(draft, visit);
        var task =
                verdict instanceof Catalogue book && isTheirs(draft, visit.id(), copy, found.library(), purchase, book)
                        ? List.of(task(draft, visit.id(), copy, purchase, book, place))
                        : List.<CataloguingTask>of();
        report(draft, visit.id(), copy, place, !task.isEmpty());
        task.forEach(asked -> ask(draft, asked));
        if (copy instanceof ItemInSlot.Named named) {
            OwedToLibrary.lies(
                    draft,
                    visit.id(),
                    new Lying(
                            named, purchase, flags(draft, visit.id()), place.bin(), place.position(), !task.isEmpty()));
        }
    }

    /** Not what lies in the staff bin with a task of its own: a shop's barcode alone, and the library refused it. */
    private static boolean isTheirs(
            Draft draft,
            ReturnId id,
            ItemInSlot.OneCopy item,
            CheckInOutcome library,
            PurchaseAnswer purchase,
            Catalogue book) {
        return purchase instanceof PurchaseAnswer.Known
                // it went to them while the platform was silent, which has said since that it knows of none
                || flags(draft, id).contains(Flag.FIRST_RETURN)
                || library instanceof CheckInOutcome.CheckedIn
                // the library has not been asked yet
                || item instanceof ItemInSlot.Labelled
                || Treatment.of(library, item.ownership(), book).isForCataloguers();
    }

    static void ask(Draft draft, CataloguingTask task) {
        draft.fact(new ReturnFact.CataloguingAsked(task.id(), task, draft.rules.platform()));
        draft.platform = draft.platform.tasked(draft.platform.tasked().with(task.id()));
    }

    /** The library and the platform may both say late what it needs, and the platform more than once. */
    static boolean isTasked(Draft draft, ReturnId id) {
        return draft.platform.tasked().contains(id)
                || draft.owed.get(id).filter(owed -> owed.lying().tasked()).isPresent();
    }

    static List<Flag> flags(Draft draft, ReturnId id) {
        var line = draft.session.returns().get(id);
        return line == null ? List.of() : line.flags();
    }

    private static void report(Draft draft, ReturnId id, ItemInSlot.OneCopy copy, Place place, boolean tasked) {
        if (!draft.rules.platform()) {
            return;
        }
        var found = AtPlatform.findings(draft, id);
        switch (found.lookup().soFar()) {
            case PurchaseAnswer.Known(var purchase) -> report(draft, id, copy, place, tasked, purchase.id());
            case PurchaseAnswer.Silent _ -> report(draft, id, copy, place, tasked, "");
            case PurchaseAnswer.NotKnown() -> {}
        }
    }

    private static void report(
            Draft draft, ReturnId id, ItemInSlot.OneCopy copy, Place place, boolean tasked, String purchase) {
        var found = AtPlatform.findings(draft, id);
        var report = new ReturnReported(
                id,
                copy.name(),
                copy.namingTags(),
                isSet(copy),
                purchase,
                found.takenAt().shown(),
                found.takenAt().isKnown(),
                copy instanceof ItemInSlot.Ordered ? LibrarySaid.NOT_ASKED : said(found.library()),
                place.bin(),
                place.position(),
                tasked);
        draft.fact(report);
        draft.platform = draft.platform.undated(draft.platform.undated().with(report, found.takenAt()));
    }

    private static boolean isSet(ItemInSlot.OneCopy item) {
        return item instanceof ItemInSlot.Known known && known.parts() instanceof Parts.Tagged;
    }

    private static LibrarySaid said(CheckInOutcome outcome) {
        return switch (outcome) {
            case CheckInOutcome.CheckedIn _ -> LibrarySaid.CHECKED_IN;
            case CheckInOutcome.Refused _ -> LibrarySaid.REFUSED;
            case CheckInOutcome.Unconfirmed _ -> LibrarySaid.UNCONFIRMED;
            case CheckInOutcome.Unreachable _ -> LibrarySaid.QUEUED;
        };
    }

    static CataloguingTask task(
            Draft draft, ReturnId id, ItemInSlot.OneCopy item, PurchaseAnswer purchase, Catalogue book, Place place) {
        return new CataloguingTask(
                id,
                item.name(),
                item.namingTags(),
                book.kind(),
                book.flags(),
                book.rush(),
                book.owner(),
                place.bin(),
                place.position(),
                isMisplaced(draft, book, place),
                purchase,
                MissingFields.of(book.kind(), purchase));
    }

    private static boolean isMisplaced(Draft draft, Catalogue book, Place place) {
        // the rule for holds sends it where it lies
        return place.bin() > 0
                && book.place() != CataloguingVerdict.Place.HOLDS
                && !draft.rules.bins().isFor(book.place().purpose(), new Bin(place.bin()));
    }
}
