package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.util.List;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.decide.LabelProfile;
import org.caiyun.kiosk.decide.LabelRules;
import org.caiyun.kiosk.item.CheckDigit;

/** What the labels on a site's items look like, as it is written. */
final class LabelsForm {
    private static final int MOST = 20;
    private static final int MOST_READS = 10;

    private LabelsForm() {}

    static LabelRules rules(Section s) {
        return new LabelRules(s.optional("labels", list(section(LabelsForm::profile), 0, MOST), List.of()));
    }

    private static LabelProfile profile(Section s) {
        var label = s.required("pattern", OwnersForm.BARCODE.about("The whole text of a label, its check digit too."));
        var check = s.optional(
                "check", choice(CheckDigit.class).about("How the last character is worked out."), CheckDigit.NONE);
        boolean keeps = s.optional(
                "keepsCheckDigit",
                flag().about("Whether the library system and the tags have the check digit in the identifier."),
                true);
        if (s.sound("check", "keepsCheckDigit") && check == CheckDigit.NONE && !keeps) {
            s.problem("keepsCheckDigit", "without a check digit there is none to drop");
        }
        int reads = s.optional(
                        "reads",
                        integer(1, MOST_READS)
                                .about("How often a label must be seen; once with a check digit, else twice."))
                .orElse(LabelProfile.usualReads(check));
        return new LabelProfile(label, check, keeps, reads);
    }
}
