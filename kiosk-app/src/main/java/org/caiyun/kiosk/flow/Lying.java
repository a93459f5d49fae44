package org.caiyun.kiosk.flow;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.item.Flag;

/**
 * What is known of an item whose check-in the library is owed, for the day on which it answers.
 *
 * @param bin 0 while it is on its way, or staff have it
 * @param position how many lay in the bin when it fell in; 0 where nobody remembers
 * @param tasked the cataloguers have been asked already
 */
public record Lying(
        ItemInSlot.Named item, PurchaseAnswer purchase, List<Flag> flags, int bin, int position, boolean tasked) {
    public Lying {
        flags = List.copyOf(flags);
    }

    Lying found(PurchaseAnswer.Known answer, List<Flag> fresh, boolean asked) {
        var all = Stream.concat(flags.stream(), fresh.stream()).distinct().toList();
        return new Lying(item, answer, all, bin, position, asked);
    }

    /** Still on its way. */
    static Lying nowhere(ItemInSlot.Named item) {
        return new Lying(item, new PurchaseAnswer.Silent("not asked"), List.of(), 0, 0, false);
    }
}
