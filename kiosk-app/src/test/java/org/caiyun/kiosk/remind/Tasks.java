package org.caiyun.kiosk.remind;

import java.time.LocalDate;
import java.util.List;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.CataloguingTask;
import org.caiyun.kiosk.cataloguing.Missing;
import org.caiyun.kiosk.cataloguing.Money;
import org.caiyun.kiosk.cataloguing.Payment;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.cataloguing.TaskKind;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.ReturnFact;

/** Tasks as the kiosk asks for them, with everything that a task may hold. */
final class Tasks {
    /** Who it was bought for, what and where: none of it is for a group chat. */
    static final List<String> NEVER_TOLD = List.of(
            "CY0000000042",
            "E004010012345678",
            "红楼梦",
            "曹雪芹",
            "人民文学出版社",
            "9787020002207",
            "河东书店",
            "ORDER-77",
            "SETTLE-88",
            "INV-99",
            "P-31415",
            "CN-150001-HXQ",
            "200$a",
            "59.70");

    private Tasks() {}

    static ReturnId id(int number) {
        return new ReturnId("HLB-01", "j1", number);
    }

    static ReturnFact asked(int number) {
        return asked(number, "CY" + "0".repeat(4) + (100_000 + number));
    }

    static ReturnFact asked(int number, String barcode) {
        var item = new Barcode(barcode);
        var book = new BasicData("红楼梦", "上册", "曹雪芹", "人民文学出版社", "2008", "9787020002207", Money.ofFen(5970));
        var paid = new Payment.Price.Paid(Money.ofFen(4776));
        var payment = new Payment("河东书店", "ORDER-77", LocalDate.of(2026, 10, 8), paid, "SETTLE-88", "INV-99");
        var purchase = new Purchase(
                "P-31415",
                item,
                PurchaseState.ON_LOAN,
                Purchase.LoanHolder.PLATFORM,
                "CN-150001-HXQ",
                book,
                payment,
                Purchase.TitleHeld.none());
        return new ReturnFact.CataloguingAsked(
                id(number),
                new CataloguingTask(
                        id(number),
                        item,
                        List.of(Uid.ofHex("E004010012345678")),
                        TaskKind.NEW_TITLE,
                        List.of(Flag.FIRST_RETURN),
                        true,
                        "CN-150001-HXQ",
                        2,
                        7,
                        false,
                        new PurchaseAnswer.Known(purchase),
                        new Missing(List.of("200$a"), List.of("location"), List.of("paid-price"), List.of("stamp"))),
                true);
    }
}
