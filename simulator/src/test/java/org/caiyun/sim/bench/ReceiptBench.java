package org.caiyun.sim.bench;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.printer.EscPosEncoder;
import org.caiyun.device.printer.PaperProfile;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.kiosk.receipt.ReceiptPictures;
import org.caiyun.kiosk.text.Language;
import org.caiyun.sim.receipt.Receipts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A receipt of three books, from its lines to the printer's bytes: in Mongolian, which no printer has letters for, so
 * that it is drawn in columns; beside it in Chinese, which goes to the printer as text. The fonts are read before.
 */
@State(Scope.Thread)
public class ReceiptBench {
    private static final String[] TITLES = {"三体", "红楼梦", "额尔古纳河右岸"};

    private final EscPosEncoder encoder = new EscPosEncoder(PaperProfile.MM80);
    private final ReceiptPictures pictures = new ReceiptPictures(PaperProfile.MM80);
    private final List<PrintElement> mongolian = Receipts.words(Language.MN_MONG_CN, TITLES);
    private final List<PrintElement> chinese = Receipts.words(Language.ZH_CN, TITLES);

    @Setup
    public void readFonts() {
        pictures.prepare();
        if (drawn().size() < letters().size()) {
            throw new IllegalStateException("a picture of a receipt is smaller than its letters");
        }
    }

    @Benchmark
    public Bytes drawn() {
        return encoder.encode(pictures.where(mongolian, Language.MN_MONG_CN.isVertical()));
    }

    @Benchmark
    public Bytes letters() {
        return encoder.encode(pictures.where(chinese, Language.ZH_CN.isVertical()));
    }
}
