package org.caiyun.sim.soak.invariant;

import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.sim.time.Timeline;
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

    /** Asked after each event in which something has changed that an invariant looks at. */
    default void afterEvent() {}

    /** Asked after the first event later than this although nothing has changed; for what time alone can break. */
    default Uptime looksAgain() {
        return Timeline.NEVER;
    }

    /** The faults have stopped, and time enough has passed. */
    default void settled() {}

    default Violation broken(Object what) {
        return new Violation(sentence(), what.toString());
    }
}
