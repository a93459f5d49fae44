package org.caiyun.sim.platform;

import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.Payment;
import org.caiyun.kiosk.cataloguing.Purchase;

/**
 * A book as the library's property (财产). What nobody filled in is empty.
 *
 * @param task the number of the task that made it
 * @param date of the purchase or its bill, never of the return
 * @param list what is printed on the book (码洋)
 * @param paid what the library paid (实洋)
 */
record Asset(
        int task,
        String number,
        String barcode,
        String title,
        String list,
        String paid,
        String date,
        String shop,
        String invoice,
        String batch,
        String location,
        String state) {
    /** Of a task whose groups are all finished. */
    static Asset of(WorkTask task) {
        var purchase = task.purchase();
        var payment = purchase.map(Purchase::payment);
        var book = purchase.map(Purchase::book);
        String paid = payment.map(p -> switch (p.paid()) {
                    case Payment.Price.Paid(var sum) -> sum.amount();
                    case Payment.Price.NotSettled() -> "";
                })
                .orElse("");
        String barcode = task.barcode();
        return new Asset(
                task.number(),
                either(asset(task, "asset-number"), barcode),
                barcode,
                either(book.map(BasicData::title).orElse(""), task.value(FieldGroup.RECORD, "200$a")),
                either(
                        asset(task, "list-price"),
                        book.map(b -> b.listPrice().amount()).orElse("")),
                either(asset(task, "paid-price"), paid),
                either(
                        asset(task, "purchase-date"),
                        payment.map(p -> p.boughtOn().toString()).orElse("")),
                either(asset(task, "shop"), payment.map(Payment::shop).orElse("")),
                either(asset(task, "invoice"), payment.map(Payment::invoice).orElse("")),
                asset(task, "acceptance-batch"),
                either(asset(task, "location"), task.value(FieldGroup.HOLDINGS, "location")),
                asset(task, "state"));
    }

    private static String asset(WorkTask task, String field) {
        return task.value(FieldGroup.ASSET, field);
    }

    private static String either(String first, String second) {
        return first.isBlank() ? second : first;
    }
}
