package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;

import java.time.Duration;
import org.caiyun.kiosk.config.yaml.Section;

/**
 * The reader of tags in items.
 *
 * @param line a line address, {@code serial:} or {@code tcp:}
 * @param address the reader's address on its line; 255 reaches any
 * @param advanced frames with a length of two bytes, which only FEIG has
 */
public record RfidConfig(Driver driver, String line, int address, boolean advanced, Duration replyTimeout) {
    /** What the reader speaks. */
    public enum Driver {
        /** FEIG OBID ISO-host. */
        FEIG,
        /** The "FA" frames of the RL866 family. */
        RL866
    }

    static RfidConfig from(Section s) {
        return new RfidConfig(
                s.required("driver", choice(Driver.class)),
                s.required("line", LineForm.type(LineForm.SERIAL, LineForm.TCP)),
                s.optional("address", integer(0, 255), 255),
                s.optional("advanced", flag(), false),
                s.optional("replyTimeout", duration(ofMillis(10), ofSeconds(10)), ofMillis(500)));
    }
}
