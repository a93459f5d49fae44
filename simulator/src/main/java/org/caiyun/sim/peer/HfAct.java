package org.caiyun.sim.peer;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/** What a simulated reader of ISO 15693 tags is asked to do, in no protocol's bytes. */
public sealed interface HfAct {
    /** Who are you. */
    record Identify() implements HfAct {}

    /** Field off and on. */
    record FieldReset() implements HfAct {}

    /** Which tags are there; {@code more} goes on with those that did not fit into the last reply. */
    record Inventory(boolean more) implements HfAct {}

    /** Something between host and reader alone, as a setting: no tag is asked, and the dialect knows the reply. */
    record Own(Bytes reply) implements HfAct {}

    /**
     * Whether the reader is set up to be asked for tags: {@code Done}, or {@code Failed(NOT_AVAILABLE)} in scan mode.
     */
    record AskSetup() implements HfAct {}

    /** From the next {@link Restart} on the reader scans by itself, or is asked for tags. */
    record SetUp(boolean scans) implements HfAct {}

    /** Off and on. */
    record Restart() implements HfAct {}

    /** Something that a tag is asked. */
    sealed interface OnTag extends HfAct {
        /** The tag that is meant; empty where whichever tag is there is meant. */
        Optional<Uid> uid();
    }

    /** Where a protocol selects or connects a tag before it asks it. */
    record Select(Optional<Uid> uid) implements OnTag {}

    record Describe(Optional<Uid> uid) implements OnTag {}

    record ReadBlocks(Optional<Uid> uid, int first, int count) implements OnTag {}

    record WriteAfi(Optional<Uid> uid, int value) implements OnTag {}

    record WriteEas(Optional<Uid> uid, boolean on) implements OnTag {}

    /** The EAS alarm. */
    record ReadEas(Optional<Uid> uid) implements OnTag {}
}
