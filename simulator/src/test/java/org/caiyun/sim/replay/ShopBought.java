package org.caiyun.sim.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Books that readers chose in a shop, as the platform knows them, and in which order they come back. */
final class ShopBought {
    /** Every so many returns are of a book that was returned before. */
    private static final int AGAIN = 10;
    /** Longer ago than the session that is going on. */
    private static final int BEFORE = 6;

    private ShopBought() {}

    /** So many returns of these books, some of which come back a second time. */
    static List<String> comingBack(List<String> books, int returns) {
        var order = new ArrayList<String>();
        var fresh = books.iterator();
        for (int i = 1; i <= returns; i++) {
            order.add(i % AGAIN == 0 ? order.get(order.size() - BEFORE) : fresh.next());
        }
        return List.copyOf(order);
    }

    /** Every {@code step}th is the next one of the others, until there are no more. */
    static List<String> among(List<String> books, List<String> others, int step) {
        var order = new ArrayList<String>();
        for (int i = 0; i < books.size(); i++) {
            if (i % step == 0 && i / step < others.size()) {
                order.add(others.get(i / step));
            }
            order.add(books.get(i));
        }
        return List.copyOf(order);
    }

    /** What the platform begins with, for {@code --platform}: one purchase for each of these barcodes. */
    static String platformFile(Collection<String> barcodes) {
        var all = List.copyOf(barcodes);
        return IntStream.range(0, all.size())
                .mapToObj(i -> "  - {id: P%d, barcode: %s, owner: CN-150000-1-NMG, ".formatted(i + 1, text(all.get(i)))
                        + "book: {title: 额尔古纳河右岸, listPrice: \"32.00\"}, payment: {shop: 新华书店}}\n")
                .collect(Collectors.joining("", "purchases:\n", ""));
    }

    private static String text(String barcode) {
        return "\"" + barcode + "\"";
    }
}
