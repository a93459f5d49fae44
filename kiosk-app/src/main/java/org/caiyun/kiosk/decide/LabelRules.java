package org.caiyun.kiosk.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiyun.kiosk.cataloguing.Isbn;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.CheckDigit;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.kiosk.item.TradeNumbers;

/**
 * From the texts that a scanner saw to the item they name; never a guess. A trade number is no item's, whatever the
 * profiles say. The first profile whose pattern fits a text decides, also where the check digit is then wrong: a later
 * one does not excuse it. Text that fits none is ignored.
 *
 * @param profiles this library's labels; empty: no label is ever an item's
 * @param orderCodes what fits one of these is an order's, and never an item's whatever the profiles say
 */
public record LabelRules(List<LabelProfile> profiles, List<BarcodePattern> orderCodes) {
    /** An order code has no check digit that could be known. */
    private static final int READS_OF_ORDERS = LabelProfile.usualReads(CheckDigit.NONE);

    public LabelRules {
        profiles = List.copyOf(profiles);
        orderCodes = List.copyOf(orderCodes);
    }

    /** For a site whose readers buy nothing on-line. */
    public LabelRules(List<LabelProfile> profiles) {
        this(profiles, List.of());
    }

    /** With the order codes that come with books bought on-line. */
    public LabelRules ordering(List<BarcodePattern> codes) {
        return new LabelRules(profiles, codes);
    }

    /** Whether there is any label to look for. */
    public boolean areNone() {
        return profiles.isEmpty() && orderCodes.isEmpty();
    }

    public static LabelRules none() {
        return new LabelRules(List.of());
    }

    /** A text of one item, and whether it was seen often enough. */
    private record Named(Barcode item, boolean counts) {}

    /**
     * What the labels say, all in all.
     *
     * @param scanned the texts that were seen while the thing lay in the slot, as often as they were seen
     */
    public LabelReading read(List<String> scanned) {
        Map<String, Integer> times = new LinkedHashMap<>();
        scanned.forEach(text -> times.merge(text, 1, Integer::sum));
        boolean tradeNumber = false;
        List<Named> named = new ArrayList<>();
        var orders = new LinkedHashSet<OrderCode>();
        for (var seen : times.entrySet()) {
            if (TradeNumbers.include(seen.getKey())) {
                tradeNumber = true;
            } else if (isOrder(seen.getKey())) {
                OrderCode.parse(seen.getKey())
                        .filter(_ -> seen.getValue() >= READS_OF_ORDERS)
                        .ifPresent(orders::add);
            } else {
                named(seen.getKey(), seen.getValue()).ifPresent(named::add);
            }
        }
        var items = reading(named, tradeNumber);
        // an item's own number says more, and an order's says which copy of a title it is
        boolean byOrder = items instanceof LabelReading.None || items instanceof LabelReading.TradeNumber;
        return !byOrder || orders.isEmpty()
                ? items
                : orders.size() == 1
                        ? new LabelReading.Order(orders.getFirst())
                        : new LabelReading.Several(orders.size());
    }

    private static LabelReading reading(List<Named> named, boolean tradeNumber) {
        var items = new LinkedHashSet<Barcode>();
        named.stream().filter(Named::counts).map(Named::item).forEach(items::add);
        return switch (items.size()) {
            case 0 -> tradeNumber && named.isEmpty() ? new LabelReading.TradeNumber() : new LabelReading.None();
            case 1 -> new LabelReading.Item(items.getFirst());
            default -> new LabelReading.Several(items.size());
        };
    }

    /**
     * The ISBNs among the texts that were seen, which name a title and no item. Ten characters that a profile knows are
     * a label: one in eleven is a right ISBN by chance.
     */
    public List<Isbn> isbns(List<String> scanned) {
        return scanned.stream()
                .flatMap(text -> TradeNumbers.isbn(text).stream())
                .flatMap(text -> Isbn.of(text).stream())
                .filter(isbn -> isbn.digits().length() == 13 || !isLabel(isbn.digits()))
                .distinct()
                .toList();
    }

    private boolean isOrder(String text) {
        return orderCodes.stream().anyMatch(pattern -> pattern.matches(text));
    }

    private boolean isLabel(String text) {
        return isOrder(text)
                || Barcode.parse(text)
                        .filter(label -> profiles.stream().anyMatch(profile -> profile.fits(label)))
                        .isPresent();
    }

    private Optional<Named> named(String text, int times) {
        return Barcode.parse(text)
                .flatMap(label -> profiles.stream()
                        .filter(profile -> profile.fits(label))
                        .findFirst()
                        .flatMap(profile -> profile.item(label).map(item -> new Named(item, times >= profile.reads()))))
                // what is left without a check digit may be an ISBN again
                .filter(label -> !TradeNumbers.isEan13(label.item().text()));
    }
}
