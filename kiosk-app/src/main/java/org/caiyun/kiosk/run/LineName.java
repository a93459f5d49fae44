package org.caiyun.kiosk.run;

import java.util.Locale;

/** The lines of a kiosk; each leads to one device or server. */
public enum LineName {
    READER,
    PRINTER,
    CHUTE,
    LIBRARY,
    /** Only a machine with a scanner has this one. */
    SCANNER;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in logs, threads and scenarios. */
    public String label() {
        return label;
    }
}
