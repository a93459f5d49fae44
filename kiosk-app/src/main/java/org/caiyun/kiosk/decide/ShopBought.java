package org.caiyun.kiosk.decide;

import java.util.List;
import org.caiyun.kiosk.item.Barcode;

/**
 * By what the kiosk knows a book that the library bought in a shop and has not catalogued yet.
 *
 * @param barcodes of the labels that shops stick on; empty: this site has no such books
 */
public record ShopBought(List<BarcodePattern> barcodes) {
    public ShopBought {
        barcodes = List.copyOf(barcodes);
    }

    public static ShopBought none() {
        return new ShopBought(List.of());
    }

    public boolean includes(Barcode item) {
        return barcodes.stream().anyMatch(pattern -> pattern.matches(item));
    }
}
