package org.caiyun.sim.peer;

import java.nio.charset.StandardCharsets;
import org.caiyun.device.Bytes;

/** What the simulated LLRP reader answers when it is asked what it can do. */
final class LlrpSelfPortrait {
    static final int ANTENNAS = 4;

    private static final Bytes FIRMWARE = Bytes.ofText("1.0-sim", StandardCharsets.US_ASCII);
    private static final int OPS_PER_ACCESS = 8;

    static final Bytes BODY = LlrpWire.status(0).plus(device()).plus(abilities());

    private LlrpSelfPortrait() {}

    /** GeneralDeviceCapabilities, section 16.2.3.1: manufacturer 32473 is the number that is kept for examples. */
    private static Bytes device() {
        Bytes sensitivity = LlrpWire.tlv(139, LlrpWire.u16(0), LlrpWire.u16(0));
        Bytes pins = LlrpWire.tlv(141, LlrpWire.u16(0), LlrpWire.u16(0));
        Bytes protocols = Bytes.EMPTY;
        for (int antenna = 1; antenna <= ANTENNAS; antenna++) {
            protocols = protocols.plus(LlrpWire.tlv(140, LlrpWire.u16(antenna), LlrpWire.u16(1), Bytes.of(1)));
        }
        return LlrpWire.tlv(
                137,
                LlrpWire.u16(ANTENNAS),
                LlrpWire.u16(0),
                LlrpWire.u32(32473),
                LlrpWire.u32(7),
                LlrpWire.u16(FIRMWARE.size()),
                FIRMWARE,
                sensitivity,
                pins,
                protocols);
    }

    /** LLRPCapabilities, section 16.2.3.2. */
    private static Bytes abilities() {
        return LlrpWire.tlv(
                142,
                Bytes.of(0x08, 0),
                LlrpWire.u16(0),
                LlrpWire.u32(1),
                LlrpWire.u32(1),
                LlrpWire.u32(1),
                LlrpWire.u32(16),
                LlrpWire.u32(OPS_PER_ACCESS));
    }
}
