package org.caiyun.sim.soak.invariant;

import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;

/**
 * Something that must hold whatever fails. It is asked after each of millions of events, so it looks only at what has
 * changed.
 */
interface Invariant {
    /** What must hold, in the words of the field. */
    String sentence();

    /**
     * Whether it says where a book is. Where several of the machine's witnesses lie at once no program can know that,
     * and such an invariant is not asked.
     */
    default boolean judgesPlaces() {
        return false;
    }

    /** A fact became durable; {@link Observed} knows of it already, but not yet of those committed with it. */
    default void durable(FactRecord record) {}

    /** A command is handed to a device or to the library. */
    default void runs(ReturnCommand command) {}

    /** A book came to another place. */
    default void moved(SimBook book, Place from, Place to) {}

    default void afterEvent() {}

    /** The faults have stopped, and time enough has passed. */
    default void settled() {}

    default Violation broken(Object what) {
        return new Violation(sentence(), what.toString());
    }
}
