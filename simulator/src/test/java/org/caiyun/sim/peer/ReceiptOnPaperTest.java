package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.caiyun.device.printer.PrinterSettings.Fence;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.WallTime;
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
        var expected = """
                            内蒙古图书馆
                                    还书凭条
                凭条号 NM-01/7F3A/42
                时间 2026-03-02 00:00:58 UTC+08:00
                设备 NM-01
                1. 《三体》　条码尾号 2345
                   已归还
                2. 《〈红楼梦〉人物谈：胡文彬论红楼梦新校本修订
                   版》　条码尾号 0042
                   已归还，送回包头市图书馆
                3. 《The Old Man and the Sea》　条码尾号 0007
                   已收到，待登记
                   2026-03-01 23:59:58 UTC+08:00
                4. 《〓》　条码尾号 1116
                   已归还
                5. 《〓》
                   机内待取，由工作人员登记
                   2026-03-01 23:59:58 UTC+08:00
                6. 《百年孤独》　条码尾号 1225
                   未接收，已退回
                已归还 3 册　待登记 1 册　待核对 1 册　退回 1 册
                待登记图书的归还时间以每册所列时间为准
                                扫码查验还书结果
                请保留本凭条，作为还书证明
                超期及费用情况，请登录读者账户查询
                热敏纸会褪色，建议拍照保存
                本凭条不含姓名和证号
                咨询电话 0471-1234567　开放时间 9:00-21:00""";

        assertThat(printed(Language.ZH_CN)).isEqualTo(expected);
    }

    @Test
    void anEnglishReceipt() {
        var expected = """
                            内蒙古图书馆
                                 RETURN RECEIPT
                No. NM-01/7F3A/42
                Time 2026-03-02 00:00:58 UTC+08:00
                Machine NM-01
                1. 《三体》  barcode ends 2345
                   Returned
                2. 《〈红楼梦〉人物谈：胡文彬论红楼梦新校本修订
                   版》  barcode ends 0042
                   Returned, goes to 包头市图书馆
                3. 《The Old Man and the Sea》  barcode ends
                   0007
                   Received, to be recorded
                   2026-03-01 23:59:58 UTC+08:00
                4. 《〓》  barcode ends 1116
                   Returned
                5. 《〓》
                   In the machine, staff will record it
                   2026-03-01 23:59:58 UTC+08:00
                6. 《百年孤独》  barcode ends 1225
                   Not accepted, given back
                Returned 3, to record 1, to check 1, given back
                1
                Books to be recorded count from the time printed
                beside each.
                           Scan to check this return
                Keep this as proof of return.
                Overdue and charges: see your account.
                This paper fades. Take a photo.
                No name or card number on this receipt.
                Tel. 0471-1234567  Hours 9:00-21:00""";

        assertThat(printed(Language.EN)).isEqualTo(expected);
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
                new WallTime.Known(TAKEN.plusSeconds(60)),
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
        return new ReceiptLine(title, barcode, word, new WallTime.Known(TAKEN));
    }
}
