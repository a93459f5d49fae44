package org.caiyun.sim.panel;

import java.util.List;
import org.caiyun.kiosk.ui.web.WebClient;

/**
 * One page at the bench: what it has been sent, and whether it has drawn it. At most one frame is under way, so a page
 * that stops reading costs nothing but this. Belongs to the bench's thread.
 */
final class Seat {
    private static final long TIME_EVERY_NANOS = 100 * Pace.MILLISECOND;
    private static final int MOST_ROWS = 500;

    private final WebClient client;
    private long awaited;
    private int stage;
    private long trace;
    private int journal;
    private String essence = "";
    private String time = "";
    private long sentAt;

    Seat(WebClient client) {
        this.client = client;
    }

    WebClient client() {
        return client;
    }

    boolean isIdle() {
        return awaited == 0;
    }

    void painted(long revision) {
        if (revision == awaited) {
            awaited = 0;
        }
    }

    /** Sends a frame when there is something new in it; the clock alone counts a few times a second only. */
    void show(BenchFrame frame, long revision, long wallNanos) {
        if (frame.stage() != stage) {
            stage = frame.stage();
            trace = 0;
            journal = 0;
        }
        List<TraceRow> rows = frame.rowsAfter(trace, MOST_ROWS);
        boolean moreFacts = frame.facts() > journal;
        boolean clock = !frame.time().equals(time) && wallNanos - sentAt >= TIME_EVERY_NANOS;
        if (rows.isEmpty() && !moreFacts && frame.essence().equals(essence) && !clock) {
            return;
        }
        var facts = frame.factsFrom(journal, MOST_ROWS);
        journal = facts.next();
        trace = rows.isEmpty() ? trace : rows.getLast().number();
        essence = frame.essence();
        time = frame.time();
        sentAt = wallNanos;
        awaited = revision;
        client.send(frame.text(revision, rows, facts.json()));
    }
}
