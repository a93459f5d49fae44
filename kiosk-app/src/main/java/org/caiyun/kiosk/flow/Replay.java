package org.caiyun.kiosk.flow;

import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.ReturnId;

/** The paying of owed check-ins, one at a time. */
public sealed interface Replay {
    Ahead ahead();

    /** None is asked; the next may be from {@code from} on. */
    record Idle(Uptime from, Ahead ahead) implements Replay {}

    record Asking(ReturnId id, CommandId command, Uptime asked, Uptime until, Ahead ahead) implements Replay {}

    /**
     * Those that go next, in order. Their intents are written together, so that the disk is waited for once and not
     * once for each.
     *
     * @param wanted how many are to be written ahead; more, the quicker the library answers
     */
    record Ahead(List<Intent> next, int wanted) {
        static final Ahead NONE = new Ahead(List.of(), 1);

        public Ahead {
            next = List.copyOf(next);
        }

        Ahead next(List<Intent> others) {
            return new Ahead(others, wanted);
        }

        Ahead wanted(int other) {
            return new Ahead(next, other);
        }
    }

    /** A check-in whose intent is the fact with this number. */
    record Intent(ReturnId id, long seq) {}

    Replay NOTHING_YET = new Idle(Uptime.ZERO, Ahead.NONE);
}
