package org.caiyun.kiosk.boot;

/** What a running kiosk answers to staff. */
sealed interface DoorAnswer {
    /**
     * The emptying is in the journal.
     *
     * @param manifest its number
     * @param items how many the machine had counted
     */
    record Written(long manifest, int items) implements DoorAnswer {}

    /** Nothing has been written, or it is not known; {@code why} is for staff. */
    record Refused(String why) implements DoorAnswer {}
}
