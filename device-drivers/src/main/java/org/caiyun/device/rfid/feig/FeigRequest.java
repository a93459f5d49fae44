package org.caiyun.device.rfid.feig;

import java.time.Duration;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.HfRequest;

/**
 * A request in the bytes of the ISO-host protocol. All tag commands are addressed to a UID.
 *
 * <pre>
 * software version    65
 * RF reset            69
 * inventory           B0  01 MODE                     MODE 80: the rest of the last list
 * system information  B0  2B 01 UID(8)
 * read blocks         B0  23 01 UID(8) FIRST COUNT
 * write AFI           B0  27 01 UID(8) AFI
 * set, reset EAS      B1  04 A2 01 UID(8), 04 A3 01 UID(8)    04: chips of NXP
 * EAS alarm           B1  04 A5 01 UID(8)
 * read setup          80  81                          block 1 of the EEPROM
 * write setup         81  81 BLOCK(14)
 * restart             63
 * </pre>
 *
 * Source: manual H20800-16e, host commands; H60301-3e 8.3 for EAS, 4.1 and 4.2 for the setup.
 *
 * @param repeatable asking once more does no harm when the reply was lost
 * @param quiet the next request goes out no earlier than this after the request was written
 */
record FeigRequest(int command, Bytes data, boolean repeatable, Duration quiet) {
    static final int ISO_HOST = 0xB0;

    private static final int SOFTWARE_VERSION = 0x65;
    private static final int RF_RESET = 0x69;
    private static final int OF_MAKER = 0xB1;
    private static final int NXP = 0x04;
    private static final int READ_SETUP = 0x80;
    private static final int WRITE_SETUP = 0x81;
    private static final int RESTART = 0x63;
    private static final int BLOCK_1_OF_EEPROM = 0x81;
    private static final int ADDRESSED = 0x01;
    private static final int MORE = 0x80;

    /**
     * 1.4 ms for the request on the wire, 15 ms without field, 1 ms for tags to wake. Counted from the request, so that
     * it costs nothing on readers that reply after the reset, and holds for those that reply before.
     */
    private static final Duration SETTLED = Duration.ofMillis(18);

    /** How long a reader is given to begin anew; to be checked on hardware. */
    private static final Duration RESTARTED = Duration.ofMillis(1500);

    static FeigRequest of(HfRequest request) {
        return switch (request) {
            case HfRequest.Identify() -> question(SOFTWARE_VERSION, Bytes.EMPTY);
            case HfRequest.FieldReset() -> new FeigRequest(RF_RESET, Bytes.EMPTY, true, SETTLED);
            case HfRequest.Inventory(boolean more) ->
                new FeigRequest(ISO_HOST, Bytes.of(0x01, more ? MORE : 0), !more, Duration.ZERO);
            case HfRequest.Describe(Uid uid) -> question(ISO_HOST, addressed(0x2B, uid));
            case HfRequest.ReadBlocks(Uid uid, int first, int count, int _) ->
                question(ISO_HOST, addressed(0x23, uid).plus(Bytes.of(first, count)));
            case HfRequest.WriteAfi(Uid uid, int value) ->
                write(ISO_HOST, addressed(0x27, uid).plus(Bytes.of(value)));
            case HfRequest.WriteEas(Uid uid, boolean on) -> write(OF_MAKER, ofNxp(on ? 0xA2 : 0xA3, uid));
            case HfRequest.ReadEas(Uid uid) -> question(OF_MAKER, ofNxp(0xA5, uid));
        };
    }

    static FeigRequest readSetup() {
        return question(READ_SETUP, Bytes.of(BLOCK_1_OF_EEPROM));
    }

    /** The same block twice does no harm. */
    static FeigRequest writeSetup(Bytes block) {
        return question(WRITE_SETUP, Bytes.of(BLOCK_1_OF_EEPROM).plus(block));
    }

    static FeigRequest restart() {
        return new FeigRequest(RESTART, Bytes.EMPTY, true, RESTARTED);
    }

    private static FeigRequest question(int command, Bytes data) {
        return new FeigRequest(command, data, true, Duration.ZERO);
    }

    /** Never repeated blindly: after a lost reply the tag is read first. */
    private static FeigRequest write(int command, Bytes data) {
        return new FeigRequest(command, data, false, Duration.ZERO);
    }

    private static Bytes ofNxp(int operation, Uid uid) {
        return Bytes.of(NXP).plus(addressed(operation, uid));
    }

    private static Bytes addressed(int operation, Uid uid) {
        return Bytes.of(operation, ADDRESSED).plus(uid.bytes());
    }
}
