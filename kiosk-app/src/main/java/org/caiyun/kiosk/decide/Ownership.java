package org.caiyun.kiosk.decide;

/** Whose item it is, from the kiosk's point of view. */
public sealed interface Ownership {
    record Own() implements Ownership {}

    /** A library of the same union (通借通还); its items are taken and sent home. */
    record Partner(String library) implements Ownership {}

    record Foreign() implements Ownership {}
}
