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

    private final Peer itself;
    private final LineDamage damage;
    private Optional<Peer> impostor = Optional.empty();
    private final WireEnd end;
    private final DeedSchedule schedule;
    private int session = NONE;
    private int lastEnded = NONE;
    private boolean silent;
    private String name = "";
    private LineTap tap = LineTap.NONE;

    ServedPeer(Peer peer, WireEnd end, LineSpeed speed, LineDamage damage) {
        this.itself = peer;
        this.damage = damage;
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
        plan(answering().opened(now), now);
    }

    void received(int number, Bytes bytes, Uptime now) {
        if (number == session) {
            tap.passed(name, LineTap.Way.TO_DEVICE, bytes, now);
        }
        if (number == session && !silent) {
            hear(bytes, now);
        }
    }

    private void hear(Bytes bytes, Uptime now) {
        var arriving = damage.arriving(bytes);
        if (!arriving.isEmpty()) {
            plan(answering().received(arriving, now), now);
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
        if (isDue(itself, now)) {
            var reaction = itself.tick(now);
            // while another device has its line, what the true one says is heard by nobody
            plan(impostor.isEmpty() ? reaction : PeerReaction.none(), now);
        }
        if (impostor.isPresent() && isDue(impostor.get(), now)) {
            plan(impostor.get().tick(now), now);
        }
        for (PeerReaction.Deed deed : schedule.due(now)) {
            if (session != NONE && !silent) {
                perform(deed, now);
            }
        }
    }

    private static boolean isDue(Peer peer, Uptime now) {
        return peer.deadline().filter(d -> d.reachedAt(now)).isPresent();
    }

    Optional<Uptime> deadline() {
        return Uptime.earliest(
                Uptime.earliest(itself.deadline(), impostor.flatMap(Peer::deadline)), schedule.deadline());
    }

    void damage(LineTrouble trouble, boolean on) {
        damage.set(trouble, on);
    }

    /** The line is gone and comes back as this device; empty to come back as itself. */
    void impersonate(Optional<Peer> other, Uptime now) throws IOException {
        unplug(now);
        impostor = other;
        replug();
    }

    private Peer answering() {
        return impostor.orElse(itself);
    }

    void close() throws IOException {
        end.close();
    }

    private void plan(PeerReaction reaction, Uptime now) {
        if (session != NONE && !silent) {
            schedule.add(damage.isNone() ? reaction : late(reaction), now);
        }
    }

    /** All of a reaction waits, so that nothing in it is overtaken. */
    private PeerReaction late(PeerReaction reaction) {
        var by = damage.delay();
        return new PeerReaction(reaction.deeds().stream()
                .<PeerReaction.Deed>map(deed -> switch (deed) {
                    case Reply(var after, var bytes) -> new Reply(after.plus(by), bytes);
                    case HangUp(var after) -> new HangUp(after.plus(by));
                })
                .toList());
    }

    private void perform(PeerReaction.Deed deed, Uptime now) {
        try {
            switch (deed) {
                case Reply reply -> {
                    var arriving = damage.arriving(reply.bytes());
                    tap.passed(name, LineTap.Way.FROM_DEVICE, arriving, now);
                    end.send(session, arriving);
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
            answering().closed(now);
        }
    }
}
