package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.decide.BarcodePattern;
import org.caiyun.kiosk.decide.BinPurpose;
import org.caiyun.kiosk.decide.SortField;
import org.caiyun.kiosk.decide.SortRule;
import org.caiyun.kiosk.decide.SortRules;
import org.caiyun.kiosk.item.Bin;

/** A library's rules for its bins, as they are written. */
final class SortRulesForm {
    private static final int MOST = 100;
    private static final int MOST_BINS = 99;

    private SortRulesForm() {}

    static SortRules rules(Section s) {
        return new SortRules(s.optional(
                "bins",
                list(section(SortRulesForm::rule), 0, MOST)
                        .about("Which bin an item goes to; the first rule that fires, else the item's purpose."),
                List.of()));
    }

    private static SortRule rule(Section s) {
        return new SortRule(
                s.required("name", text().about("What staff and the journal call it.")),
                Set.copyOf(s.optional(
                        "purposes",
                        list(choice(BinPurpose.class), 1, BinPurpose.values().length)
                                .about("Of which items it speaks."),
                        List.of(BinPurpose.ORDINARY))),
                s.defaults("where", section(SortRulesForm::fields)),
                s.optional("hours", list(HoursForm.SPAN, 0, MOST).about("When it holds; empty: always."), List.of()),
                s
                        .required(
                                "to",
                                list(integer(1, MOST_BINS), 1, MOST_BINS)
                                        .about("Numbers of bins, in the order in which they are filled."))
                        .stream()
                        .map(Bin::new)
                        .toList());
    }

    private static Map<SortField, List<BarcodePattern>> fields(Section s) {
        var fields = new EnumMap<SortField, List<BarcodePattern>>(SortField.class);
        for (var field : SortField.values()) {
            List<BarcodePattern> patterns =
                    s.optional(field.key(), list(OwnersForm.BARCODE, 0, MOST).about(about(field)), List.of());
            if (!patterns.isEmpty()) {
                fields.put(field, patterns);
            }
        }
        return fields;
    }

    private static String about(SortField field) {
        return switch (field) {
            case BARCODE -> "The item's barcode.";
            case SORT_BIN -> "In the library's answer (SIP2 CL).";
            case DESTINATION -> "Where a hold or transit goes (SIP2 CT).";
            case LOCATION -> "In the library's answer (SIP2 AQ).";
            case ALERT -> "hold-here, hold-elsewhere, transit, interlibrary-loan, other or none (SIP2 CV).";
            case OWNER -> "own, bought, foreign or the name of a partner.";
        };
    }
}
