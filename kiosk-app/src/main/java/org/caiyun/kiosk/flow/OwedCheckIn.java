package org.caiyun.kiosk.flow;

import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;

/**
 * A check-in that the library has yet to hear of, or to settle.
 *
 * @param attempt how often it was asked, or is about to be
 * @param settle an earlier attempt may have happened
 * @param lying where the item is, and what else is known of it
 */
public record OwedCheckIn(
        ReturnId id, Barcode item, WallTime returnedAt, int attempt, boolean settle, Turn turn, Lying lying) {
    /** Of an item that is still on its way. */
    public OwedCheckIn(
            ReturnId id, ItemInSlot.Named item, WallTime returnedAt, int attempt, boolean settle, Turn turn) {
        this(id, item.item(), returnedAt, attempt, settle, turn, Lying.nowhere(item));
    }

    OwedCheckIn turn(Turn next) {
        return new OwedCheckIn(id, item, returnedAt, attempt, settle, next, lying);
    }

    OwedCheckIn lying(Lying next) {
        return new OwedCheckIn(id, item, returnedAt, attempt, settle, turn, next);
    }

    OwedCheckIn returnedAt(WallTime next) {
        return new OwedCheckIn(id, item, next, attempt, settle, turn, lying);
    }

    /** Its next attempt is written down as an intent. */
    OwedCheckIn announced() {
        return new OwedCheckIn(id, item, returnedAt, attempt + 1, settle, new Turn.Announced(), lying);
    }

    /** To be tried again; {@code mayHaveHappened}: the last attempt is in doubt. */
    OwedCheckIn again(boolean mayHaveHappened, Turn next) {
        return new OwedCheckIn(id, item, returnedAt, attempt, settle || mayHaveHappened, next, lying);
    }
}
