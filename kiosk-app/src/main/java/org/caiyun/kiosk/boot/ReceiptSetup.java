package org.caiyun.kiosk.boot;

import java.util.List;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.receipt.Receipt;
import org.caiyun.kiosk.receipt.ReceiptComposer;
import org.caiyun.kiosk.receipt.ReceiptLine;
import org.caiyun.kiosk.receipt.ReceiptWords;
import org.caiyun.kiosk.run.ReceiptPrinting;
import org.caiyun.kiosk.run.ReceiptRequest;
import org.caiyun.kiosk.text.Texts;

/** The receipts of this kiosk: its library's name, its zone, its telephone. */
final class ReceiptSetup implements ReceiptPrinting {
    private final KioskConfig config;
    private final ReceiptWords words;

    ReceiptSetup(KioskConfig config) {
        this.config = config;
        this.words = new ReceiptWords(config.rules().owners());
    }

    @Override
    public List<PrintElement> compose(ReceiptRequest request) {
        var composer =
                new ReceiptComposer(Texts.of(request.language()), config.receipt().titles());
        return composer.compose(new Receipt(
                config.kiosk().library(),
                config.kiosk().id() + " " + config.kiosk().site(),
                request.number(),
                request.at(),
                config.kiosk().zone(),
                config.receipt().phone(),
                config.receipt().hours(),
                request.reprint(),
                request.lines().stream().map(this::line).toList()));
    }

    private ReceiptLine line(ReturnSummary summary) {
        return new ReceiptLine(summary.title(), summary.barcode(), words.word(summary), summary.takenAt());
    }
}
