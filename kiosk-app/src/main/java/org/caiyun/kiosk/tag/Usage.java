package org.caiyun.kiosk.tag;

/** The class of a tag's type of usage (ISO 28560-1: 应用类别), the high nibble. */
public enum Usage {
    UNSTATED,
    ACQUISITION,
    CIRCULATION,
    NOT_FOR_CIRCULATION,
    LOCAL,
    NO_INFORMATION,
    DISCARDED,
    PATRON_CARD,
    EQUIPMENT
}
