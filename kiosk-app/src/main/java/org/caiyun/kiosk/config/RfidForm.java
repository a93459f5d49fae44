package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Structures.list;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.YamlType;

/** How {@link RfidConfig} is written: one key chooses the reader, and each reader has keys that others do not know. */
final class RfidForm {
    /**
     * A slot's own tags are louder as a rule. A book in a bin that is taken for one in the slot is a return too many.
     */
    private static final int USUAL_RSSI = -55;

    private final Section section;
    private final Driver driver;

    private RfidForm(Section section, Driver driver) {
        this.section = section;
        this.driver = driver;
    }

    static RfidConfig from(Section s) {
        var driver = s.required("driver", choice(Driver.class));
        var line = s.required("line", LineForm.type(LineForm.SERIAL, LineForm.TCP));
        if (s.sound("driver", "line") && driver == Driver.LLRP && !line.startsWith("tcp:")) {
            s.problem("line", "driver llrp is on a network: expected tcp:HOST:PORT");
        }
        var protocol = new RfidForm(s, driver).protocol();
        var replyTimeout = s.optional(
                "replyTimeout",
                duration(ofMillis(10), ofSeconds(10)).about("How long a reply may take; default 500ms, for llrp 3s."));
        return new RfidConfig(
                protocol, line, replyTimeout.orElse(driver == Driver.LLRP ? ofSeconds(3) : ofMillis(500)));
    }

    /** The keys that not every reader has. */
    private static List<String> keys(Driver driver) {
        return switch (driver) {
            case FEIG -> List.of("address", "advanced", "blocksReversed", "mendScanMode");
            case RL866, RR3036 -> List.of("address");
            case D6 -> List.of();
            case LLRP -> List.of("antennas", "minimumRssi", "dwell", "userWords", "filterByTid", "accessPasswordFile");
        };
    }

    /** Reads all keys of all readers, so that each is known, and one for another reader is a problem of its own. */
    private RfidProtocol protocol() {
        int address = own(
                "address",
                integer(0, 255)
                        .about("The reader's address on its line; feig, rl866: 255 reaches any, and is the default;"
                                + " rr3036: default 0."),
                driver == Driver.RR3036 ? 0 : 255);
        boolean advanced = own("advanced", flag().about("Frames with a length of two bytes; default false."), false);
        boolean reversed = own(
                "blocksReversed", flag().about("The reader sends each block highest byte first; default true."), true);
        boolean mends = own(
                "mendScanMode",
                flag().about("Sets a reader found in scan mode to host mode, which writes its EEPROM; default false."),
                false);
        var llrp = llrp();
        return switch (driver) {
            case FEIG -> new RfidProtocol.Feig(address, advanced, reversed, mends);
            case RL866 -> new RfidProtocol.Rl866(address);
            case D6 -> new RfidProtocol.D6();
            case RR3036 -> new RfidProtocol.Rr3036(address);
            case LLRP -> llrp;
        };
    }

    private RfidProtocol.Llrp llrp() {
        section.refused("accessPassword", "a configuration holds no secrets; name a file in accessPasswordFile");
        return new RfidProtocol.Llrp(
                own(
                        "antennas",
                        list(integer(1, 64), 1, 16).about("The antennas at the slot, by number; default all."),
                        List.of()),
                own(
                        "minimumRssi",
                        integer(-128, 0)
                                .about("In dBm: tags heard more weakly lie in a bin or in a neighbour's hand; default"
                                        + " -55, -128 leaves none out. To be measured where the machine stands."),
                        USUAL_RSSI),
                own(
                        "dwell",
                        duration(ofMillis(20), ofSeconds(5)).about("How long one look takes; default 200ms."),
                        ofMillis(200)),
                own("userWords", integer(0, 512).about("Words of user memory that are read at most; default 64."), 64),
                own(
                        "filterByTid",
                        flag().about("A tag is singled out for writing by its TID; false: by its EPC. Default true."),
                        true),
                accessPassword());
    }

    private AccessSecret accessPassword() {
        var none = Optional.<Path>empty();
        return own(
                        "accessPasswordFile",
                        SettingTypes.path()
                                .about("A file with the tags' access password, eight hexadecimal digits.")
                                .map(Optional::of, Optional::orElseThrow),
                        none)
                .<AccessSecret>map(AccessSecret.InFile::new)
                .orElseGet(AccessSecret.None::new);
    }

    private <T> T own(String key, YamlType<T> type, T otherwise) {
        var written = section.optional(key, type);
        if (written.isPresent() && section.sound("driver", key) && !keys(driver).contains(key)) {
            section.problem(key, "driver " + driver.word() + " has no " + key);
        }
        return written.orElse(otherwise);
    }
}
