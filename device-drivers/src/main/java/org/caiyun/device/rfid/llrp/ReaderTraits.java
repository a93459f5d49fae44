package org.caiyun.device.rfid.llrp;

import java.util.Optional;
import org.caiyun.device.DeviceFault;

/**
 * What a reader has said of itself.
 *
 * @param opsPerAccess how many operations are put into one AccessSpec
 */
record ReaderTraits(String identity, int opsPerAccess) {
    /** TID, protocol control and a piece of user memory. */
    private static final int FEWEST_OPS = 3;

    /** As many as common readers take. */
    private static final int MOST_OPS = 8;

    static final ReaderTraits UNKNOWN = new ReaderTraits("", MOST_OPS);

    /** Why this reader cannot be used; empty when it can. */
    Optional<DeviceFault> unfit() {
        return opsPerAccess < FEWEST_OPS
                ? Optional.of(new DeviceFault.WrongDevice(
                        "a reader with " + FEWEST_OPS + " operations in an AccessSpec", "one with " + opsPerAccess))
                : Optional.empty();
    }

    static ReaderTraits of(LlrpHeard.Capabilities told) {
        return new ReaderTraits(told.identity(), told.ops() == 0 ? MOST_OPS : (int) Math.min(MOST_OPS, told.ops()));
    }
}
