package org.caiyun.kiosk.journal;

import java.time.Instant;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.ReturnId;

/**
 * A task for cataloguing, as far as the kiosk must remember it.
 *
 * @param bin where the book lies; 0: it was taken out
 * @param told the platform is to know of it and says when it is done; else it is done when the book is taken out
 * @param seq of the fact that asked for it
 * @param asked when that was, by the wall clock
 * @param trusted whether that clock was right
 * @param ended the number of the fact that ended it; 0: it is open
 */
public record KnownTask(
        ReturnId id, CopyName item, int bin, boolean told, long seq, Instant asked, boolean trusted, long ended) {
    public boolean isOpen() {
        return ended == 0;
    }

    KnownTask endedBy(long fact) {
        return new KnownTask(id, item, bin, told, seq, asked, trusted, isOpen() ? fact : ended);
    }

    KnownTask openedAgain() {
        return new KnownTask(id, item, bin, told, seq, asked, trusted, 0);
    }

    /** Nobody but the kiosk knows of it now. */
    KnownTask laidAsideBy(long fact) {
        var local = new KnownTask(id, item, bin, false, seq, asked, trusted, ended);
        return bin == 0 ? local.endedBy(fact) : local;
    }

    KnownTask takenOutBy(long fact) {
        var out = new KnownTask(id, item, 0, told, seq, asked, trusted, ended);
        return told ? out : out.endedBy(fact);
    }
}
