package org.caiyun.kiosk.flow;

import java.util.List;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.flow.BookState.CountingInside;
import org.caiyun.kiosk.item.WallTime;

/** Row 5, once the shutter is shut: whether what is inside is the item that was read, and nothing else. */
final class CountInside {
    private static final int ATTEMPTS = 3;

    private CountInside() {}

    static void begin(Draft draft, Visit read, WallTime returnedAt, boolean watched) {
        var visit = ByLabel.compared(draft, read);
        draft.freeSlotOf(visit);
        var until = draft.in(draft.rules.deadlines().read());
        draft.put(new CountingInside(visit, returnedAt, watched, watched, ask(draft), 1, until));
    }

    private static Ask ask(Draft draft) {
        return draft.service.readerReady() ? draft.ask(ReturnCommand.ReadTag::new) : new Ask.Paused();
    }

    /** The reader is back: a count that waited for it goes on. */
    static void resume(Draft draft) {
        draft.paused(CountingInside.class).forEach(book -> again(draft, book, book.attempt(), book.sure()));
    }

    private static void again(Draft draft, CountingInside book, int attempt, boolean sure) {
        draft.put(new CountingInside(
                book.visit(), book.returnedAt(), book.watched(), sure, ask(draft), attempt, book.until()));
    }

    /** The antenna reaches the mouth as well: what is seen beside the item may be the next one, which lies there. */
    static void counted(Draft draft, CountingInside book, List<TagImage> images) {
        if (isUnseen(book.visit(), images)) {
            notCounted(draft, book);
            return;
        }
        boolean isIt = isAllThere(book.visit(), images);
        var beside = Company.beside(book.visit(), images);
        boolean mayBeOutside = mayBeInTheMouth(draft, book, beside);
        if ((!isIt || (book.sure() && mayBeOutside)) && book.attempt() < ATTEMPTS) {
            again(draft, book, book.attempt() + 1, book.sure() && isIt);
            return;
        }
        if (isIt && !book.sure()) {
            LostCapture.doubtNameless(draft, book.visit());
        }
        if (isIt && mayBeOutside) {
            Capture.uncountedIsInside(draft, book.visit(), book.returnedAt());
        } else if (isIt) {
            Capture.isInside(draft, book.visit(), book.returnedAt());
        } else {
            Capture.anotherIsInside(draft, book.visit(), book.returnedAt());
            if (!book.watched()) {
                LostCapture.mayHaveRunOn(draft, book.visit());
            }
        }
        if (!beside.isEmpty()) {
            Company.meet(draft, book.visit(), beside);
        }
    }

    /**
     * The antenna sees the mouth as well, and what lies there may be the item: while nobody watched, before a look saw
     * it, or where it is all that is seen although two lie there, one behind the shutter and one before it.
     */
    private static boolean mayBeInTheMouth(Draft draft, CountingInside book, List<TagImage> beside) {
        boolean mouthIsEmpty = draft.slot instanceof SlotState.Empty;
        return ByLabel.isUncountable(book.visit())
                ? !book.sure() || !beside.isEmpty() || !mouthIsEmpty
                : (!book.sure() || beside.isEmpty()) && !mouthIsEmpty;
    }

    /**
     * What has no name was not counted when it was read either, so that an antenna which sees nothing leaves open how
     * many went in. That a loose piece is one, the sensors say.
     */
    private static boolean isUnseen(Visit visit, List<TagImage> images) {
        return images.isEmpty() && visit.item() instanceof ItemInSlot.Nameless && !LoosePieces.isOne(visit);
    }

    private static boolean isAllThere(Visit visit, List<TagImage> images) {
        List<Uid> seen = images.stream().map(TagImage::uid).toList();
        return seen.containsAll(visit.item().tags());
    }

    static void notCounted(Draft draft, CountingInside book) {
        if (!draft.service.readerReady()) {
            again(draft, book, book.attempt(), book.sure());
        } else if (book.attempt() < ATTEMPTS) {
            again(draft, book, book.attempt() + 1, book.sure());
        } else {
            cannot(draft, book);
        }
    }

    /** A reader that cannot count holds nothing up, and nothing is reported that was not counted. */
    static void cannot(Draft draft, CountingInside book) {
        if (!book.sure()) {
            LostCapture.doubtNameless(draft, book.visit());
        }
        Capture.uncountedIsInside(draft, book.visit(), book.returnedAt());
    }
}
