package org.caiyun.sim.world;

/** Where a book is, physically; a book is in exactly one place. */
public sealed interface Place {
    /** In a patron's hands, or anywhere outside the machine. */
    record Outside() implements Place {}

    /** In the mouth of the slot, within the patron's reach; the entry beam sees it and the antenna reaches it. */
    record Mouth() implements Place {}

    /** Behind the shutter; the capture sensor sees it and the antenna reaches it. */
    record Captive() implements Place {}

    /** On the belt towards an output; the belt sensor sees it, the antenna does not. */
    record Belt() implements Place {}

    record InBin(int output) implements Place {}
}
