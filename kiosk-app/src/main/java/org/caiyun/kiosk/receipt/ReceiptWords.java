package org.caiyun.kiosk.receipt;

import org.caiyun.kiosk.decide.Owners;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.flow.ReturnSummary.LibraryState;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;

/** From what became of a return to what the patron is told; returned is said only when a loan is really closed. */
public final class ReceiptWords {
    private final Owners owners;

    public ReceiptWords(Owners owners) {
        this.owners = owners;
    }

    public ReceiptWord of(ReturnSummary summary) {
        boolean isStuck = summary.word() == ReportWord.IN_MACHINE;
        return summary.missing() > 0 && !isStuck ? new ReceiptWord.Parts(summary.missing()) : complete(summary);
    }

    private ReceiptWord complete(ReturnSummary summary) {
        return switch (summary.word()) {
            case WITH_ITS_ITEM -> new ReceiptWord.Piece();
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
            case Ownership.Own _, Ownership.Bought _, Ownership.Foreign _ -> new ReceiptWord.Returned();
        };
    }
}
