package org.caiyun.kiosk.decide;

import java.util.List;
import org.caiyun.kiosk.item.Barcode;

/**
 * By what the kiosk knows a book that the library bought in a shop and has not catalogued yet.
 *
 * @param barcodes of the labels that shops stick on; empty: this site has no such books
 * @param orderCodes of what comes with a book that was bought on-line; empty: no label is one
 */
public record ShopBought(List<BarcodePattern> barcodes, List<BarcodePattern> orderCodes) {
    public ShopBought {
        barcodes = List.copyOf(barcodes);
        orderCodes = List.copyOf(orderCodes);
    }

    /** For a site whose readers buy nothing on-line. */
    public ShopBought(List<BarcodePattern> barcodes) {
        this(barcodes, List.of());
    }

    public static ShopBought none() {
        return new ShopBought(List.of());
    }

    public boolean includes(Barcode item) {
        return barcodes.stream().anyMatch(pattern -> pattern.matches(item));
    }
}
