package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.util.List;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.decide.BarcodePattern;
import org.caiyun.kiosk.decide.CataloguingRules;
import org.caiyun.kiosk.decide.CataloguingRules.Codes;
import org.caiyun.kiosk.decide.ShopBought;
import org.caiyun.kiosk.tag.OwnerPattern;

/** Which books have to be catalogued, as it is written. */
final class CataloguingRulesForm {
    private static final int MOST = 200;

    private CataloguingRulesForm() {}

    /** The barcodes of shops have a section of their own beside the other rules. */
    static CataloguingRules rules(Section s) {
        var shopBought = s.defaults("shopBought", section(CataloguingRulesForm::shopBought));
        var others = s.defaults("cataloguing", section(CataloguingRulesForm::others));
        return new CataloguingRules(
                shopBought, others.briefRecord(), others.noCallNumber(), others.owners(), others.holdFirst());
    }

    private static ShopBought shopBought(Section s) {
        return new ShopBought(
                s.optional(
                        "barcodes",
                        list(OwnersForm.BARCODE, 0, MOST)
                                .about("Of books that the library bought in a shop and has to catalogue."),
                        List.of()),
                s.optional(
                        "orderCodes",
                        list(OwnersForm.BARCODE, 0, MOST)
                                .about("On the slip or sticker of a book that was bought on-line and has no barcode."),
                        List.of()));
    }

    private record Others(Codes briefRecord, Codes noCallNumber, List<OwnerPattern> owners, boolean holdFirst) {}

    private static Others others(Section s) {
        return new Others(
                s.defaults("briefRecord", section(CataloguingRulesForm::codes)),
                s.defaults("noCallNumber", section(CataloguingRulesForm::codes)),
                s.optional(
                        "owners",
                        list(OwnersForm.OWNER, 0, MOST).about("Of purchases that are catalogued here; none: all are."),
                        List.of()),
                s.optional(
                        "holdFirst",
                        flag().about("A book that somebody waits for goes where holds go, not to the cataloguers."),
                        false));
    }

    private static Codes codes(Section s) {
        return new Codes(
                s.optional(
                        "permanentLocation",
                        list(OwnersForm.BARCODE, 0, MOST).about("In the library's answer (SIP2 AQ)."),
                        List.<BarcodePattern>of()),
                s.optional(
                        "sortBin",
                        list(OwnersForm.BARCODE, 0, MOST).about("In the library's answer (SIP2 CL)."),
                        List.<BarcodePattern>of()));
    }
}
