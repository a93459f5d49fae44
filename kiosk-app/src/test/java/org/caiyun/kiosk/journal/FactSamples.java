package org.caiyun.kiosk.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.CataloguingTask;
import org.caiyun.kiosk.cataloguing.LibrarySaid;
import org.caiyun.kiosk.cataloguing.Missing;
import org.caiyun.kiosk.cataloguing.Money;
import org.caiyun.kiosk.cataloguing.Payment;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.cataloguing.TaskKind;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.tag.TagModel;

/** One fact of each type, in the order of a return's path. */
public final class FactSamples {
    public static final ReturnId RETURN = new ReturnId("k1", "j1", 2);
    public static final ReceiptNumber RECEIPT = new ReceiptNumber("k1", "j1", 30);
    public static final Uid TAG = Uid.ofHex("E004010012345678");
    public static final Instant AT = Instant.parse("2026-07-29T02:15:03Z");
    public static final CheckInAnswer ANSWER =
            new CheckInAnswer(true, AlertType.TRANSIT, "红楼梦（第一卷）\t\"曹\"", "A-3", "MAIN", "内蒙古图书馆");

    public static final Purchase PURCHASE = new Purchase(
            "p-7",
            new Barcode("31500200000002"),
            PurchaseState.ON_LOAN,
            Purchase.LoanHolder.PLATFORM,
            "CN-150001-HXQ",
            new BasicData("红楼梦", "第一卷", "曹雪芹著；\"脂砚斋\"评", "人民文学出版社", "2008", "9787020002207", Money.ofFen(5_970)),
            new Payment(
                    "新华书店",
                    "D-2026-114",
                    LocalDate.of(2026, 7, 1),
                    new Payment.Price.Paid(Money.ofFen(4_776)),
                    "J-12",
                    "F-3"),
            new Purchase.TitleHeld("0000112233", 2));
    public static final CataloguingTask TASK = new CataloguingTask(
            RETURN,
            PURCHASE.item(),
            List.of(TAG),
            TaskKind.ADDITIONAL_COPY,
            List.of(Flag.FIRST_RETURN, Flag.SECOND_COPY),
            true,
            "CN-150001-HXQ",
            4,
            17,
            false,
            new PurchaseAnswer.Known(PURCHASE),
            new Missing(List.of("215$a"), List.of("location"), List.of(), List.of("spine-label")));

    private FactSamples() {}

    public static List<Fact> all() {
        return Stream.of(returnFacts(), receiptFacts(), kioskFacts())
                .flatMap(List::stream)
                .toList();
    }

    static List<Fact> returnFacts() {
        return List.of(
                new ReturnFact.Seen(RETURN, List.of(TAG)),
                new ReturnFact.Identified(
                        RETURN, new Barcode("0451-7日"), List.of(TAG), TagModel.ISO_28560_2, "CN-150001-HXQ"),
                new ReturnFact.InPieces(RETURN, 2),
                new ReturnFact.Labelled(RETURN, new Barcode("31500200000002")),
                new ReturnFact.Ordered(RETURN, new OrderCode("DD20261123061")),
                new ReturnFact.Unidentified(RETURN, Obstacle.BLANK_TAG, "all zeros"),
                new ReturnFact.Decided(RETURN, true, Reason.OWN_ITEM),
                new ReturnFact.Captured(RETURN, AT),
                new ReturnFact.NotCounted(RETURN),
                new ReturnFact.Undated(RETURN),
                new ReturnFact.Dated(RETURN, AT.plusSeconds(3600)),
                new ReturnFact.CheckInAsked(RETURN, 2, AT.plusNanos(1_000_000), true),
                new ReturnFact.CheckedIn(RETURN, ANSWER),
                new ReturnFact.Refused(RETURN, Refusal.CLAIMED_RETURNED, CheckInAnswer.bare(false, "")),
                new ReturnFact.Unconfirmed(RETURN, "answer lost"),
                new ReturnFact.Queued(RETURN, "no link"),
                new ReturnFact.Flagged(RETURN, List.of(Flag.HOLD_HERE, Flag.NOT_SECURED)),
                new ReturnFact.PiecesMissing(RETURN, 2),
                new ReturnFact.Routed(RETURN, new Bin(3), "hold", ReportWord.RETURNED),
                new ReturnFact.SecureAsked(RETURN, TAG, new MarkWrite.Afi(7)),
                new ReturnFact.Secured(RETURN, false),
                new ReturnFact.NotSecured(RETURN, "tag gone"),
                new ReturnFact.RouteAsked(RETURN, new Bin(3)),
                new ReturnFact.Landed(RETURN, new Bin(3), true),
                new ReturnFact.Jammed(RETURN, Position.BELT),
                new ReturnFact.Cleared(RETURN),
                new ReturnFact.GiveBackAsked(RETURN),
                new ReturnFact.TakenBack(RETURN),
                new ReturnFact.NotTaken(RETURN),
                new ReturnFact.Withdrawn(RETURN),
                new ReturnFact.Abandoned(RETURN, "restart"),
                new ReturnFact.StaffAsked(RETURN, StaffTask.CLEAR_JAM, "卡在 \"belt\""),
                new ReturnFact.PurchaseFound(RETURN, PURCHASE),
                new ReturnFact.ReturnReported(
                        RETURN,
                        PURCHASE.item(),
                        List.of(TAG),
                        true,
                        PURCHASE.id(),
                        AT,
                        true,
                        LibrarySaid.CHECKED_IN,
                        4,
                        17,
                        true),
                new ReturnFact.CataloguingAsked(RETURN, TASK, true));
    }

    static List<Fact> receiptFacts() {
        return List.of(
                new ReceiptFact.PrintAsked(RECEIPT, List.of(RETURN, new ReturnId("k1", "j1", 17))),
                new ReceiptFact.ReprintAsked(RECEIPT, List.of(RETURN)),
                new ReceiptFact.Printed(RECEIPT),
                new ReceiptFact.NotStarted(RECEIPT, "no paper"),
                new ReceiptFact.Partial(RECEIPT, "cover open"),
                new ReceiptFact.PrintUnknown(RECEIPT, "restart"));
    }

    static List<Fact> kioskFacts() {
        return List.of(
                new KioskFact.Started("1.0"),
                new KioskFact.SessionEnded(List.of(RETURN), true),
                new KioskFact.StaffCalled(41),
                new KioskFact.StaffAnswered(41),
                new KioskFact.BinEmptied(new Bin(3), 87, new Handover("W12", OptionalInt.of(86))),
                new KioskFact.DeviceDown("rfid", "silent"),
                new KioskFact.DeviceUp("rfid", "FEIG MR102"),
                new KioskFact.LateAnswer(1L << 40, "Captured"),
                new KioskFact.Delivered("staff", 12),
                new KioskFact.ClockCorrected(-3_600_000),
                new KioskFact.FoundInside(Position.BELT),
                new KioskFact.SeenBeside(
                        RETURN, List.of(new KioskFact.SeenBeside.Tag(TAG, new Barcode("31500200000002"))), 2),
                new KioskFact.BesideSettled(RETURN),
                new KioskFact.PiecesExpected(RETURN, new Barcode("31500200000002"), new Bin(3), 2),
                new KioskFact.PiecesSettled(RETURN),
                new KioskFact.NotDelivered("platform", 12, "422 没有这个学校"),
                new KioskFact.TaskChanged(9, RETURN.toString(), TaskState.IN_WORK, AT));
    }
}
