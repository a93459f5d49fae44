package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.parsed;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.util.List;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.YamlType;
import org.caiyun.kiosk.decide.BarcodePattern;
import org.caiyun.kiosk.decide.Owners;
import org.caiyun.kiosk.decide.Owners.PartnerLibrary;
import org.caiyun.kiosk.decide.Owners.Signs;
import org.caiyun.kiosk.tag.OwnerPattern;

/** By what the kiosk knows its own library's items and those of partner libraries, as it is written. */
final class OwnersForm {
    private static final int MOST = 200;

    static final YamlType<OwnerPattern> OWNER = parsed(
            "an ISIL such as CN-150001, with * for any characters",
            new OwnerPattern("*"),
            OwnerPattern::parse,
            OwnerPattern::text);

    static final YamlType<BarcodePattern> BARCODE = parsed(
            "a regular expression such as 0[0-9]{7}",
            new BarcodePattern("0[0-9]{7}"), BarcodePattern::parse, BarcodePattern::regex);

    private OwnersForm() {}

    static Owners from(Section s) {
        return new Owners(
                s.required("own", section(OwnersForm::signs)),
                s.optional("partner", list(section(OwnersForm::partner), 0, MOST), List.of()));
    }

    private static PartnerLibrary partner(Section s) {
        return new PartnerLibrary(s.required("name", text().about("The library's name as patrons know it.")), signs(s));
    }

    private static Signs signs(Section s) {
        var signs = new Signs(
                s.optional("isil", list(OWNER, 0, MOST).about("Owners in tags."), List.of()),
                s.optional("barcodes", list(BARCODE, 0, MOST).about("For tags that name no owner."), List.of()));
        if (s.sound("isil", "barcodes")
                && signs.owners().isEmpty()
                && signs.barcodes().isEmpty()) {
            s.problem("isil", "expected at least one pattern in isil or barcodes");
        }
        return signs;
    }
}
