package org.caiyun.kiosk.cataloguing;

import java.time.LocalDate;
import java.util.List;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.Purchase.LoanHolder;
import org.caiyun.kiosk.cataloguing.Purchase.TitleHeld;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReturnId;

/** Purchases and tasks for tests. */
public final class CataloguingSamples {
    public static final BasicData BOOK =
            new BasicData("额尔古纳河右岸", "", "迟子建著", "人民文学出版社", "2019", "978-7-02-013834-0", Money.ofFen(3200));
    public static final Payment PAYMENT = new Payment(
            "新华书店中山路店",
            "X20261101-17",
            LocalDate.of(2026, 11, 1),
            new Payment.Price.Paid(Money.ofFen(2400)),
            "S-2026-11",
            "15002026");
    /** A shop that sends the least that it may. */
    public static final BasicData BARE = new BasicData("", "", "", "", "", "", Money.ofFen(0));

    private CataloguingSamples() {}

    public static Purchase purchase(BasicData book) {
        return new Purchase(
                "P-1",
                new Barcode("31500200000017"),
                PurchaseState.ON_LOAN,
                LoanHolder.LIBRARY,
                "CN-150001-NMG",
                book,
                PAYMENT,
                TitleHeld.none());
    }

    public static PurchaseAnswer known(BasicData book) {
        return new PurchaseAnswer.Known(purchase(book));
    }

    public static CataloguingTask task(PurchaseAnswer answer) {
        return new CataloguingTask(
                new ReturnId("k1", "7c1e90ab", 120),
                new Barcode("31500200000017"),
                List.of(Uid.ofHex("E004010012345678")),
                TaskKind.NEW_TITLE,
                List.of(Flag.FIRST_RETURN, Flag.NO_CALL_NUMBER),
                false,
                "CN-150001-NMG",
                2,
                5,
                false,
                answer,
                MissingFields.of(TaskKind.NEW_TITLE, answer));
    }
}
