package org.caiyun.kiosk.config;

import java.time.Duration;
import java.util.Locale;

/**
 * The reader of tags in items.
 *
 * @param line a line address, {@code serial:} or {@code tcp:}
 * @param replyTimeout from writing a request to the end of its reply
 */
public record RfidConfig(RfidProtocol protocol, String line, Duration replyTimeout) {
    /** What can stand in the configuration. */
    public enum Driver {
        /** FEIG OBID ISO-host. */
        FEIG,
        /** The "FA" frames of the RL866 family. */
        RL866,
        /** 3M and bibliotheca: Model 210, 810, D8. */
        D6,
        /** RR3036 and its relatives. */
        RR3036,
        /** UHF readers with LLRP 1.0.1. */
        LLRP;

        /** As it is written in the configuration. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
