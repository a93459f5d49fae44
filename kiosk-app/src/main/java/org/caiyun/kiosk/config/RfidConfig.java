package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Structures.list;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        /** UHF readers with LLRP 1.0.1. */
        LLRP;

        /** The keys that not every reader has. */
        private List<String> keys() {
            return switch (this) {
                case FEIG -> List.of("address", "advanced", "blocksReversed", "mendScanMode");
                case LLRP ->
                    List.of("antennas", "minimumRssi", "dwell", "userWords", "filterByTid", "accessPasswordFile");
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

        /**
         * LLRP 1.0.1.
         *
         * @param antennas by number; empty for all
         * @param minimumRssi in dBm; tags that are heard more weakly are left out
         * @param dwell how long one look into the field takes
         * @param userWords how much user memory is read at most
         * @param filterByTid a tag to be written is singled out by its TID, otherwise by its EPC
         * @param accessPassword where it is kept
         */
        record Llrp(
                List<Integer> antennas,
                int minimumRssi,
                Duration dwell,
                int userWords,
                boolean filterByTid,
                AccessSecret accessPassword)
                implements Protocol {
            public Llrp {
                antennas = List.copyOf(antennas);
            }

            @Override
            public Driver driver() {
                return Driver.LLRP;
            }
        }

        /** As such readers leave the factory. */
        static Protocol usual(Driver driver) {
            return switch (driver) {
                case FEIG -> new Feig(255, false, true, false);
                case LLRP -> new Llrp(List.of(), -128, ofMillis(200), 64, true, new AccessSecret.None());
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
                integer(0, 255).about("The reader's address on its line; feig: 255 reaches any, and is the default."),
                255);
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
        Protocol.Llrp llrp = llrp(s, driver);
        Protocol protocol = switch (driver) {
            case FEIG -> new Protocol.Feig(address, advanced, reversed, mends);
            case LLRP -> llrp;
        };
        return new RfidConfig(
                protocol,
                line,
                s.optional(
                                "replyTimeout",
                                duration(ofMillis(10), ofSeconds(10))
                                        .about("How long a reply may take; default 500ms, for llrp 3s."))
                        .orElse(driver == Driver.LLRP ? ofSeconds(3) : ofMillis(500)));
    }

    private static Protocol.Llrp llrp(Section s, Driver driver) {
        s.refused("accessPassword", "a configuration holds no secrets; name a file in accessPasswordFile");
        return new Protocol.Llrp(
                own(
                        s,
                        driver,
                        "antennas",
                        list(integer(1, 64), 1, 16).about("The antennas at the slot, by number; default all."),
                        List.of()),
                own(
                        s,
                        driver,
                        "minimumRssi",
                        integer(-128, 0)
                                .about("In dBm: tags heard more weakly lie in a bin or in a neighbour's hand; default"
                                        + " -128, which leaves none out."),
                        -128),
                own(
                        s,
                        driver,
                        "dwell",
                        duration(ofMillis(20), ofSeconds(5)).about("How long one look takes; default 200ms."),
                        ofMillis(200)),
                own(
                        s,
                        driver,
                        "userWords",
                        integer(0, 512).about("Words of user memory that are read at most; default 64."),
                        64),
                own(
                        s,
                        driver,
                        "filterByTid",
                        flag().about("A tag is singled out for writing by its TID; false: by its EPC. Default true."),
                        true),
                accessPassword(s, driver));
    }

    private static AccessSecret accessPassword(Section s, Driver driver) {
        var none = Optional.<Path>empty();
        return own(
                        s,
                        driver,
                        "accessPasswordFile",
                        SettingTypes.path()
                                .about("A file with the tags' access password, eight hexadecimal digits.")
                                .map(Optional::of, Optional::orElseThrow),
                        none)
                .<AccessSecret>map(AccessSecret.InFile::new)
                .orElseGet(AccessSecret.None::new);
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
