package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;

/**
 * A ROSpec as the simulated reader keeps it.
 *
 * @param antennas 0 for all
 * @param contents which fields a report has
 */
record LlrpRoSpec(long id, List<Integer> antennas, Duration duration, int contents) {
    private static final int INVENTORY = 183;
    private static final int STOP_TRIGGER = 184;
    private static final int REPORT_SPEC = 237;
    private static final int REPORT_CONTENTS = 238;
    private static final int TAG = 240;
    private static final int EPC = 241;
    private static final int EPC_96 = 13;
    private static final int EPC_96_BYTES = 12;
    private static final int ANTENNA = 0x1000;
    private static final int RSSI = 0x0400;
    private static final int SEEN_COUNT = 0x0080;
    private static final int ACCESS_SPEC = 0x0040;

    LlrpRoSpec {
        antennas = List.copyOf(antennas);
    }

    static LlrpRoSpec parse(Bytes spec) {
        var parameters = LlrpWire.parameters(spec, 6);
        Bytes inventory = LlrpWire.find(INVENTORY, parameters).orElseThrow();
        int count = LlrpWire.u16(inventory, 0);
        var antennas = new ArrayList<Integer>();
        for (int i = 1; i <= count; i++) {
            antennas.add(LlrpWire.u16(inventory, 2 * i));
        }
        Bytes stop = LlrpWire.find(STOP_TRIGGER, LlrpWire.parameters(inventory, 2 + 2 * count))
                .orElseThrow();
        Bytes reports = LlrpWire.find(REPORT_SPEC, parameters).orElseThrow();
        Bytes contents =
                LlrpWire.find(REPORT_CONTENTS, LlrpWire.parameters(reports, 3)).orElseThrow();
        return new LlrpRoSpec(
                LlrpWire.u32(spec, 0), antennas, Duration.ofMillis(LlrpWire.u32(stop, 1)), LlrpWire.u16(contents, 0));
    }

    /** What is told of one tag, with the fields that are wanted. */
    Bytes report(LlrpAir.Sight sight, Optional<Long> accessSpec) {
        Bytes epc = sight.epc();
        Bytes report = epc.size() == EPC_96_BYTES
                ? LlrpWire.tv(EPC_96, epc)
                : LlrpWire.tlv(EPC, LlrpWire.u16(8 * epc.size()), epc);
        if (wants(ANTENNA)) {
            report = report.plus(LlrpWire.tv(1, LlrpWire.u16(Math.max(1, antennas.getFirst()))));
        }
        if (wants(RSSI)) {
            report = report.plus(LlrpWire.tv(6, Bytes.of(sight.heard().rssi())));
        }
        if (wants(SEEN_COUNT)) {
            report = report.plus(LlrpWire.tv(8, LlrpWire.u16(1)));
        }
        if (wants(ACCESS_SPEC)) {
            long id = sight.results().isPresent() ? accessSpec.orElseThrow() : 0;
            report = report.plus(LlrpWire.tv(16, LlrpWire.u32(id)));
        }
        return LlrpWire.tlv(TAG, report, sight.results().orElse(Bytes.EMPTY));
    }

    private boolean wants(int field) {
        return (contents & field) != 0;
    }
}
