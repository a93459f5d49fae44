package org.caiyun.sim.acs;

import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.text;

import java.util.regex.Pattern;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.YamlType;
import org.caiyun.sim.library.ItemNotes;
import org.caiyun.sim.library.LendingDesk;
import org.caiyun.sim.scenario.ScenarioRecord;

/** A copy in a library's file: what a story says of a book under {@code library}, and its barcode and notes. */
record AcsItem(String barcode, ScenarioRecord library, ItemNotes notes) {
    static AcsItem from(Section s) {
        return new AcsItem(
                s.required("barcode", text()),
                ScenarioRecord.from(s),
                new ItemNotes(
                        s.optional("media", digits(3).about("Media type, CK."), ""),
                        s.optional("magnetic", flag().about("Magnetic media."), false),
                        s.optional("bin", text().about("Sort bin, CL."), ""),
                        s.optional("alert", digits(2).about("Alert type at check-in, CV."), ""),
                        s.optional("properties", text().about("Item properties, CH."), "")));
    }

    void putInto(LendingDesk desk) {
        library.putInto(desk.library(), barcode);
        desk.note(barcode, notes);
    }

    private static YamlType<String> digits(int count) {
        return text(Pattern.compile("[0-9]{" + count + "}"), count + " digits");
    }
}
