package org.caiyun.sim.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.sim.platform.KioskEvent.ReturnReported;
import org.caiyun.sim.platform.KioskEvent.Taken;
import org.caiyun.sim.platform.KioskEvent.TaskOpened;
import org.caiyun.sim.platform.ShopLoan.End;

/** Purchases, the loans of them, and who has them. */
final class Registers {
    private final Map<String, Purchase> purchases = new LinkedHashMap<>();
    private final Map<String, String> byBarcode = new HashMap<>();
    private final Map<String, ShopLoan> loans = new LinkedHashMap<>();
    private final Map<String, CreditYear> borrowers = new HashMap<>();
    private final CreditRules rules;

    Registers(CreditRules rules) {
        this.rules = rules;
    }

    void put(Purchase purchase) {
        purchases.put(purchase.id(), purchase);
        byBarcode.put(purchase.item().kept(), purchase.id());
    }

    void put(ShopLoan loan) {
        loans.put(loan.purchase(), loan);
        borrowers.putIfAbsent(loan.card(), CreditYear.NONE);
    }

    void put(String card, CreditYear year) {
        borrowers.put(card, year);
    }

    Optional<Purchase> purchase(String id) {
        return Optional.ofNullable(purchases.get(id));
    }

    /** By its barcode, or its order code in its kept form. */
    Optional<Purchase> ofBarcode(String barcode) {
        return Optional.ofNullable(byBarcode.get(barcode)).map(purchases::get);
    }

    List<Purchase> all() {
        return List.copyOf(purchases.values());
    }

    /** The task with the platform's own record, which the kiosk may not have had. */
    TaskOpened completed(TaskOpened opened) {
        return ofBarcode(opened.barcode()).map(opened::knowing).orElse(opened);
    }

    boolean isCatalogued(String barcode) {
        return ofBarcode(barcode)
                .filter(purchase -> purchase.state() == PurchaseState.COMPLETED)
                .isPresent();
    }

    void state(String id, PurchaseState next) {
        purchase(id)
                .ifPresent(p -> put(
                        new Purchase(p.id(), p.item(), next, p.loan(), p.owner(), p.book(), p.payment(), p.held())));
    }

    /** The purchase that a return is about, where the platform knows it. */
    Optional<Purchase> of(ReturnReported returned) {
        return returned.purchase().isEmpty() ? ofBarcode(returned.barcode()) : purchase(returned.purchase());
    }

    /** A machine took the copy: its loan ended then, however late the platform hears of it. */
    void giveBack(ReturnReported returned, Instant now) {
        of(returned).ifPresent(purchase -> {
            if (purchase.state() == PurchaseState.ON_LOAN) {
                state(purchase.id(), PurchaseState.RETURNED);
            }
            var loan = loans.get(purchase.id());
            if (loan != null) {
                loans.put(purchase.id(), loan.endedBy(end(loan.end(), returned, now)));
            }
        });
    }

    /** The earliest return ended it; a correction of the same return has the last word. */
    private static End end(End known, ReturnReported returned, Instant now) {
        End said = switch (returned.taken()) {
            case Taken.At(var time) -> new End.Returned(time, returned.id());
            case Taken.Undated() -> new End.Undated(now, returned.id());
        };
        return switch (known) {
            case End.Open() -> said;
            case End.Returned(var at, var by) ->
                said instanceof End.Returned(var other, var _) && (by.equals(returned.id()) || other.isBefore(at))
                        ? said
                        : known;
            case End.Undated(var heard, var by) ->
                said instanceof End.Returned(var other, var _) && (by.equals(returned.id()) || other.isBefore(heard))
                        ? said
                        : known;
        };
    }

    /** What this reader has of the service's, and may have; nothing for a card that it does not know. */
    Optional<Borrower> borrower(String card, Instant now) {
        return Optional.ofNullable(borrowers.get(card)).map(year -> {
            var mine = loans.values().stream()
                    .filter(loan -> loan.card().equals(card))
                    .toList();
            return new Borrower(barcodes(mine), rules.standing(year, mine, now));
        });
    }

    private List<String> barcodes(List<ShopLoan> mine) {
        var barcodes = new ArrayList<String>();
        mine.stream()
                .filter(ShopLoan::isOpen)
                .sorted(Comparator.comparing(ShopLoan::due))
                .forEach(loan -> purchase(loan.purchase())
                        .ifPresent(p -> barcodes.add(p.item().text())));
        return barcodes;
    }

    /** A reader as a kiosk may show them. */
    record Borrower(List<String> barcodes, CreditStanding standing) {
        Borrower {
            barcodes = List.copyOf(barcodes);
        }

        /** How many more books this reader may have. */
        int more() {
            return Math.max(0, standing.limit() - barcodes.size());
        }
    }
}
