package org.caiyun.kiosk.remind;

/** What came of a message to one target. The reasons hold no address and no secret. */
public sealed interface Delivery {
    record Taken() implements Delivery {}

    /** Nobody could be reached, or had no time: worth another try. */
    record NotReached(String why) implements Delivery {}

    /** As it is set up, it will never be taken. */
    record Refused(String why) implements Delivery {}
}
