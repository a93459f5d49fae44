package org.caiyun.sim.peer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.llrp.LlrpMessage;

/** The ROSpec and the AccessSpecs of a simulated LLRP reader, and the look that is going on. */
final class LlrpSpecs {
    private static final int FIELD_ERROR = 101;
    private static final int ADD_ROSPEC = 20;
    private static final int DELETE_ROSPEC = 21;
    private static final int START_ROSPEC = 22;
    private static final int STOP_ROSPEC = 23;
    private static final int ENABLE_ROSPEC = 24;
    private static final int ADD_ACCESS = 40;
    private static final int DELETE_ACCESS = 41;
    private static final int ENABLE_ACCESS = 42;

    /** @param report empty when no tag was met */
    record Running(long id, Uptime until, Bytes report) {}

    private final LlrpAir air;
    private final List<LlrpFault> faults;
    private final Map<Long, LlrpAccess> accesses = new LinkedHashMap<>();
    private final List<Long> enabledAccesses = new ArrayList<>();
    private Optional<LlrpRoSpec> roSpec = Optional.empty();
    private boolean enabled;
    private Optional<Running> running = Optional.empty();

    LlrpSpecs(LlrpAir air, List<LlrpFault> faults) {
        this.air = air;
        this.faults = faults;
    }

    Optional<Running> running() {
        return running;
    }

    /** The look that was going on is over. */
    void halt() {
        running = Optional.empty();
    }

    /** The status that a message about specs is answered with; empty for any other message. */
    Optional<Bytes> act(LlrpMessage message, Uptime now) {
        Bytes body = message.body();
        return switch (message.type()) {
            case ADD_ROSPEC -> status(add(LlrpRoSpec.parse(body.from(4))));
            case DELETE_ROSPEC -> status(deleteRoSpec());
            case START_ROSPEC -> status(enabled && running.isEmpty() && start(now));
            case STOP_ROSPEC -> status(stop(now));
            case ENABLE_ROSPEC -> status(enable());
            case ADD_ACCESS -> status(add(LlrpAccess.parse(body.from(4))));
            case DELETE_ACCESS -> status(deleteAccesses());
            case ENABLE_ACCESS ->
                status(accesses.containsKey(LlrpWire.u32(body, 0)) && enabledAccesses.add(LlrpWire.u32(body, 0)));
            default -> Optional.empty();
        };
    }

    private static Optional<Bytes> status(boolean done) {
        return Optional.of(LlrpWire.status(done ? 0 : FIELD_ERROR));
    }

    private boolean add(LlrpRoSpec spec) {
        boolean free = roSpec.isEmpty();
        roSpec = roSpec.or(() -> Optional.of(spec));
        return free;
    }

    private boolean add(LlrpAccess access) {
        return accesses.putIfAbsent(access.id(), access) == null;
    }

    private boolean deleteRoSpec() {
        roSpec = Optional.empty();
        enabled = false;
        halt();
        return true;
    }

    private boolean deleteAccesses() {
        accesses.clear();
        enabledAccesses.clear();
        return true;
    }

    private boolean enable() {
        enabled = roSpec.isPresent();
        return enabled;
    }

    private boolean stop(Uptime now) {
        boolean runs = running.isPresent();
        running = running.map(run -> new Running(run.id, now, run.report));
        return runs;
    }

    /** All tags are met at the beginning; that is told at the end. */
    private boolean start(Uptime now) {
        LlrpRoSpec spec = roSpec.orElseThrow();
        Optional<LlrpAccess> access = enabledAccesses.stream().findFirst().map(accesses::get);
        Bytes report = Bytes.EMPTY;
        if (spec.antennas().stream().anyMatch(antenna -> !isOff(antenna))) {
            List<LlrpAir.Sight> sights = air.look(access);
            for (LlrpAir.Sight sight : sights) {
                report = report.plus(spec.report(sight, access.map(LlrpAccess::id)));
            }
            if (access.filter(LlrpAccess::once).isPresent()
                    && sights.stream().anyMatch(sight -> sight.results().isPresent())) {
                enabledAccesses.remove(access.get().id());
                accesses.remove(access.get().id());
            }
        }
        running = Optional.of(new Running(spec.id(), now.plus(spec.duration()), report));
        return true;
    }

    private boolean isOff(int antenna) {
        return faults.contains(new LlrpFault.AntennaOff(antenna));
    }
}
