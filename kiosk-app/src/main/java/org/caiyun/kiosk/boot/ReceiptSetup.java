package org.caiyun.kiosk.boot;

import java.time.Instant;
import java.util.List;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.decide.Owners;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.flow.ReturnSummary.LibraryState;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.journal.Flag;
import org.caiyun.kiosk.receipt.Receipt;
import org.caiyun.kiosk.receipt.ReceiptComposer;
import org.caiyun.kiosk.receipt.ReceiptLine;
import org.caiyun.kiosk.receipt.ReceiptWord;
import org.caiyun.kiosk.run.ReceiptPrinting;
import org.caiyun.kiosk.text.Texts;

/** The receipts of this kiosk: its library's name, its zone, its first language. */
final class ReceiptSetup implements ReceiptPrinting {
    private final KioskConfig config;
    private final Owners owners;
    private final ReceiptComposer composer;

    ReceiptSetup(KioskConfig config) {
        this.config = config;
        this.owners = config.rules().owners();
        this.composer = new ReceiptComposer(
                Texts.of(config.kiosk().languages().getFirst()),
                config.receipt().titles());
    }

    @Override
    public List<PrintElement> compose(ReceiptNumber number, List<ReturnSummary> lines, Instant at) {
        return composer.compose(new Receipt(
                config.kiosk().library(),
                config.kiosk().id() + " " + config.kiosk().site(),
                number,
                at,
                config.kiosk().zone(),
                config.receipt().phone(),
                config.receipt().hours(),
                false,
                lines.stream().map(this::line).toList()));
    }

    private ReceiptLine line(ReturnSummary summary) {
        return new ReceiptLine(summary.title(), summary.barcode(), word(summary), summary.takenAt());
    }

    /** Returned is said only when a loan is really closed. */
    private ReceiptWord word(ReturnSummary summary) {
        return switch (summary.word()) {
            case RETURNED -> returned(summary);
            case ACCEPTED_PENDING ->
                summary.library() == LibraryState.CHECKED_IN ? returned(summary) : new ReceiptWord.Pending();
            case ACCEPTED_FOR_STAFF ->
                summary.flags().contains(Flag.NOT_ON_LOAN) ? new ReceiptWord.Already() : new ReceiptWord.Staff();
            case GIVEN_BACK, WITHDRAWN -> new ReceiptWord.Back();
            case IN_MACHINE -> new ReceiptWord.Stuck();
        };
    }

    private ReceiptWord returned(ReturnSummary summary) {
        return switch (owners.of(summary.owner(), new Barcode(summary.barcode()))) {
            case Ownership.Partner(var library) -> new ReceiptWord.Partner(library);
            case Ownership.Own _, Ownership.Foreign _ -> new ReceiptWord.Returned();
        };
    }
}
