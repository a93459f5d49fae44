package org.caiyun.device.rfid.llrp;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.Bytes;

/**
 * One look into the field, as the reader keeps it under a number: ROSpec, section 16.2.4.1. It starts when it is told
 * to, ends by itself after {@code dwell}, and reports at its end.
 *
 * @param antennas empty for all
 * @param contents what a report says of a tag
 * @param ownSession whether tags are inventoried in session 0; otherwise as the reader is set
 */
record RoSpec(long id, List<Integer> antennas, Duration dwell, Contents contents, boolean ownSession) {
    private static final int ROSPEC = 177;
    private static final int BOUNDARY = 178;
    private static final int START_TRIGGER = 179;
    private static final int STOP_TRIGGER = 182;
    private static final int ANTENNA_INVENTORY = 183;
    private static final int INVENTORY_STOP_TRIGGER = 184;
    private static final int INVENTORY_PARAMETERS = 186;
    private static final int ANTENNA_CONFIGURATION = 222;
    private static final int REPORT_SPEC = 237;
    private static final int REPORT_CONTENTS = 238;
    private static final int INVENTORY_COMMAND = 330;
    private static final int SINGULATION = 336;
    private static final int EPC_MEMORY = 348;
    private static final int GEN2 = 1;
    private static final int FOR_A_DURATION = 1;
    private static final int AT_THE_END = 1;
    private static final int EXPECTED_TAGS = 16;

    /**
     * @param fields the bits of section 16.2.7.1.1
     * @param epcMemory those of section 16.3.1.5.1
     */
    record Contents(int fields, int epcMemory) {
        /** Antenna, strongest RSSI, how often it was seen, whose operations; no CRC and no protocol control. */
        static final Contents OURS = new Contents(0x14C0, 0x00);
    }

    static RoSpec ours(long id, LlrpSettings settings) {
        return new RoSpec(id, settings.antennas(), settings.dwell(), Contents.OURS, true);
    }

    Bytes encoded() {
        var boundary = new Fields()
                .parameter(START_TRIGGER, new Fields().u8(0))
                .parameter(STOP_TRIGGER, new Fields().u8(0).u32(0));
        var reports = new Fields()
                .u8(AT_THE_END)
                .u16(0)
                .parameter(
                        REPORT_CONTENTS,
                        new Fields()
                                .u16(contents.fields())
                                .parameter(EPC_MEMORY, new Fields().u8(contents.epcMemory())));
        var spec = new Fields()
                .u32(id)
                .u8(0)
                .u8(0)
                .parameter(BOUNDARY, boundary)
                .parameter(ANTENNA_INVENTORY, inventory())
                .parameter(REPORT_SPEC, reports);
        return new Fields().parameter(ROSPEC, spec).done();
    }

    private Fields inventory() {
        var inventory = new Fields().u16(antennas.isEmpty() ? 1 : antennas.size());
        if (antennas.isEmpty()) {
            inventory.u16(0);
        }
        antennas.forEach(inventory::u16);
        var parameters = new Fields().u16(9).u8(GEN2);
        if (ownSession) {
            parameters.parameter(ANTENNA_CONFIGURATION, session());
        }
        return inventory
                .parameter(
                        INVENTORY_STOP_TRIGGER, new Fields().u8(FOR_A_DURATION).u32(dwell.toMillis()))
                .parameter(INVENTORY_PARAMETERS, parameters);
    }

    /** Session 0 on every antenna: in the others a tag that was just seen keeps silent for seconds. */
    private static Fields session() {
        var singulation = new Fields().u8(0).u16(EXPECTED_TAGS).u32(0);
        return new Fields()
                .u16(0)
                .parameter(INVENTORY_COMMAND, new Fields().u8(0).parameter(SINGULATION, singulation));
    }
}
