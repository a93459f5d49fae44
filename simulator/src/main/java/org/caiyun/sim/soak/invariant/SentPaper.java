package org.caiyun.sim.soak.invariant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.sim.line.LineTap;
import org.caiyun.sim.peer.EscPosPeer;
import org.caiyun.sim.peer.PrintedReceipt;

/**
 * What would stand on the paper if every byte that the kiosk sent to its printer arrived: a second printer beside the
 * real one, on the kiosk's end of the line. What a bad line makes of a receipt is not the kiosk's doing.
 */
final class SentPaper implements LineTap {
    /** Longer than the longest receipt takes, so that this printer is never busy. */
    private static final Duration SOON = Duration.ofHours(1);

    private final Runnable news;
    private final List<PrintedReceipt> pieces = new ArrayList<>();
    private EscPosPeer printer = new EscPosPeer();
    private Uptime clock = Uptime.ZERO;

    /** {@code news} is told of each piece that can be taken. */
    SentPaper(Runnable news) {
        this.news = news;
    }

    @Override
    public void passed(String line, Way way, Bytes bytes, Uptime at) {
        if (way != Way.TO_DEVICE || !line.equals(LineName.PRINTER.label())) {
            return;
        }
        int before = printer.printed();
        clock = clock.plus(SOON);
        printer.received(bytes, clock);
        clock = clock.plus(SOON);
        printer.tick(clock);
        int more = printer.printed() - before;
        if (more > 0) {
            var all = printer.receipts();
            pieces.addAll(all.subList(all.size() - more, all.size()));
            news.run();
            // its paper does not end and nothing is left on it
            printer = new EscPosPeer();
        }
    }

    /** A receipt that was broken off is not gone on with. */
    @Override
    public void changed(String line, Change change, Uptime at) {
        if (line.equals(LineName.PRINTER.label())) {
            printer = new EscPosPeer();
        }
    }

    /** The pieces that came since the last call. */
    List<PrintedReceipt> take() {
        if (pieces.isEmpty()) {
            return List.of();
        }
        var taken = List.copyOf(pieces);
        pieces.clear();
        return taken;
    }
}
