package org.caiyun.sim.line;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.caiyun.device.Bytes;
import org.caiyun.device.line.LineEvent;

/** Remembers what a line reported, in order. */
final class HeardEvents implements Consumer<LineEvent> {
    private final List<LineEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void accept(LineEvent event) {
        events.add(event);
    }

    List<LineEvent> all() {
        return List.copyOf(events);
    }

    void awaitOpened() {
        Await.until("opened", () -> events.stream().anyMatch(e -> e instanceof LineEvent.Opened));
    }

    String awaitLoss() {
        Await.until("a loss", () -> !losses().isEmpty());
        return losses().getFirst();
    }

    List<String> losses() {
        return events.stream()
                .flatMap(e -> switch (e) {
                    case LineEvent.OpenFailed(String why) -> List.of("open failed: " + why).stream();
                    case LineEvent.Closed(String why) -> List.of("closed: " + why).stream();
                    case LineEvent.Opened _, LineEvent.Received _ -> List.<String>of().stream();
                })
                .toList();
    }

    Bytes received() {
        Bytes all = Bytes.EMPTY;
        for (LineEvent event : events) {
            if (event instanceof LineEvent.Received(Bytes bytes)) {
                all = all.plus(bytes);
            }
        }
        return all;
    }
}
