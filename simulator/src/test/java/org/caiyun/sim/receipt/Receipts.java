package org.caiyun.sim.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.printer.EscPosEncoder;
import org.caiyun.device.printer.PaperProfile;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.receipt.Receipt;
import org.caiyun.kiosk.receipt.ReceiptComposer;
import org.caiyun.kiosk.receipt.ReceiptLine;
import org.caiyun.kiosk.receipt.ReceiptPictures;
import org.caiyun.kiosk.receipt.ReceiptWord;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;

/** Receipts as the kiosk sends them; for tests. */
public final class Receipts {
    static final Path CHINESE_FONT = Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");

    private static final Instant TAKEN = Instant.parse("2026-03-01T15:59:58Z");

    private Receipts() {}

    /** Pictures of Chinese characters are made with Debian's font; without it they cannot be right. */
    static void needFonts() {
        assertThat(Files.isReadable(CHINESE_FONT))
                .as("package fonts-noto-cjk is installed")
                .isTrue();
    }

    static List<PrintElement> elements(Language language, String... titles) {
        return new ReceiptPictures(PaperProfile.MM80).where(words(language, titles), language.isVertical());
    }

    /** Before anything is drawn. */
    public static List<PrintElement> words(Language language, String... titles) {
        var lines = new ArrayList<ReceiptLine>();
        for (String title : titles) {
            lines.add(new ReceiptLine(
                    title, "1500000001234" + lines.size(), new ReceiptWord.Returned(), new WallTime.Known(TAKEN)));
        }
        var receipt = new Receipt(
                "内蒙古图书馆",
                "NM-01 一楼大厅",
                new ReceiptNumber("NM-01", "7F3A", 42),
                new WallTime.Known(TAKEN.plusSeconds(60)),
                ZoneId.of("Asia/Shanghai"),
                "0471-1234567",
                "9:00-21:00",
                false,
                lines);
        return new ReceiptComposer(Texts.of(language), true).compose(receipt);
    }

    static Bytes bytes(List<PrintElement> elements) {
        return new EscPosEncoder(PaperProfile.MM80).encode(elements);
    }
}
