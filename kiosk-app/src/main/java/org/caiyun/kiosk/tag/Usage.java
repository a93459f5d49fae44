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
    EQUIPMENT;

    /** The class of a whole usage byte; classes that the standard reserves say nothing. */
    public static Usage ofByte(int typeOfUsage) {
        return switch (typeOfUsage >> 4) {
            case 0 -> ACQUISITION;
            case 1 -> CIRCULATION;
            case 2 -> NOT_FOR_CIRCULATION;
            case 3, 4 -> LOCAL;
            case 7 -> DISCARDED;
            case 8 -> PATRON_CARD;
            case 9 -> EQUIPMENT;
            default -> NO_INFORMATION;
        };
    }
}
