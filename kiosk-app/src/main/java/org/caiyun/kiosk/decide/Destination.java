package org.caiyun.kiosk.decide;

/** Where an outcome sends the item; which bin that is, {@link BinRules} says. */
public enum Destination {
    BIN_BY_RULE,
    /** The bin of its hold or transit; the exception bin where there is none. */
    ALERT_BIN,
    EXCEPTION_BIN,
    CATALOGUING_BIN,
    STAFF_BIN,
    TRANSIT_BIN,
    /** Where the item lies that it is a piece of; the staff bin where that is not known. */
    WITH_ITS_ITEM,
    /** Back to the patron; what is not taken goes to the staff bin. */
    GIVE_BACK,
    /** On a pad: the patron is asked to take it along. */
    TAKE_ALONG,
    /** It never came into the machine. */
    NOWHERE,
    /** It lies where it was seen last. */
    WHERE_IT_IS
}
