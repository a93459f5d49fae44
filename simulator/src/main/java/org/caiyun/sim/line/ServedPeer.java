package org.caiyun.sim.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.sim.peer.Peer;
import org.caiyun.sim.peer.PeerReaction;
import org.caiyun.sim.peer.PeerReaction.HangUp;
import org.caiyun.sim.peer.PeerReaction.Reply;

/** A peer and its line. Only the peers' thread uses it. */
final class ServedPeer {
    private static final int NONE = 0;

    private final Peer peer;
    private final WireEnd end;
    private final DeedSchedule schedule;
    private int session = NONE;
    private int lastEnded = NONE;
    private boolean silent;
    private String name = "";
    private LineTap tap = LineTap.NONE;

    ServedPeer(Peer peer, WireEnd end, LineSpeed speed) {
        this.peer = peer;
        this.end = end;
        schedule = new DeedSchedule(speed);
    }

    /** Who hears what passes, under this name. */
    void tap(String line, LineTap listener) {
        name = line;
        tap = listener;
    }

    void opened(int number, Uptime now) {
        if (number <= lastEnded) {
            return;
        }
        endSession(now);
        session = number;
        tap.changed(name, LineTap.Change.OPENED, now);
        plan(peer.opened(now), now);
    }

    void received(int number, Bytes bytes, Uptime now) {
        if (number == session) {
            tap.passed(name, LineTap.Way.TO_DEVICE, bytes, now);
        }
        if (number == session && !silent) {
            plan(peer.received(bytes, now), now);
        }
    }

    void closed(int number, Uptime now) {
        if (number == session) {
            endSession(now);
        }
    }

    void unplug(Uptime now) throws IOException {
        end.unplug();
        endSession(now);
        lastEnded = end.newestSession();
    }

    void replug() throws IOException {
        end.plug();
    }

    /** A silent device has power and does its work, and neither hears nor says anything. */
    void silence(boolean on) {
        silent = on;
    }

    /** Everything whose time has come. */
    void advance(Uptime now) {
        if (peer.deadline().filter(d -> d.reachedAt(now)).isPresent()) {
            plan(peer.tick(now), now);
        }
        for (PeerReaction.Deed deed : schedule.due(now)) {
            if (session != NONE && !silent) {
                perform(deed, now);
            }
        }
    }

    Optional<Uptime> deadline() {
        return Uptime.earliest(peer.deadline(), schedule.deadline());
    }

    void close() throws IOException {
        end.close();
    }

    private void plan(PeerReaction reaction, Uptime now) {
        if (session != NONE && !silent) {
            schedule.add(reaction, now);
        }
    }

    private void perform(PeerReaction.Deed deed, Uptime now) {
        try {
            switch (deed) {
                case Reply reply -> {
                    tap.passed(name, LineTap.Way.FROM_DEVICE, reply.bytes(), now);
                    end.send(session, reply.bytes());
                }
                case HangUp _ -> {
                    end.hangUp(session);
                    endSession(now);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endSession(Uptime now) {
        if (session != NONE) {
            lastEnded = session;
            session = NONE;
            schedule.clear();
            tap.changed(name, LineTap.Change.CLOSED, now);
            peer.closed(now);
        }
    }
}
