package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.caiyun.device.printer.PrinterSettings.Fence;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.receipt.Receipt;
import org.caiyun.kiosk.receipt.ReceiptComposer;
import org.caiyun.kiosk.receipt.ReceiptLine;
import org.caiyun.kiosk.receipt.ReceiptWord;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;
import org.junit.jupiter.api.Test;

/** A whole receipt from its words to what can be read on the simulated paper. */
final class ReceiptOnPaperTest {
    private static final Instant TAKEN = Instant.parse("2026-03-01T15:59:58Z");

    @Test
    void aChineseReceipt() {
        assertThat(printed(Language.ZH_CN)).isEqualTo("");
    }

    @Test
    void anEnglishReceipt() {
        assertThat(printed(Language.EN)).isEqualTo("");
    }

    @Test
    void theQrCodeHoldsTheReceiptNumber() {
        var printer = print(Language.ZH_CN);

        assertThat(printer.peer.receipts().getFirst().qrPayloads()).containsExactly("NM-01/7F3A/42");
        assertThat(printer.peer.strays()).isZero();
    }

    private static String printed(Language language) {
        return String.join("\n", print(language).peer.receipts().getFirst().lines());
    }

    private static SteppedPrinter print(Language language) {
        var printer = SteppedPrinter.ready(Fence.PAPER_STATUS);
        printer.print(1, new ReceiptComposer(Texts.of(language), true).compose(receipt()));
        printer.pass(Duration.ofSeconds(5));
        return printer;
    }

    private static Receipt receipt() {
        return new Receipt(
                "内蒙古图书馆",
                "NM-01",
                new ReceiptNumber("NM-01", "7F3A", 42),
                TAKEN.plusSeconds(60),
                ZoneId.of("Asia/Shanghai"),
                "0471-1234567",
                "9:00-21:00",
                false,
                List.of(
                        line("三体", "15000000012345", new ReceiptWord.Returned()),
                        line("《红楼梦》人物谈：胡文彬论红楼梦新校本修订版", "15000000020042", new ReceiptWord.Partner("包头市图书馆")),
                        line("The Old Man and the Sea", "15000000030007", new ReceiptWord.Pending()),
                        line("ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ", "15000000041116", new ReceiptWord.Returned()),
                        line("\u001B@\u001DV0𝄞", "", new ReceiptWord.Stuck()),
                        line("百年孤独", "15000000051225", new ReceiptWord.Back())));
    }

    private static ReceiptLine line(String title, String barcode, ReceiptWord word) {
        return new ReceiptLine(title, barcode, word, TAKEN);
    }
}
