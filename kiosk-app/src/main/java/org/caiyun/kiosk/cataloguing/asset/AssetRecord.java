package org.caiyun.kiosk.cataloguing.asset;

import java.time.LocalDate;
import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.Money;
import org.caiyun.kiosk.cataloguing.Payment;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.item.CopyName;

/**
 * One copy as property. Its day is that of the purchase: a book that is still on loan at the end of the year is
 * property already, so the return says nothing of it.
 *
 * @param accession its barcode, which is the accession number unless the library counts its own
 * @param entered what the library enters alike for all
 * @param batch of the acceptance (总括登记号); empty until staff give one
 */
public record AssetRecord(CopyName accession, BasicData book, Payment payment, AssetSettings entered, String batch) {
    public static AssetRecord of(CopyName item, Purchase purchase, AssetSettings entered) {
        return new AssetRecord(item, purchase.book(), purchase.payment(), entered, "");
    }

    public Money listPrice() {
        return book.listPrice();
    }

    public Payment.Price paid() {
        return payment.paid();
    }

    public LocalDate day() {
        return payment.boughtOn();
    }
}
