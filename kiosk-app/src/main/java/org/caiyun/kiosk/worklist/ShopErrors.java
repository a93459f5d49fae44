package org.caiyun.kiosk.worklist;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.item.Flag;

/**
 * How many copies each shop has labelled wrongly, for the service's audit of shops (审核流程).
 *
 * @param counts by the shop's name, which is empty where no purchase is known
 */
public record ShopErrors(Map<String, Map<Flag, Integer>> counts) {
    /** What a shop's clerk can do wrong. */
    public static final List<Flag> KINDS = List.of(Flag.ISBN_MISMATCH, Flag.TAG_BARCODE_MISMATCH, Flag.TWO_TAGS);

    /** Each copy counts once, whatever became of it since. */
    static ShopErrors of(Collection<WorkEntry> entries) {
        var counts = new TreeMap<String, Map<Flag, Integer>>();
        for (WorkEntry entry : entries) {
            for (Flag flag : KINDS) {
                if (entry.task().reasons().contains(flag)) {
                    counts.computeIfAbsent(shop(entry), _ -> new EnumMap<>(Flag.class))
                            .merge(flag, 1, Integer::sum);
                }
            }
        }
        return new ShopErrors(counts);
    }

    private static String shop(WorkEntry entry) {
        return entry.task().purchase() instanceof PurchaseAnswer.Known(var purchase)
                ? purchase.payment().shop()
                : "";
    }
}
