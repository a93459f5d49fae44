package org.caiyun.sim.line;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.sim.peer.Peer;
import org.caiyun.sim.peer.PeerReaction;

/** A device that writes down what happens to it and answers by its script. */
final class RecordingPeer implements Peer {
    /** What the device answers to a portion of bytes. */
    @FunctionalInterface
    interface Script {
        PeerReaction answer(Bytes bytes);
    }

    final List<String> happened = new CopyOnWriteArrayList<>();
    private final Script script;
    private Optional<Uptime> deadline = Optional.empty();
    private volatile Bytes received = Bytes.EMPTY;

    RecordingPeer(Script script) {
        this.script = script;
    }

    static RecordingPeer echoing() {
        return new RecordingPeer(bytes -> PeerReaction.reply(Duration.ZERO, bytes));
    }

    static RecordingPeer mute() {
        return new RecordingPeer(_ -> PeerReaction.none());
    }

    Bytes received() {
        return received;
    }

    /** To be called on the peers' thread. */
    void wakeAt(Uptime when) {
        deadline = Optional.of(when);
    }

    @Override
    public PeerReaction opened(Uptime now) {
        happened.add("opened");
        return PeerReaction.none();
    }

    @Override
    public PeerReaction received(Bytes bytes, Uptime now) {
        happened.add("received on " + Thread.currentThread().getName());
        received = received.plus(bytes);
        return script.answer(bytes);
    }

    @Override
    public void closed(Uptime now) {
        happened.add("closed");
    }

    @Override
    public PeerReaction tick(Uptime now) {
        deadline = Optional.empty();
        happened.add("tick");
        return PeerReaction.reply(Duration.ZERO, Bytes.ofText("tick", StandardCharsets.US_ASCII));
    }

    @Override
    public Optional<Uptime> deadline() {
        return deadline;
    }
}
