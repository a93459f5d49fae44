package org.caiyun.kiosk.flow;

import java.util.List;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.ReturnId;

/** The mouth of the slot. */
public sealed interface SlotState {
    record Empty() implements SlotState {}

    /** An item lies in the mouth and waits until the machine can look at it. */
    record Waiting() implements SlotState {}

    /**
     * Rows 1 and 2: the tags of the item are being read.
     *
     * @param labels what the scanner has read while it lay there, in order
     * @param labelUntil how long an item without a usable tag waits for its label
     * @param purchase the question for the purchase of its order code, where that is all that names it
     */
    record Reading(Ask ask, int attempt, Uptime until, List<String> labels, Uptime labelUntil, Lookup purchase)
            implements SlotState {
        public Reading {
            labels = List.copyOf(labels);
        }

        /** Nothing has been asked of the platform. */
        public Reading(Ask ask, int attempt, Uptime until, List<String> labels, Uptime labelUntil) {
            this(ask, attempt, until, labels, labelUntil, new Lookup.NotAsked());
        }

        Reading asking(Ask next, int its) {
            return new Reading(next, its, until, labels, labelUntil, purchase);
        }

        Reading asking(Lookup next, Uptime later) {
            return new Reading(ask, attempt, later, labels, labelUntil, next);
        }

        Reading showing(List<String> seen) {
            return new Reading(ask, attempt, until, seen, labelUntil, purchase);
        }
    }

    /** The item in the mouth belongs to this return; {@code labels} as before, and what was seen since. */
    record Held(ReturnId id, List<String> labels) implements SlotState {
        public Held {
            labels = List.copyOf(labels);
        }

        Held(ReturnId id) {
            this(id, List.of());
        }
    }
}
