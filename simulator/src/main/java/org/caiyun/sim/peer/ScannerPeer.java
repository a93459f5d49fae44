package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.sim.peer.ScannerPeerSettings.Mode;
import org.caiyun.sim.world.World;

/**
 * A simulated label scanner over the mouth of the slot, a module like GM65. It sends the bytes of the labels it sees,
 * one after the other where there are several, and answers the commands of its family. One thread uses it, together
 * with the world.
 */
public final class ScannerPeer implements Peer {
    static final Duration REPEAT = Duration.ofMillis(300);
    /** From a trigger to the code, and from one look to the next. */
    static final Duration DECODING = Duration.ofMillis(80);
    /** A trigger that shows no label is over then. */
    static final Duration READING_LIMIT = Duration.ofSeconds(5);

    private static final Duration ANSWER = Duration.ofMillis(2);
    private static final int TRIGGER = 0x0002;
    private static final int START = 0x01;
    private static final int BAUD_RATE = 0x002A;
    private static final Bytes DONE = ScannerCommands.answer(Bytes.of(0x00));
    /** 3 MHz by 9600, lowest byte first. */
    private static final Bytes OF_9600 = Bytes.of(0x39, 0x01);

    private final World world;
    private final ScannerPeerSettings settings;
    private final ScannerCommands commands = new ScannerCommands();
    private Optional<Uptime> lookAt = Optional.empty();
    private Uptime giveUpAt = Uptime.ZERO;
    private int sent;

    public ScannerPeer(World world, ScannerPeerSettings settings) {
        this.world = world;
        this.settings = settings;
    }

    /** How many labels were ever sent. */
    public int sent() {
        return sent;
    }

    @Override
    public PeerReaction opened(Uptime now) {
        commands.reset();
        lookAt = settings.mode() == Mode.SELF_SCANNING ? Optional.of(now.plus(REPEAT)) : Optional.empty();
        return PeerReaction.none();
    }

    @Override
    public PeerReaction received(Bytes bytes, Uptime now) {
        PeerReaction all = PeerReaction.none();
        for (ScannerCommands.Command command : commands.heard(bytes)) {
            all = all.then(PeerReaction.reply(ANSWER, answer(command, now)));
        }
        return all;
    }

    @Override
    public void closed(Uptime now) {
        commands.reset();
        lookAt = Optional.empty();
    }

    @Override
    public PeerReaction tick(Uptime now) {
        if (lookAt.filter(at -> at.reachedAt(now)).isEmpty()) {
            return PeerReaction.none();
        }
        List<String> labels = world.labelsInView();
        lookAt = next(!labels.isEmpty(), now);
        if (labels.isEmpty()) {
            return PeerReaction.none();
        }
        var label = labels.get(sent % labels.size());
        sent++;
        return PeerReaction.reply(Duration.ZERO, settings.sent(label));
    }

    @Override
    public Optional<Uptime> deadline() {
        return lookAt;
    }

    private Optional<Uptime> next(boolean read, Uptime now) {
        return switch (settings.mode()) {
            case SELF_SCANNING -> Optional.of(now.plus(REPEAT));
            case TRIGGERED -> read || giveUpAt.reachedAt(now) ? Optional.empty() : Optional.of(now.plus(DECODING));
        };
    }

    private Bytes answer(ScannerCommands.Command command, Uptime now) {
        return switch (command) {
            case ScannerCommands.Command.Write(int address, Bytes data)
            when address == TRIGGER -> {
                trigger(data.at(0) == START, now);
                yield DONE;
            }
            case ScannerCommands.Command.Read(int address, int _)
            when address == BAUD_RATE -> ScannerCommands.answer(OF_9600);
            case ScannerCommands.Command.Read(int _, int count) ->
                ScannerCommands.answer(Bytes.copyOf(new byte[count]));
            case ScannerCommands.Command.Write _, ScannerCommands.Command.Save _ -> DONE;
        };
    }

    /** A trigger while it reads begins anew, as far as the time is concerned. */
    private void trigger(boolean start, Uptime now) {
        if (settings.mode() == Mode.TRIGGERED) {
            lookAt = start ? Optional.of(lookAt.orElse(now.plus(DECODING))) : Optional.empty();
            giveUpAt = now.plus(READING_LIMIT);
        }
    }
}
