package org.caiyun.sim.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.caiyun.sim.boot.PatronAtTheScreen;
import org.caiyun.sim.stage.WirePeersOfSite;
import org.caiyun.sim.world.Place;

/**
 * Brings one book after the other as long as the machine takes them, and is done after every fifth. What comes again
 * was lent in between.
 */
final class SteadyPatron {
    private static final int IN_A_SESSION = 5;

    private final WirePeersOfSite peers;
    private final Path data;
    private final Iterator<String> barcodes;
    private final List<String> brought = new ArrayList<>();
    private Optional<PatronAtTheScreen> screen = Optional.empty();
    private boolean goesOn = true;
    private boolean hasPressed;

    SteadyPatron(WirePeersOfSite peers, Path data, List<String> barcodes) {
        this.peers = peers;
        this.data = data;
        this.barcodes = barcodes.iterator();
    }

    /** What there is to do now: nothing, as long as the last book is on its way. */
    void act() {
        if (!brought.isEmpty() && !isIn(brought.getLast())) {
            insert(brought.getLast());
            return;
        }
        if (goesOn && barcodes.hasNext()) {
            if (brought.size() % IN_A_SESSION == 0) {
                var _ = pressDone();
            }
            bring(barcodes.next());
        }
    }

    private void bring(String barcode) {
        boolean isNew = !brought.contains(barcode);
        brought.add(barcode);
        peers.wire().run(() -> {
            if (isNew) {
                peers.site().world().add(Books.of(barcode));
            } else {
                Books.lendAgain(peers.site(), barcode);
            }
        });
        insert(barcode);
    }

    /** Also again, where the machine has given it back. */
    private void insert(String barcode) {
        peers.wire().run(() -> {
            if (peers.site().world().placeOf(barcode).equals(new Place.Outside())) {
                peers.site().insert(barcode, peers.wire().uptime());
            }
        });
    }

    private boolean isIn(String barcode) {
        return peers.wire().call(() -> peers.site().world().placeOf(barcode)) instanceof Place.InBin;
    }

    private boolean pressDone() {
        if (screen.isEmpty()) {
            screen = PatronAtTheScreen.at(data);
        }
        screen = screen.filter(PatronAtTheScreen::pressDone);
        return screen.isPresent();
    }

    /** Brings no more; true when the last lies in its bin and the patron has said so. */
    boolean hasGone() {
        goesOn = false;
        boolean areIn = brought.stream().allMatch(this::isIn);
        hasPressed = areIn && (hasPressed || pressDone());
        return hasPressed;
    }

    /** In their order, and as often as they were. */
    List<String> brought() {
        return List.copyOf(brought);
    }
}
