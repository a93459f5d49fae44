package org.caiyun.kiosk.cataloguing.marc;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.cataloguing.Money;
import org.caiyun.kiosk.cataloguing.ShopText;

/** The fields of the copies, after the library's template. */
final class Holdings {
    private static final String NO_INDICATORS = "  ";

    private final DraftSettings settings;

    Holdings(DraftSettings settings) {
        this.settings = settings;
    }

    List<DraftField.Data> of(List<Copy> copies) {
        return switch (settings.items()) {
            case ItemTemplate.FieldForEachCopy(var tag, var subfields) -> eachCopy(tag, subfields, copies);
            case ItemTemplate.SubfieldsRepeated(var tag, var subfields) ->
                List.of(new DraftField.Data(tag, NO_INDICATORS, repeated(subfields, copies)));
            case ItemTemplate.CopiesElsewhere(var tag, var common, var copyTag, var copy) -> {
                var fields = new ArrayList<DraftField.Data>();
                fields.add(new DraftField.Data(tag, NO_INDICATORS, repeated(common, copies)));
                fields.addAll(eachCopy(copyTag, copy, copies));
                yield fields;
            }
        };
    }

    private List<DraftField.Data> eachCopy(String tag, List<ItemSubfield> subfields, List<Copy> copies) {
        return copies.stream()
                .map(copy -> new DraftField.Data(tag, NO_INDICATORS, repeated(subfields, List.of(copy))))
                .toList();
    }

    private List<DraftField.Subfield> repeated(List<ItemSubfield> subfields, List<Copy> copies) {
        var out = new ArrayList<DraftField.Subfield>();
        for (ItemSubfield subfield : subfields) {
            for (Copy copy : subfield.of().isOfACopy() ? copies : copies.subList(0, 1)) {
                out.add(new DraftField.Subfield(subfield.code(), content(subfield.of(), copy)));
            }
        }
        return out;
    }

    private String content(ItemContent content, Copy copy) {
        return switch (content) {
            case LIBRARY ->
                settings.library().isEmpty() ? ShopText.clean(copy.purchase().owner()) : settings.library();
            case LOCATION -> settings.location();
            case CLASS, BOOK_NUMBER, CALL_NUMBER -> "";
            case BARCODE -> ShopText.clean(copy.item().barcodeText());
            case PRICE -> price(copy.purchase().book().listPrice());
            case VOLUME -> ShopText.clean(copy.purchase().book().volume());
        };
    }

    /** As 010 $d and holdings have it: {@code CNY29.80}; nothing where the shop gave no price. */
    static String price(Money price) {
        return price.minorUnits() == 0 ? "" : price.currency() + price.amount();
    }
}
