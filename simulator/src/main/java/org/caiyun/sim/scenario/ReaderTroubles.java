package org.caiyun.sim.scenario;

import java.time.Duration;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.peer.HfOutcome.Failure;
import org.caiyun.sim.peer.ReaderFault;
import org.caiyun.sim.peer.ReaderFault.Moment;
import org.caiyun.sim.peer.ReaderFault.Operation;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.stage.SimulatedSite;

/** The faults of the RFID reader itself. */
final class ReaderTroubles {
    private static final Duration SLOWLY = Duration.ofMillis(400);
    private static final Uid GHOST = Uid.ofHex("E00401FFFFFFFF01");

    private ReaderTroubles() {}

    static void set(Trouble trouble, SimulatedSite site, boolean on) {
        var fault = fault(trouble);
        site.reader().clear(fault);
        if (on) {
            site.reader().inflict(fault);
        }
    }

    static boolean isSpent(Trouble trouble, SimulatedSite site) {
        return !site.reader().awaits(fault(trouble));
    }

    private static ReaderFault fault(Trouble trouble) {
        var fault = fault(trouble.kind());
        return trouble.once() || !trouble.kind().canBeOnce() ? fault : new ReaderFault.Standing(fault);
    }

    private static ReaderFault fault(Kind kind) {
        return switch (kind) {
            case GARBAGE -> new ReaderFault.Noise();
            case ANTENNA -> new ReaderFault.AntennaWarning();
            case SLOW -> new ReaderFault.Slow(SLOWLY);
            case SCAN_MODE -> new ReaderFault.ScanMode();
            case GHOST -> new ReaderFault.Ghost(GHOST);
            case TAG_GONE_BEFORE_WRITE -> new ReaderFault.LosesTag(Moment.BEFORE_WRITE);
            case TAG_GONE_IN_WRITE -> new ReaderFault.LosesTag(Moment.DURING_WRITE);
            case TAG_GONE_AFTER_WRITE -> new ReaderFault.LosesTag(Moment.AFTER_WRITE);
            case WRITE_REPLY_LOST -> new ReaderFault.LosesReply(Operation.ANY_WRITE);
            case WRITE_FAILS -> new ReaderFault.Fails(Operation.ANY_WRITE, Failure.WRITE_ERROR);
            case WRITE_MISREPORTED -> new ReaderFault.Misreports(Operation.ANY_WRITE, Failure.WRITE_ERROR);
            default -> throw new IllegalArgumentException("no fault of a reader: " + kind);
        };
    }
}
