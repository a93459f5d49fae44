package org.caiyun.sim.world;

import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;

/** A tag of either kind, as those look at it who do not care which reader reaches it. */
public sealed interface SimChip permits SimTag, SimUhfTag {
    Uid uid();

    /** All that a reader could see of it. */
    TagImage image();

    /** Whether it has this security mark now; a mark of the other kind of tag it never has. */
    boolean has(MarkWrite mark);

    /** Its security mark as it is now, for people. */
    String markText();

    /** The library marks it as on loan; what is locked stays as it is. */
    void lend(int onLoanAfi);
}
