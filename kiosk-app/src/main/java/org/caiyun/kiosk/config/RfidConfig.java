package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.YamlType;

/**
 * The reader of tags in items.
 *
 * @param line a line address, {@code serial:} or {@code tcp:}
 */
public record RfidConfig(Protocol protocol, String line, Duration replyTimeout) {
    /** What can stand in the configuration. */
    public enum Driver {
        /** FEIG OBID ISO-host. */
        FEIG,
        /** 3M and bibliotheca: Model 210, 810, D8. */
        D6,
        /** RR3036 and its relatives. */
        RR3036;

        /** The keys that not every reader has. */
        private List<String> keys() {
            return switch (this) {
                case FEIG -> List.of("address", "advanced", "blocksReversed", "mendScanMode");
                case D6 -> List.of();
                case RR3036 -> List.of("address");
            };
        }

        /** As it is written in the configuration. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the reader speaks, with the settings that only such a reader has. */
    public sealed interface Protocol {
        Driver driver();

        /**
         * FEIG OBID ISO-host.
         *
         * @param address the reader's address on its line; 255 reaches any
         * @param advanced frames with a length of two bytes
         * @param blocksReversed the reader sends each block highest byte first
         * @param mendsScanMode a reader found in scan mode is set to host mode
         */
        record Feig(int address, boolean advanced, boolean blocksReversed, boolean mendsScanMode) implements Protocol {
            @Override
            public Driver driver() {
                return Driver.FEIG;
            }
        }

        /** It has nothing to set. */
        record D6() implements Protocol {
            @Override
            public Driver driver() {
                return Driver.D6;
            }
        }

        /** RR3036, with the address on its line. */
        record Rr3036(int address) implements Protocol {
            @Override
            public Driver driver() {
                return Driver.RR3036;
            }
        }

        /** As such readers leave the factory. */
        static Protocol usual(Driver driver) {
            return switch (driver) {
                case FEIG -> new Feig(255, false, true, false);
                case D6 -> new D6();
                case RR3036 -> new Rr3036(0);
            };
        }
    }

    static RfidConfig from(Section s) {
        var driver = s.required("driver", choice(Driver.class));
        var line = s.required("line", LineForm.type(LineForm.SERIAL, LineForm.TCP));
        int address = own(
                s,
                driver,
                "address",
                integer(0, 255)
                        .about("The reader's address on its line; feig: 255 reaches any, and is the default;"
                                + " rr3036: default 0."),
                driver == Driver.RR3036 ? 0 : 255);
        boolean advanced =
                own(s, driver, "advanced", flag().about("Frames with a length of two bytes; default false."), false);
        boolean reversed = own(
                s,
                driver,
                "blocksReversed",
                flag().about("The reader sends each block highest byte first; default true."),
                true);
        boolean mends = own(
                s,
                driver,
                "mendScanMode",
                flag().about("Sets a reader found in scan mode to host mode, which writes its EEPROM; default false."),
                false);
        Protocol protocol = switch (driver) {
            case FEIG -> new Protocol.Feig(address, advanced, reversed, mends);
            case D6 -> new Protocol.D6();
            case RR3036 -> new Protocol.Rr3036(address);
        };
        return new RfidConfig(
                protocol, line, s.optional("replyTimeout", duration(ofMillis(10), ofSeconds(10)), ofMillis(500)));
    }

    /** A key that not every driver has. */
    private static <T> T own(Section s, Driver driver, String key, YamlType<T> type, T otherwise) {
        var written = s.optional(key, type);
        if (written.isPresent() && s.sound("driver", key) && !driver.keys().contains(key)) {
            s.problem(key, "driver " + driver.word() + " has no " + key);
        }
        return written.orElse(otherwise);
    }
}
