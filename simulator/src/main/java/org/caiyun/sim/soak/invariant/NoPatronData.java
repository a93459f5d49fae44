package org.caiyun.sim.soak.invariant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caiyun.kiosk.journal.FactCodec;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.tag.TagDecoder;
import org.caiyun.kiosk.tag.TagReading;
import org.caiyun.kiosk.tag.Usage;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;

/** Who stands at the machine is not the journal's business, not even as the number of a card. */
final class NoPatronData implements Invariant {
    private final FactCodec codec = new FactCodec();
    private final List<String> secrets = new ArrayList<>();

    /** What its tags say of itself does not change. */
    private final Set<SimBook> known = new HashSet<>();

    NoPatronData(Observed observed) {
        observed.site.world().books().forEach(this::learn);
    }

    @Override
    public String sentence() {
        return "no fact names a patron";
    }

    /** A card that came into the world later is known once it comes near the machine. */
    @Override
    public void moved(SimBook book, Place from, Place to) {
        if (to instanceof Place.Mouth) {
            learn(book);
        }
    }

    private void learn(SimBook book) {
        if (!known.add(book)) {
            return;
        }
        for (var tag : book.chips()) {
            if (TagDecoder.STRICT.decode(tag.image()) instanceof TagReading.Decoded card
                    && card.usage() == Usage.PATRON_CARD) {
                learn(tag.uid().hex());
                learn(card.item().text());
            }
        }
    }

    private void learn(String secret) {
        var folded = secret.toLowerCase(Locale.ROOT);
        if (!secrets.contains(folded)) {
            secrets.add(folded);
        }
    }

    @Override
    public void durable(FactRecord record) {
        if (secrets.isEmpty()) {
            return;
        }
        var text = codec.encode(record.fact()).json().toLowerCase(Locale.ROOT);
        for (var secret : secrets) {
            if (text.contains(secret)) {
                // what it is stays unsaid here too
                throw broken("record " + record.seq() + " "
                        + record.fact().getClass().getSimpleName());
            }
        }
    }
}
