package org.caiyun.sim.powercut;

/**
 * A moment at which the power goes, and one disk that it may leave.
 *
 * @param at before this change of the recording
 * @param deed what the program was about, or would have begun next
 * @param answered the last deed whose end the program was told; -1 before the first
 */
record Cut(int at, int deed, int answered, String arrival, CrashImage image) {
    @Override
    public String toString() {
        return "cut before change " + at + " in deed " + deed + ", answered up to " + answered + ", " + arrival;
    }
}
