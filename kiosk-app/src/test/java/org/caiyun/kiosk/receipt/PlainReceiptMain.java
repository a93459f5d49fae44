package org.caiyun.kiosk.receipt;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.caiyun.device.printer.PaperProfile;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;

/** Composes one receipt in a Java of its own, so that the classes it loads can be seen; the argument is the title. */
final class PlainReceiptMain {
    private PlainReceiptMain() {}

    public static void main(String[] arguments) {
        var line = new ReceiptLine(
                arguments[0], "15000000010042", new ReceiptWord.Returned(), new WallTime.Known(Instant.EPOCH));
        var number = new ReceiptNumber("NM-01", "7F3A", 42);
        var receipt = new Receipt(
                "馆",
                "NM-01",
                number,
                new WallTime.Known(Instant.EPOCH),
                ZoneId.of("Asia/Shanghai"),
                "",
                "",
                false,
                List.of(line));
        var words = new ReceiptComposer(Texts.of(Language.ZH_CN), true).compose(receipt);
        var printable = new ReceiptPictures(PaperProfile.MM80).where(words, false);
        System.out.println("elements=" + printable.size());
    }
}
