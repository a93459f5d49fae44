package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.parsed;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.util.List;
import java.util.regex.Pattern;
import org.caiyun.kiosk.cataloguing.asset.AssetSettings;
import org.caiyun.kiosk.cataloguing.marc.DraftSettings;
import org.caiyun.kiosk.cataloguing.marc.ItemContent;
import org.caiyun.kiosk.cataloguing.marc.ItemSubfield;
import org.caiyun.kiosk.cataloguing.marc.ItemTemplate;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.YamlType;

/** What the library enters into drafts and asset records, as it is written. */
final class CataloguingForm {
    private static final int MOST_SUBFIELDS = 30;
    /** No control field, nor any that a draft writes itself. */
    private static final Pattern TAG = Pattern.compile("9[0-9]{2}");

    private static final YamlType<String> FIELD = text(TAG, "a field from 900 to 999");
    private static final YamlType<List<ItemSubfield>> SUBFIELDS = list(
            parsed(
                    "a subfield and what it holds, such as b=barcode",
                    new ItemSubfield('b', ItemContent.BARCODE),
                    ItemSubfield::parse,
                    ItemSubfield::text),
            1,
            MOST_SUBFIELDS);

    private CataloguingForm() {}

    /** How the copies lie in a record. */
    private enum Layout {
        FIELD_FOR_EACH_COPY,
        SUBFIELDS_REPEATED,
        COPIES_ELSEWHERE
    }

    static CataloguingConfig from(Section s, String library) {
        return new CataloguingConfig(
                new DraftSettings(
                        s.optional("agency", text().about("Who catalogues, 801 $b; else the library's name."))
                                .orElse(library),
                        s.optional(
                                "region",
                                text().about("Where most of its books are published, 102 $b; else none."),
                                ""),
                        s.optional(
                                "library",
                                text().about("Code of the holding library; else that which bought the book."),
                                ""),
                        s.optional("location", text().about("Where copies are shelved."), ""),
                        s.optional(
                                "classEdition",
                                text().about("Of the Chinese Library Classification, 690 $v."),
                                DraftSettings.CLASS_EDITION),
                        s.defaults("items", section(CataloguingForm::items))),
                s.defaults("asset", section(CataloguingForm::asset)));
    }

    private static ItemTemplate items(Section s) {
        var layout = s.optional(
                "layout",
                choice(Layout.class)
                        .about(
                                "Each copy has the field anew; or one field repeats what copies differ in; or copies have a field of their own."),
                Layout.FIELD_FOR_EACH_COPY);
        String tag = s.optional("field", FIELD, "905");
        List<ItemSubfield> subfields = s.optional("subfields", SUBFIELDS, ItemTemplate.usualSubfields());
        var copyTag = s.optional("copyField", FIELD.about("With copies-elsewhere: the field of a copy."));
        var copySubfields = s.optional("copySubfields", SUBFIELDS.about("With copies-elsewhere: of that field."));
        boolean sound = s.sound("layout", "subfields", "copyField", "copySubfields");
        if (layout != Layout.COPIES_ELSEWHERE) {
            if (sound && (copyTag.isPresent() || copySubfields.isPresent())) {
                s.problem("layout", "copyField and copySubfields go with copies-elsewhere");
            }
        } else if (sound && (copyTag.isEmpty() || copySubfields.isEmpty())) {
            s.problem("layout", "copies-elsewhere needs copyField and copySubfields");
        } else if (sound && subfields.stream().anyMatch(subfield -> subfield.of().isOfACopy())) {
            s.problem("subfields", "with copies-elsewhere what copies differ in stands in copySubfields");
        }
        return switch (layout) {
            case FIELD_FOR_EACH_COPY -> new ItemTemplate.FieldForEachCopy(tag, subfields);
            case SUBFIELDS_REPEATED -> new ItemTemplate.SubfieldsRepeated(tag, subfields);
            case COPIES_ELSEWHERE ->
                new ItemTemplate.CopiesElsewhere(
                        tag, subfields, copyTag.orElse(tag), copySubfields.orElse(List.of()));
        };
    }

    private static AssetSettings asset(Section s) {
        return new AssetSettings(
                s.optional("classCode", text().about("After GB/T 14885."), AssetSettings.BOOKS),
                s.optional("acquisition", text().about("How it came to the library."), AssetSettings.PURCHASE),
                s.optional("funding", text().about("The line of the budget."), ""),
                s.optional("department", text(), ""),
                s.optional("location", text(), ""),
                s.optional("state", text().about("When it is entered."), AssetSettings.IN_USE));
    }
}
