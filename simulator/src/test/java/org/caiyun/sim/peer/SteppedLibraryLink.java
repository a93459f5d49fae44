package org.caiyun.sim.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.LibraryCommand;
import org.caiyun.kiosk.library.LibraryEvent;
import org.caiyun.kiosk.library.sip2.Sip2Session;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.sim.library.SimLibrary;

/**
 * A session and a simulated ACS over a line in memory, under a virtual clock; a lost line is opened again by itself.
 */
final class SteppedLibraryLink {
    static final Sip2Settings.Patience PATIENCE =
            new Sip2Settings.Patience(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(5), 3);
    static final Duration RECONNECT = Duration.ofMillis(500);

    final SimLibrary library;
    final Sip2Peer peer;
    final List<LibraryEvent> events = new ArrayList<>();
    private final Sip2Session session;
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
    private Uptime now = Uptime.ZERO;
    private boolean open;
    private boolean reachable = true;
    private int connection;
    private long numbers;

    private record Due(Uptime at, long number, Runnable deed) {}

    SteppedLibraryLink(SimLibrary library, Sip2Site site) {
        this(
                library,
                site,
                new Sip2Settings(
                        site.account(), new Sip2Settings.Place(site.institution(), "", ""), site.wire(), PATIENCE));
    }

    SteppedLibraryLink(SimLibrary library, Sip2Site site, Sip2Settings settings) {
        this.library = library;
        peer = new Sip2Peer(library, site, this::wall);
        session = new Sip2Session(settings, () -> Optional.of(wall()));
    }

    Instant wall() {
        return Instant.parse("2026-03-01T01:30:00Z").plusNanos(now.nanos());
    }

    void start() {
        connect();
    }

    /** From now on nobody listens, or somebody does again. */
    void reachable(boolean value) {
        reachable = value;
    }

    CommandId checkIn(String barcode) {
        return checkIn(barcode, wall(), false);
    }

    CommandId checkIn(String barcode, Instant returned, boolean late) {
        var id = new CommandId(++numbers);
        run(session.command(
                new LibraryCommand.CheckIn(id, new Barcode(barcode), new WallTime.Known(returned), late), now));
        return id;
    }

    CommandId settle(String barcode, Instant returned) {
        var id = new CommandId(++numbers);
        run(session.command(
                new LibraryCommand.Settle(id, new Barcode(barcode), new WallTime.Known(returned), false), now));
        return id;
    }

    /** Lets this much time pass, event by event. */
    void run(Duration time) {
        Uptime end = now.plus(time);
        while (true) {
            Optional<Uptime> line = Optional.ofNullable(due.peek()).map(Due::at);
            Optional<Uptime> next = Uptime.earliest(line, session.deadline());
            if (next.isEmpty() || next.get().compareTo(end) > 0) {
                now = end;
                return;
            }
            if (next.get().compareTo(now) > 0) {
                now = next.get();
            }
            if (line.isPresent() && line.get().reachedAt(now)) {
                due.remove().deed().run();
            } else {
                run(session.tick(now));
            }
        }
    }

    List<CheckInOutcome> outcomes(CommandId id) {
        return events.stream()
                .filter(LibraryEvent.CheckInEnded.class::isInstance)
                .map(LibraryEvent.CheckInEnded.class::cast)
                .filter(e -> e.id().equals(id))
                .map(LibraryEvent.CheckInEnded::outcome)
                .toList();
    }

    private void connect() {
        if (!reachable) {
            run(session.closed("nobody listens", now));
            later(RECONNECT, this::connect);
            return;
        }
        open = true;
        connection++;
        obey(peer.opened(now));
        run(session.opened(now));
    }

    private void disconnect() {
        open = false;
        peer.closed(now);
        later(RECONNECT, this::connect);
    }

    private void run(Reaction<LibraryEvent> reaction) {
        events.addAll(reaction.results());
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Write(Bytes bytes) -> {
                    if (open) {
                        obey(peer.received(bytes, now));
                    }
                }
                case LineAction.Close _ -> disconnect();
                case LineAction.Open() -> throw new AssertionError("a driver does not open");
            }
        }
    }

    private void obey(PeerReaction reaction) {
        int sameLine = connection;
        for (PeerReaction.Deed deed : reaction.deeds()) {
            switch (deed) {
                case PeerReaction.Reply(Duration after, Bytes bytes) ->
                    later(after, () -> ifStill(sameLine, () -> run(session.received(bytes, now))));
                case PeerReaction.HangUp(Duration after) -> later(after, () -> ifStill(sameLine, this::hangUp));
            }
        }
    }

    private void hangUp() {
        disconnect();
        run(session.closed("closed by the other side", now));
    }

    private void ifStill(int line, Runnable deed) {
        if (open && line == connection) {
            deed.run();
        }
    }

    private void later(Duration after, Runnable deed) {
        due.add(new Due(now.plus(after), ++numbers, deed));
    }
}
