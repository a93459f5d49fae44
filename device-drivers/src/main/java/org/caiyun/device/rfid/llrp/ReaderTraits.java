package org.caiyun.device.rfid.llrp;

/**
 * What a reader has said of itself.
 *
 * @param opsPerAccess how many operations are put into one AccessSpec
 */
record ReaderTraits(String identity, int opsPerAccess) {
    /** TID, protocol control and a piece of user memory. */
    static final int FEWEST_OPS = 3;

    /** As many as common readers take. */
    private static final int MOST_OPS = 8;

    static final ReaderTraits UNKNOWN = new ReaderTraits("", MOST_OPS);

    static ReaderTraits of(LlrpHeard.Capabilities told) {
        return new ReaderTraits(told.identity(), told.ops() == 0 ? MOST_OPS : (int) Math.min(MOST_OPS, told.ops()));
    }
}
