package org.caiyun.sim.platform;

import java.util.Map;

/** What a cataloguer does with a task. */
public sealed interface DeskAction {
    int task();

    /** It was found in the bin. */
    record Receive(int task) implements DeskAction {}

    /** Somebody begins with it. */
    record Take(int task) implements DeskAction {}

    record Fill(int task, FieldGroup group, Map<String, String> values) implements DeskAction {
        public Fill {
            values = Map.copyOf(values);
        }
    }

    /** Everything of the group is there. */
    record Finish(int task, FieldGroup group) implements DeskAction {}

    /** The whole book is done. */
    record Complete(int task) implements DeskAction {}

    /** The shop made a mistake; {@code what} says which. */
    record ShopError(int task, String what) implements DeskAction {}

    /** The book goes back to the shop for another; {@code reason} may be empty. */
    record Exchange(int task, String reason) implements DeskAction {}

    /** It does not lie where the machine says. */
    record NotFound(int task) implements DeskAction {}

    record Withdraw(int task, String reason) implements DeskAction {}

    record Reopen(int task) implements DeskAction {}
}
