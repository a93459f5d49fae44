package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.peer.ReaderFault.Moment;
import org.caiyun.sim.peer.ReaderFault.Operation;

/** The faults that a simulated reader has now, and which of them an occasion uses up. */
final class ReaderFaults {
    private final List<ReaderFault> faults = new ArrayList<>();

    void add(ReaderFault fault) {
        faults.add(fault);
    }

    void remove(ReaderFault fault) {
        faults.removeIf(fault::equals);
    }

    void clear() {
        faults.clear();
    }

    boolean has(ReaderFault fault) {
        return faults.contains(fault);
    }

    boolean lasts(Class<? extends ReaderFault> kind) {
        return faults.stream().anyMatch(kind::isInstance);
    }

    Optional<ReaderFault.Fails> fails(Operation operation) {
        return once(ReaderFault.Fails.class, operation, ReaderFault.Fails::operation);
    }

    Optional<ReaderFault.Misreports> misreports(Operation operation) {
        return once(ReaderFault.Misreports.class, operation, ReaderFault.Misreports::operation);
    }

    boolean losesReply(Operation operation) {
        return once(ReaderFault.LosesReply.class, operation, ReaderFault.LosesReply::operation)
                .isPresent();
    }

    Optional<ReaderFault.DamagesReply> damagesReply(Operation operation) {
        return once(ReaderFault.DamagesReply.class, operation, ReaderFault.DamagesReply::operation);
    }

    /** How much later than usual this reply comes. */
    Duration delay(Operation operation) {
        Duration once = once(ReaderFault.DelaysReply.class, operation, ReaderFault.DelaysReply::operation)
                .map(ReaderFault.DelaysReply::by)
                .orElse(Duration.ZERO);
        Duration always = faults.stream()
                .filter(ReaderFault.Slow.class::isInstance)
                .map(slow -> ((ReaderFault.Slow) slow).by())
                .findFirst()
                .orElse(Duration.ZERO);
        return once.plus(always);
    }

    /** Tags that the next inventory shows though they are not there. */
    List<Uid> ghosts() {
        var ghosts = new ArrayList<Uid>();
        for (ReaderFault fault : List.copyOf(faults)) {
            if (once(fault) instanceof ReaderFault.Ghost(Uid uid)) {
                ghosts.add(uid);
                faults.remove(new ReaderFault.Ghost(uid));
            }
        }
        return ghosts;
    }

    boolean listsTwice() {
        return faults.remove(new ReaderFault.ListsTwice())
                || faults.contains(new ReaderFault.Standing(new ReaderFault.ListsTwice()));
    }

    /** True when the antenna loses this tag at this moment of its writing. */
    boolean losesTag(Uid uid, Moment moment) {
        return faults.remove(new ReaderFault.TagLeaves(uid, moment))
                || faults.contains(new ReaderFault.LosesTag(moment));
    }

    private <F extends ReaderFault> Optional<F> once(
            Class<F> kind, Operation done, Function<F, Operation> operationOf) {
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        Optional<F> found = faults.stream()
                .map(ReaderFaults::once)
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(fault -> operationOf.apply(fault).covers(done))
                .findFirst();
        found.ifPresent(faults::remove);
        return found;
    }

    private static ReaderFault once(ReaderFault fault) {
        return fault instanceof ReaderFault.Standing(ReaderFault always) ? always : fault;
    }
}
