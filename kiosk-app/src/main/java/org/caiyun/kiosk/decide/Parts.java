package org.caiyun.kiosk.decide;

/** Of how many pieces an item is, as far as its tags say. */
public sealed interface Parts {
    /** One, whoever has put tags in. */
    record One() implements Parts {}

    /** A set, each part of which has a tag of its own. */
    record Tagged() implements Parts {}

    /**
     * One tag stands for all of them.
     *
     * @param pieces how many have no tag, and are put in by themselves
     */
    record Loose(int pieces) implements Parts {
        public Loose {
            if (pieces < 1) {
                throw new IllegalArgumentException("without loose pieces it is one: " + pieces);
            }
        }
    }
}
