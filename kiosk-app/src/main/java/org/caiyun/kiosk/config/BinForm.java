package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Scalars.text;

import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.decide.BinPurpose;
import org.caiyun.kiosk.decide.BinSetup;
import org.caiyun.kiosk.item.Bin;

/** A bin of the machine, as it is written. */
final class BinForm {
    private BinForm() {}

    static BinSetup from(Section s) {
        return new BinSetup(
                new Bin(s.required("number", integer(1, 99))),
                s.required(
                        "output",
                        integer(1, ChuteForm.MOST_OUTPUTS).about("The sorter's output above the bin, from 1.")),
                s.required("purpose", choice(BinPurpose.class)),
                s.optional("name", text().about("What the library calls the bin; its sort bin code is one."), ""),
                s.optional("capacity", integer(0, 10_000).about("How many items it holds; 0: nobody has counted."), 0));
    }
}
