package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.integer;

import org.caiyun.kiosk.config.yaml.Section;

/** The site's values of the application family identifier: in the library's keeping, and on loan. */
public record SecurityValues(int secured, int onLoan) {
    static SecurityValues from(Section s) {
        var values = new SecurityValues(
                s.optional("secured", integer(0, 255), 0x07), s.optional("onLoan", integer(0, 255), 0xC2));
        if (s.sound("secured", "onLoan") && values.secured == values.onLoan) {
            s.problem("onLoan", "must differ from secured");
        }
        return values;
    }
}
