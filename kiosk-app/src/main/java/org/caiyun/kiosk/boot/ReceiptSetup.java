package org.caiyun.kiosk.boot;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.caiyun.device.printer.CharacterTable;
import org.caiyun.device.printer.PaperProfile;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.receipt.Receipt;
import org.caiyun.kiosk.receipt.ReceiptComposer;
import org.caiyun.kiosk.receipt.ReceiptLine;
import org.caiyun.kiosk.receipt.ReceiptPictures;
import org.caiyun.kiosk.receipt.ReceiptWords;
import org.caiyun.kiosk.run.ReceiptPrinting;
import org.caiyun.kiosk.run.ReceiptRequest;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;

/** The receipts of this kiosk: its library's name, its zone, its printer's paper. Of the loop's thread. */
final class ReceiptSetup implements ReceiptPrinting {
    private final KioskConfig config;
    private final ReceiptWords words;
    private final ReceiptPictures pictures;
    private final Map<Language, ReceiptComposer> composers = new EnumMap<>(Language.class);

    ReceiptSetup(KioskConfig config) {
        this.config = config;
        this.words = new ReceiptWords(config.rules().owners());
        this.pictures = new ReceiptPictures(paper(config));
    }

    /** Fonts and drawing cost most the first time; a thread of its own pays for it, so that no patron waits. */
    static void prepare(KioskConfig config) {
        Thread.ofPlatform().name("receipt-fonts").daemon().start(() -> new ReceiptPictures(paper(config)).prepare());
    }

    @Override
    public List<PrintElement> compose(ReceiptRequest request) {
        return pictures.where(inWords(request), request.language().isVertical());
    }

    /** The same before anything is drawn. */
    List<PrintElement> inWords(ReceiptRequest request) {
        var composer = composers.computeIfAbsent(request.language(), this::composer);
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

    private ReceiptComposer composer(Language language) {
        return new ReceiptComposer(Texts.of(language), config.receipt().titles());
    }

    private ReceiptLine line(ReturnSummary summary) {
        // an order code is no barcode that its reader could compare
        String barcode = summary.flags().contains(Flag.NO_BARCODE) ? "" : summary.barcode();
        return new ReceiptLine(summary.title(), barcode, words.of(summary), summary.takenAt());
    }

    /** As {@link DeviceSetup} tells the printer's driver. */
    private static PaperProfile paper(KioskConfig config) {
        return new PaperProfile(config.devices().printer().columns(), CharacterTable.GB18030);
    }
}
