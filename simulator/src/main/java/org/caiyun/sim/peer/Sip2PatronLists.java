package org.caiyun.sim.peer;

import java.util.List;
import org.caiyun.kiosk.library.sip2.PatronCounts;
import org.caiyun.kiosk.library.sip2.PatronList;
import org.caiyun.sim.library.LendingDesk;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.library.SimLoan;
import org.caiyun.sim.library.SimPatron;
import org.caiyun.sim.library.SimWait;

/** The six lists of a patron. As in Koha, a hold is one that can be fetched; the others are unavailable holds. */
final class Sip2PatronLists {
    private final LendingDesk desk;
    private final Sip2Voice voice;

    Sip2PatronLists(LendingDesk desk, Sip2Voice voice) {
        this.desk = desk;
        this.voice = voice;
    }

    /** Of somebody whose lists are not shown. */
    PatronCounts noCounts() {
        return PatronCounts.UNKNOWN;
    }

    PatronCounts counts(SimPatron patron) {
        var counts = PatronCounts.UNKNOWN;
        for (var list : PatronList.values()) {
            counts = counts.with(list, of(patron, list).size());
        }
        return counts;
    }

    /** Barcodes; of fines one line that says how much. */
    List<String> of(SimPatron patron, PatronList list) {
        var loans = desk.loansOf(patron.id());
        var waits = desk.waits().ofPatron(patron.id());
        return switch (list) {
            case HOLD ->
                waits.stream().filter(this::isThere).map(SimWait::barcode).toList();
            case OVERDUE ->
                loans.stream()
                        .filter(loan -> loan.isOverdue(voice.instant()))
                        .map(SimLoan::barcode)
                        .toList();
            case CHARGED -> loans.stream().map(SimLoan::barcode).toList();
            case FINE ->
                patron.owed() > 0 ? List.of(desk.rules().currency() + " " + Sip2Money.text(patron.owed())) : List.of();
            case RECALL ->
                loans.stream().map(SimLoan::barcode).filter(desk::isAwaited).toList();
            case UNAVAILABLE_HOLD ->
                waits.stream()
                        .filter(wait -> !isThere(wait))
                        .map(SimWait::barcode)
                        .toList();
        };
    }

    boolean hasAllLoans(SimPatron patron) {
        return desk.loansOf(patron.id()).size() >= desk.rules().loans();
    }

    private boolean isThere(SimWait wait) {
        return desk.library()
                .item(wait.barcode())
                .filter(item -> item.circulation().equals(new SimCirculation.OnHoldShelf()))
                .filter(item -> desk.waits().place(item, wait.patron()) == 1)
                .isPresent();
    }
}
