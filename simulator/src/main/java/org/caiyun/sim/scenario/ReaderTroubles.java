package org.caiyun.sim.scenario;

import java.time.Duration;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.peer.FeigFault;
import org.caiyun.sim.peer.FeigFault.Moment;
import org.caiyun.sim.peer.FeigFault.Operation;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.stage.SimulatedSite;

/** The faults of the RFID reader itself. */
final class ReaderTroubles {
    private static final Duration SLOWLY = Duration.ofMillis(400);
    private static final Bytes WRITE_ERROR = Bytes.of(0x03);
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

    private static FeigFault fault(Trouble trouble) {
        var fault = fault(trouble.kind());
        return trouble.once() || !trouble.kind().canBeOnce() ? fault : new FeigFault.Standing(fault);
    }

    private static FeigFault fault(Kind kind) {
        return switch (kind) {
            case GARBAGE -> new FeigFault.Noise();
            case ANTENNA -> new FeigFault.AntennaWarning();
            case SLOW -> new FeigFault.Slow(SLOWLY);
            case SCAN_MODE -> new FeigFault.ScanMode();
            case GHOST -> new FeigFault.Ghost(GHOST);
            case TAG_GONE_BEFORE_WRITE -> new FeigFault.LosesTag(Moment.BEFORE_WRITE);
            case TAG_GONE_IN_WRITE -> new FeigFault.LosesTag(Moment.DURING_WRITE);
            case TAG_GONE_AFTER_WRITE -> new FeigFault.LosesTag(Moment.AFTER_WRITE);
            case WRITE_REPLY_LOST -> new FeigFault.LosesReply(Operation.WRITE_AFI);
            case WRITE_FAILS -> new FeigFault.Fails(Operation.WRITE_AFI, WRITE_ERROR);
            case WRITE_MISREPORTED -> new FeigFault.Misreports(Operation.WRITE_AFI, WRITE_ERROR);
            default -> throw new IllegalArgumentException("no fault of a reader: " + kind);
        };
    }
}
