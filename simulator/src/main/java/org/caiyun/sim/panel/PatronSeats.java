package org.caiyun.sim.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiyun.kiosk.ui.PatronView;
import org.caiyun.kiosk.ui.PatronViewForm;
import org.caiyun.kiosk.ui.web.WebClient;

/**
 * The pages that show the patron's screen, all the same picture. A page gets the next picture when it has painted the
 * last one, and then the newest. Belongs to the bench's thread.
 */
final class PatronSeats {
    private final Map<WebClient, Progress> seats = new LinkedHashMap<>();
    private Optional<PatronView> shown = Optional.empty();
    private String text = "";
    private long revision;

    /** The newest picture that was sent, and the newest that was painted. */
    private record Progress(long sent, long painted) {}

    void add(WebClient client) {
        seats.put(client, new Progress(0, 0));
        send();
    }

    void remove(WebClient client) {
        seats.remove(client);
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    void painted(WebClient client, long revisionPainted) {
        seats.computeIfPresent(client, (_, p) -> new Progress(p.sent, Math.max(p.painted, revisionPainted)));
        send();
    }

    void show(Optional<PatronView> view) {
        if (view.isPresent() && !view.equals(shown)) {
            shown = view;
            revision++;
            text = PatronViewForm.json(view.get(), revision);
            send();
        }
    }

    /** The firmware is gone, and with it the server that a real page would be connected to. */
    void letGo() {
        shown = Optional.empty();
        List.copyOf(seats.keySet()).forEach(WebClient::close);
        seats.clear();
    }

    private void send() {
        for (var seat : seats.entrySet()) {
            var progress = seat.getValue();
            if (shown.isPresent() && progress.sent < revision && progress.painted >= progress.sent) {
                seat.setValue(new Progress(revision, progress.painted));
                seat.getKey().send(text);
            }
        }
    }
}
