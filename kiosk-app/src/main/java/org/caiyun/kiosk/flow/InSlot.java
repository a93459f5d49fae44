package org.caiyun.kiosk.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.kiosk.decide.Decision;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.Parts;
import org.caiyun.kiosk.flow.BookState.Counting;
import org.caiyun.kiosk.flow.BookState.CountingInside;
import org.caiyun.kiosk.flow.ReturnEvent.ReadFailed;
import org.caiyun.kiosk.flow.ReturnEvent.TagsRead;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.tag.Usage;

/** Rows 1 to 4: an item lies in the mouth, is read, named and decided about. */
final class InSlot {
    private static final int READ_ATTEMPTS = 3;
    /** More than any book has, and than a scanner sees in that time; noise must not fill the memory. */
    private static final int MOST_LABELS = 64;
    /** More than any label must be seen; one that is seen again and again must not shut out the others. */
    private static final int MOST_LOOKS = 10;

    private InSlot() {}

    static void inserted(Draft draft) {
        if (draft.slot instanceof SlotState.Empty) {
            draft.slot = new SlotState.Waiting();
        }
    }

    /** What the scanner reads while it has not been told to look says nothing about what lies there. */
    static void labelScanned(Draft draft, String text) {
        switch (draft.slot) {
            case SlotState.Reading reading -> draft.slot = reading.showing(with(reading.labels(), text));
            case SlotState.Held(var id, var labels) -> draft.slot = new SlotState.Held(id, with(labels, text));
            case SlotState.Empty _, SlotState.Waiting _ -> {}
        }
    }

    private static List<String> with(List<String> labels, String text) {
        long times = labels.stream().filter(text::equals).count();
        return labels.size() < MOST_LABELS && times < MOST_LOOKS
                ? Stream.concat(labels.stream(), Stream.of(text)).toList()
                : labels;
    }

    /**
     * Begins with an item that waits, once the machine can, no other item is in the antenna's field, and the session
     * before has ended: its receipt must not name the next patron's book.
     */
    static void beginWaiting(Draft draft) {
        boolean free = draft.books.isEmpty() && !draft.session.ending().isOver();
        if (draft.slot instanceof SlotState.Waiting && draft.service.takesItems() && !draft.isFull() && free) {
            AtEnd.goOn(draft);
            draft.slot = new SlotState.Reading(
                    draft.ask(ReturnCommand.ReadTag::new),
                    1,
                    draft.in(draft.rules.deadlines().read()),
                    List.of(),
                    draft.in(draft.rules.deadlines().label()));
        }
    }

    /**
     * Pulled out while the slot had nothing to do with it. When nothing was decided yet it is as if the item had never
     * been there; when the disk held back what was decided, that has lost its meaning.
     */
    static void withdrawn(Draft draft) {
        switch (draft.slot) {
            case SlotState.Waiting _, SlotState.Reading _ -> {
                Company.lookFor(draft, List.of());
                draft.slot = new SlotState.Empty();
            }
            case SlotState.Held(var id, var _) ->
                Optional.ofNullable(draft.books.get(id)).ifPresent(book -> gone(draft, book));
            case SlotState.Empty _ -> {}
        }
    }

    /** Its facts wait for the disk; the slot and the screen do not, and the command held back is void. */
    private static void gone(Draft draft, BookState book) {
        if (draft.service.journalReady()) {
            // the command is on its way: its answer says what became of the item
            return;
        }
        switch (book) {
            case BookState.GivingBack b -> GivingItBack.taken(draft, b.visit());
            case BookState.Capturing b -> LostCapture.pulledOut(draft, b.visit(), true);
            case Counting _,
                    CountingInside _,
                    BookState.CheckingIn _,
                    BookState.Securing _,
                    BookState.Travelling _,
                    BookState.Locating _ -> {}
        }
    }

    static void tagsRead(Draft draft, TagsRead answer) {
        if (draft.slot instanceof SlotState.Reading reading && reading.ask().isFor(answer.command())) {
            var identify = draft.rules.identify();
            var byTags = identify.item(answer.images());
            var item = identify.withLabels(byTags, answer.images(), reading.labels());
            if (mayReadBetter(byTags) && reading.attempt() < READ_ATTEMPTS) {
                read(draft, reading, reading.attempt() + 1);
            } else if (mayShowItsLabel(draft, reading, item)) {
                read(draft, reading, reading.attempt());
            } else {
                found(draft, reading, answer, item);
            }
        } else {
            counted(draft, answer);
        }
    }

    private static void found(Draft draft, SlotState.Reading reading, TagsRead answer, ItemInSlot item) {
        var next = item instanceof ItemInSlot.Ordered ordered
                ? ByOrder.next(draft, reading, ordered)
                : new ByOrder.Next.Begin(item);
        switch (next) {
            case ByOrder.Next.ReadOn(var on) -> read(draft, on, on.attempt());
            case ByOrder.Next.Begin(var known) -> {
                Company.lookFor(draft, answer.images());
                begin(draft, answer.card() ? besideCard(known) : known);
            }
        }
    }

    /** A book that is still being pushed in, or a tag at the edge of the field, reads better a moment later. */
    private static boolean mayReadBetter(ItemInSlot byTags) {
        return byTags instanceof ItemInSlot.Nameless(var obstacle, var _)
                && (obstacle == Obstacle.NO_TAG || obstacle == Obstacle.UNTRUSTED_TAG);
    }

    private static boolean mayShowItsLabel(Draft draft, SlotState.Reading reading, ItemInSlot item) {
        return draft.rules.identify().mayHaveLabel(item)
                && draft.service.scanner().ready()
                && !draft.isDue(reading.labelUntil());
    }

    /** What has a tag of its own is an item, whoever's card is in it or near; a card alone is a card. */
    private static ItemInSlot besideCard(ItemInSlot item) {
        return item instanceof ItemInSlot.Nameless(var obstacle, var _) && obstacle == Obstacle.NO_TAG
                ? new ItemInSlot.Nameless(Obstacle.PATRON_CARD, "")
                : item;
    }

    static void readFailed(Draft draft, ReadFailed answer) {
        if (draft.slot instanceof SlotState.Reading reading && reading.ask().isFor(answer.command())) {
            if (!draft.service.readerReady()) {
                draft.slot = reading.asking(new Ask.Paused(), reading.attempt());
            } else if (reading.attempt() < READ_ATTEMPTS) {
                read(draft, reading, reading.attempt() + 1);
            } else {
                nameless(draft, answer.obstacle(), answer.detail());
            }
        } else {
            notCounted(draft, answer);
        }
    }

    private static void counted(Draft draft, TagsRead answer) {
        var across = draft.waiting(Counting.class, answer.command());
        var inside = draft.waiting(CountingInside.class, answer.command());
        if (across.isPresent()) {
            LostCapture.counted(draft, across.get(), answer.images());
        } else if (inside.isPresent()) {
            CountInside.counted(draft, inside.get(), answer.images());
        } else {
            draft.late(answer);
        }
    }

    private static void notCounted(Draft draft, ReadFailed answer) {
        var across = draft.waiting(Counting.class, answer.command());
        var inside = draft.waiting(CountingInside.class, answer.command());
        if (across.isPresent()) {
            LostCapture.notCounted(draft, across.get());
        } else if (inside.isPresent()) {
            CountInside.notCounted(draft, inside.get());
        } else {
            draft.late(answer);
        }
    }

    /** The reader is back: a read that waited for it goes on. */
    static void resumeReading(Draft draft) {
        if (draft.slot instanceof SlotState.Reading reading && reading.ask() instanceof Ask.Paused) {
            read(draft, reading, reading.attempt());
        }
    }

    static void readOverdue(Draft draft) {
        if (draft.slot instanceof SlotState.Reading reading && draft.isDue(reading.until())) {
            nameless(draft, Obstacle.READER_FAILED, "no answer in time");
        }
    }

    private static void read(Draft draft, SlotState.Reading reading, int attempt) {
        draft.slot = reading.asking(draft.ask(ReturnCommand.ReadTag::new), attempt);
    }

    private static void nameless(Draft draft, Obstacle obstacle, String detail) {
        Company.lookFor(draft, List.of());
        begin(draft, new ItemInSlot.Nameless(obstacle, detail));
    }

    private static void begin(Draft draft, ItemInSlot inSlot) {
        var item = LoosePieces.among(draft, inSlot);
        var id = new ReturnId(draft.identity().kiosk(), draft.identity().journal(), draft.nextSeq());
        draft.fact(new ReturnFact.Seen(id, item.namingTags()));
        draft.fact(
                switch (item) {
                    case ItemInSlot.Known known ->
                        new ReturnFact.Identified(id, known.item(), known.tags(), known.model(), known.owner());
                    case ItemInSlot.Labelled labelled -> new ReturnFact.Labelled(id, labelled.item());
                    case ItemInSlot.Ordered ordered -> new ReturnFact.Ordered(id, ordered.order());
                    case ItemInSlot.Nameless(var obstacle, var detail) ->
                        new ReturnFact.Unidentified(id, obstacle, detail);
                });
        // before the decision: what is taken because of it is never in the machine without it
        ByOrder.purchase(draft, item).ifPresent(its -> draft.fact(new ReturnFact.PurchaseFound(id, its)));
        if (item instanceof ItemInSlot.Known known) {
            switch (known.parts()) {
                case Parts.One() -> {}
                case Parts.Tagged() -> draft.fact(new ReturnFact.InPieces(id, 0));
                case Parts.Loose(var pieces) -> draft.fact(new ReturnFact.InPieces(id, pieces));
            }
        }
        if (item instanceof ItemInSlot.Known known && known.usage() == Usage.DISCARDED) {
            draft.fact(new ReturnFact.Flagged(id, List.of(Flag.DISCARDED)));
        }
        var visit = new Visit(id, item);
        draft.slot = draft.slot instanceof SlotState.Reading reading
                ? new SlotState.Held(id, reading.labels())
                : new SlotState.Held(id);
        switch (draft.rules.decide(item)) {
            case Decision.Take(var reason) -> Capture.take(draft, visit, reason);
            case Decision.GiveBack(var reason) -> GivingItBack.giveBack(draft, visit, reason);
        }
    }
}
