package org.caiyun.kiosk.flow;

import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;

/**
 * A check-in that the library has yet to hear of, or to settle.
 *
 * @param attempt how often it was asked, or is about to be
 * @param settle an earlier attempt may have happened
 */
public record OwedCheckIn(ReturnId id, Barcode item, WallTime returnedAt, int attempt, boolean settle, Turn turn) {
    OwedCheckIn turn(Turn next) {
        return new OwedCheckIn(id, item, returnedAt, attempt, settle, next);
    }

    OwedCheckIn returnedAt(WallTime next) {
        return new OwedCheckIn(id, item, next, attempt, settle, turn);
    }

    /** Its next attempt is written down as an intent. */
    OwedCheckIn announced() {
        return new OwedCheckIn(id, item, returnedAt, attempt + 1, settle, new Turn.Announced());
    }

    /** To be tried again; {@code mayHaveHappened}: the last attempt is in doubt. */
    OwedCheckIn again(boolean mayHaveHappened, Turn next) {
        return new OwedCheckIn(id, item, returnedAt, attempt, settle || mayHaveHappened, next);
    }
}
