package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Scalars.text;

import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.item.Bin;

/**
 * A bin of the machine.
 *
 * @param output the sorter's output above the bin, counted from 1
 * @param name what staff call it; may be empty
 */
public record BinConfig(Bin bin, int output, Purpose purpose, String name) {
    /** What a bin is for. */
    public enum Purpose {
        ORDINARY,
        STAFF,
        HOLD,
        TRANSIT,
        CATALOGUING
    }

    static BinConfig from(Section s) {
        return new BinConfig(
                new Bin(s.required("number", integer(1, 99))),
                s.required("output", integer(1, ChuteInputsConfig.MOST_LANDINGS)),
                s.required("purpose", choice(Purpose.class)),
                s.optional("name", text().about("What staff call the bin."), ""));
    }
}
