package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.hf.FrameFinder.Found;
import org.caiyun.sim.peer.HfOutcome.Failure;
import org.caiyun.sim.peer.HfPeerDialect.Asked;
import org.caiyun.sim.peer.ReaderFault.Moment;
import org.caiyun.sim.peer.ReaderFault.Operation;
import org.caiyun.sim.world.World;

/**
 * A simulated reader of ISO 15693 tags, over the tags that the slot's antenna reaches. It speaks the bytes of its
 * dialect. One thread uses it, together with the world.
 */
public final class HfPeer implements ReaderPeer {
    private static final Duration EEPROM_WRITTEN = Duration.ofMillis(50);
    private static final Duration FIELD_OFF = Duration.ofMillis(15);

    private final HfPeerDialect dialect;
    private final FrameFinder finder;
    private final HfAir air;
    private final ReaderFaults faults = new ReaderFaults();
    private boolean setUpToScan = true;
    private Uptime lastHeard = Uptime.ZERO;
    /** A reader does one thing after the other: no reply leaves before the one to the request before. */
    private Uptime answeredAt = Uptime.ZERO;

    public HfPeer(HfPeerDialect dialect, World world, RfTiming timing) {
        this.dialect = dialect;
        finder = dialect.finder();
        air = new HfAir(world, timing, dialect.tagsPerReply(), dialect.bytesPerRead());
    }

    @Override
    public void inflict(ReaderFault fault) {
        faults.add(fault);
        setUpToScan |= fault instanceof ReaderFault.ScanMode;
    }

    @Override
    public boolean awaits(ReaderFault fault) {
        return faults.has(fault);
    }

    @Override
    public void clear(ReaderFault fault) {
        faults.remove(fault);
        if (fault instanceof ReaderFault.LosesTag || fault instanceof ReaderFault.TagLeaves) {
            air.find();
        }
    }

    @Override
    public void clear() {
        faults.clear();
        air.find();
    }

    @Override
    public PeerReaction opened(Uptime now) {
        finder.clear();
        lastHeard = now;
        answeredAt = now;
        return PeerReaction.none();
    }

    @Override
    public PeerReaction received(Bytes bytes, Uptime now) {
        if (now.since(lastHeard).compareTo(dialect.frameGap()) > 0) {
            finder.clear();
        }
        lastHeard = now;
        PeerReaction all = PeerReaction.none();
        for (Asked asked : asked(bytes)) {
            all = all.then(answer(asked, now));
        }
        return all;
    }

    @Override
    public void closed(Uptime now) {
        finder.clear();
    }

    @Override
    public PeerReaction tick(Uptime now) {
        return PeerReaction.none();
    }

    @Override
    public Optional<Uptime> deadline() {
        return Optional.empty();
    }

    private List<Asked> asked(Bytes bytes) {
        var asked = new ArrayList<Asked>();
        for (Found found : finder.feed(bytes)) {
            if (found instanceof Found.Frame(Bytes frame)) {
                dialect.asked(frame).ifPresent(asked::add);
            }
        }
        return asked;
    }

    private PeerReaction answer(Asked asked, Uptime now) {
        if (faults.lasts(ReaderFault.Silent.class)) {
            return PeerReaction.none();
        }
        Operation operation = Operation.of(asked.act());
        HfAir.Result result = result(asked.act(), operation);
        if (faults.losesReply(operation)) {
            return PeerReaction.none();
        }
        Uptime ready = now.plus(result.time().plus(faults.delay(operation)));
        answeredAt = ready.compareTo(answeredAt) > 0 ? ready : answeredAt;
        Bytes reply = dialect.reply(asked, result.outcome());
        Bytes sent = faults.damagesReply(operation)
                .map(fault -> ReplyDamage.done(fault.damage(), reply))
                .orElse(reply);
        return PeerReaction.reply(
                answeredAt.since(now), faults.lasts(ReaderFault.Noise.class) ? ReplyDamage.noise(sent) : sent);
    }

    private HfAir.Result result(HfAct act, Operation operation) {
        var fails = faults.fails(operation);
        if (fails.isPresent()) {
            return HfAir.Result.atOnce(fails.get().refusal());
        }
        HfAir.Result done = switch (act) {
            case HfAct.Identify _ -> HfAir.Result.atOnce(new HfOutcome.Identified());
            case HfAct.FieldReset _ -> new HfAir.Result(FIELD_OFF, new HfOutcome.Done());
            case HfAct.Own(Bytes reply) -> HfAir.Result.atOnce(new HfOutcome.Own(reply));
            case HfAct.AskSetup _ ->
                scans() ? HfAir.Result.failed(Failure.NOT_AVAILABLE) : HfAir.Result.atOnce(new HfOutcome.Done());
            case HfAct.SetUp(boolean scans) -> {
                setUpToScan = scans;
                yield new HfAir.Result(EEPROM_WRITTEN, new HfOutcome.Done());
            }
            case HfAct.Restart _ -> restart();
            case HfAct.Inventory(boolean more) -> obstacle().orElseGet(() -> inventory(more));
            case HfAct.OnTag asked -> obstacle().orElseGet(() -> onTag(asked, operation));
        };
        return faults.misreports(operation)
                .map(wrong -> new HfAir.Result(done.time(), wrong.refusal()))
                .orElse(done);
    }

    private boolean scans() {
        return faults.has(new ReaderFault.ScanMode());
    }

    /** The reply goes out before the reader begins anew. */
    private HfAir.Result restart() {
        if (!setUpToScan) {
            faults.remove(new ReaderFault.ScanMode());
        }
        return HfAir.Result.atOnce(new HfOutcome.Done());
    }

    /** Why no tag can be asked anything. */
    private Optional<HfAir.Result> obstacle() {
        if (scans()) {
            return Optional.of(HfAir.Result.failed(Failure.NOT_AVAILABLE));
        }
        return faults.lasts(ReaderFault.AntennaWarning.class)
                ? Optional.of(HfAir.Result.failed(Failure.ANTENNA))
                : Optional.empty();
    }

    private HfAir.Result inventory(boolean more) {
        return more ? air.listOn() : air.list(faults.ghosts(), faults.listsTwice());
    }

    private HfAir.Result onTag(HfAct.OnTag act, Operation operation) {
        if (!operation.writes()) {
            return air.perform(act);
        }
        leave(act, Moment.BEFORE_WRITE);
        HfAir.Result written = air.perform(act);
        boolean unheard = written.outcome() instanceof HfOutcome.Done && leave(act, Moment.DURING_WRITE);
        leave(act, Moment.AFTER_WRITE);
        return unheard ? new HfAir.Result(written.time(), new HfOutcome.Failed(Failure.WRITE_ERROR)) : written;
    }

    /** True when the antenna loses the tag that this command means. */
    private boolean leave(HfAct.OnTag act, Moment moment) {
        Optional<Uid> left = act.uid().filter(uid -> faults.losesTag(uid, moment));
        left.ifPresent(air::lose);
        return left.isPresent();
    }
}
