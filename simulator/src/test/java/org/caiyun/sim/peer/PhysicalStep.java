package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.peer.ReaderFault.Operation;

/**
 * One exchange of the mandated sequence and what physics alone make of it, for one tag of blocks of four bytes in the
 * field: two inventories, system information, one memory read, addressed write of the AFI, RF reset, read back. The
 * bytes are those of the tables in docs/devices, counted by hand: no driver and no simulated reader is asked.
 *
 * @param air the time of request and reply between reader and tag, or without field
 * @param bytes of request and reply on the line
 */
record PhysicalStep(Operation operation, Duration air, int bytes) {
    private static final RfTiming RF = RfTiming.typical();
    private static final Duration FIELD_OFF = Duration.ofMillis(15);

    /** Frames with 5 bytes around a request, and 6, a status among them, around a reply. */
    static List<PhysicalStep> feig(Uid uid, int blocks) {
        PhysicalStep inventory = inventory(uid, 7 + 6 + 11);
        PhysicalStep look = look(15 + 19);
        return List.of(
                inventory,
                inventory,
                look,
                // a security byte before each block
                read(blocks, 17 + 8 + 5 * blocks),
                write(16 + 6),
                new PhysicalStep(Operation.FIELD_RESET, FIELD_OFF, 5 + 6),
                look);
    }

    /**
     * Frames with 6 bytes around what is said. A tag is reached over a connection, which is ended before tags are
     * listed; there is no command for the field, so the tag is reset and a new connection made.
     */
    static List<PhysicalStep> rl866(Uid uid, int blocks) {
        PhysicalStep connect = own(20 + 10);
        PhysicalStep disconnect = own(8 + 9);
        PhysicalStep inventory = inventory(uid, 8 + 26);
        PhysicalStep look = look(11 + 27);
        return List.of(
                disconnect,
                inventory,
                inventory,
                connect,
                look,
                read(blocks, 16 + 15 + 4 * blocks),
                write(12 + 13),
                new PhysicalStep(Operation.FIELD_RESET, RF.exchange(12, 3), 11 + 13),
                disconnect,
                connect,
                look);
    }

    /** Frames with 6 bytes around request and reply, and a status in the reply; no command for the field. */
    static List<PhysicalStep> d6(Uid uid, int blocks) {
        PhysicalStep inventory = inventory(uid, 8 + 18);
        PhysicalStep look = look(15 + 20);
        return List.of(inventory, inventory, look, read(blocks, 17 + 17 + 4 * blocks), write(15 + 15), look);
    }

    /** Frames with 4 bytes around command and state, or status; blocks are read one by one. */
    static List<PhysicalStep> rr3036(Uid uid, int blocks) {
        PhysicalStep inventory = inventory(uid, 6 + 14);
        PhysicalStep look = look(14 + 19);
        var steps = new ArrayList<>(List.of(inventory, inventory, look));
        steps.addAll(Collections.nCopies(blocks, read(1, 15 + 10)));
        steps.addAll(
                List.of(write(15 + 5), new PhysicalStep(Operation.FIELD_RESET, FIELD_OFF, 6 + 5), own(6 + 5), look));
        return List.copyOf(steps);
    }

    private static PhysicalStep inventory(Uid uid, int bytes) {
        return new PhysicalStep(Operation.INVENTORY, RF.inventory(List.of(uid)), bytes);
    }

    private static PhysicalStep look(int bytes) {
        return new PhysicalStep(Operation.DESCRIBE, RF.exchange(12, 17), bytes);
    }

    private static PhysicalStep read(int blocks, int bytes) {
        return new PhysicalStep(Operation.READ_BLOCKS, RF.exchange(14, 3 + 4 * blocks), bytes);
    }

    private static PhysicalStep write(int bytes) {
        return new PhysicalStep(Operation.WRITE_AFI, RF.write(13, 3), bytes);
    }

    /** Something between host and reader alone, without which the protocol does not get to the tag. */
    private static PhysicalStep own(int bytes) {
        return new PhysicalStep(Operation.OTHER, Duration.ZERO, bytes);
    }
}
