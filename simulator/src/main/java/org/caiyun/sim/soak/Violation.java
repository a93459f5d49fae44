package org.caiyun.sim.soak;

/** Something that must never be was so; the message names the invariant's sentence and what broke it. */
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    Violation(String sentence, String what) {
        super(sentence + ": " + what);
        this.sentence = sentence;
    }

    /** The invariant, in its own words. */
    String sentence() {
        return sentence;
    }
}
