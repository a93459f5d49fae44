package org.caiyun.kiosk.fault;

/** What a device fault comes from; each has a hundred numbers. */
public enum FaultSource {
    RFID("rfid", 100),
    CHUTE("chute", 200),
    PRINTER("printer", 300),
    BOARD("board", 400),
    CARD("card", 500),
    LIBRARY("library", 600),
    PLATFORM("platform", 700),
    /** A device of which the catalogue knows only the name. */
    OTHER("other", 1000),
    /** Of labels, in the slot. */
    SCANNER("scanner", 1100);

    private final String device;
    private final int base;

    FaultSource(String device, int base) {
        this.device = device;
        this.base = base;
    }

    /** By the device's name as in the configuration and in facts. */
    public static FaultSource of(String device) {
        for (FaultSource source : values()) {
            if (source.device.equals(device)) {
                return source;
            }
        }
        return OTHER;
    }

    public String device() {
        return device;
    }

    int base() {
        return base;
    }
}
