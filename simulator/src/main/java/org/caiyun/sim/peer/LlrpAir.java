package org.caiyun.sim.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.peer.ReaderFault.Moment;
import org.caiyun.sim.peer.ReaderFault.Operation;
import org.caiyun.sim.world.SimUhfTag;
import org.caiyun.sim.world.World;

/** The radio side of a simulated LLRP reader: which tags one look meets, and what is done with each. */
final class LlrpAir {
    private static final int EPC_BANK = 1;
    private static final int READ_RESULT = 349;
    private static final int WRITE_RESULT = 350;
    private static final int DONE = 0;
    private static final int READ_TAG_ERROR = 1;
    private static final int OVERRUN = 1;
    private static final int LOCKED = 2;
    private static final int WRITE_TAG_ERROR = 4;
    private static final int WRITE_UNHEARD = 5;
    private static final int TID_BYTES = 12;
    private static final Bytes GHOSTLY = Bytes.ofHex("0800 0000");

    /** What the reader tells of a tag, and whether the AccessSpec was carried out. */
    record Sight(World.HeardTag heard, Bytes epc, int pc, Optional<Bytes> results) {}

    private record Result(int code, Bytes encoded) {}

    private final World world;
    private final ReaderFaults faults;
    private final List<LlrpFault> own;
    private final Set<Uid> outOfReach = new HashSet<>();

    /** The reader adds to both kinds of faults, and clears them. */
    LlrpAir(World world, ReaderFaults faults, List<LlrpFault> own) {
        this.world = world;
        this.faults = faults;
        this.own = own;
    }

    /** Tags that were lost are reached again. */
    void find() {
        outOfReach.clear();
    }

    /** The tags in reach, those that leave in the middle among them, and ghosts. */
    List<Sight> look(Optional<LlrpAccess> access) {
        var sights = new ArrayList<Sight>();
        boolean open = true;
        for (World.HeardTag heard : inReach()) {
            SimUhfTag tag = heard.tag();
            Optional<LlrpAccess> fitting = access.filter(spec -> spec.target().fits(tag));
            if (fitting.filter(LlrpAccess::writes).isPresent() && leaves(tag, Moment.BEFORE_WRITE)) {
                continue;
            }
            Bytes epc = tag.epc();
            int pc = tag.pc();
            Optional<Bytes> results = open ? fitting.map(spec -> carryOut(spec, tag)) : Optional.empty();
            open &= results.isEmpty() || !fitting.orElseThrow().once();
            sights.add(new Sight(heard, epc, pc, results));
        }
        return sights;
    }

    private List<World.HeardTag> inReach() {
        var tags = new ArrayList<>(world.uhfTagsHeard());
        faults.ghosts().forEach(uid -> tags.add(ghost(uid)));
        tags.removeIf(heard -> outOfReach.contains(heard.tag().uid()));
        return tags;
    }

    /** As much of a TID as tags have. */
    private static World.HeardTag ghost(Uid uid) {
        Bytes tid = Bytes.copyOf(Arrays.copyOf(uid.bytes().toArray(), TID_BYTES));
        return new World.HeardTag(new SimUhfTag(tid, GHOSTLY, Bytes.EMPTY), SimUhfTag.NEAR);
    }

    /** The results of the operations up to the first that fails. */
    private Bytes carryOut(LlrpAccess access, SimUhfTag tag) {
        Bytes results = Bytes.EMPTY;
        for (LlrpAccess.Op op : access.ops()) {
            Result result = op.write() ? write(op, tag) : read(op, tag);
            results = results.plus(result.encoded);
            if (result.code != DONE) {
                break;
            }
        }
        return results;
    }

    private static Result read(LlrpAccess.Op op, SimUhfTag tag) {
        Bytes bank = tag.bank(op.bank());
        boolean there = 2 * (op.word() + op.count()) <= bank.size();
        Bytes data = there ? bank.slice(2 * op.word(), 2 * (op.word() + op.count())) : Bytes.EMPTY;
        int code = there ? DONE : READ_TAG_ERROR;
        return new Result(
                code,
                LlrpWire.tlv(
                        READ_RESULT, Bytes.of(code), LlrpWire.u16(op.number()), LlrpWire.u16(data.size() / 2), data));
    }

    private Result write(LlrpAccess.Op op, SimUhfTag tag) {
        boolean fails = faults.fails(Operation.WRITE_AFI).isPresent();
        int code = fails ? WRITE_TAG_ERROR : writeCode(op, tag);
        if (code == DONE && !own.contains(new LlrpFault.IdleWrites())) {
            tag.writeEpc(op.word(), LlrpWire.u16(op.data(), 0));
        }
        boolean unheard = leaves(tag, Moment.DURING_WRITE) || faults.losesReply(Operation.WRITE_AFI);
        leaves(tag, Moment.AFTER_WRITE);
        int heard = faults.misreports(Operation.WRITE_AFI).isPresent() ? WRITE_TAG_ERROR : code;
        int told = unheard ? WRITE_UNHEARD : heard;
        return new Result(
                told,
                LlrpWire.tlv(
                        WRITE_RESULT,
                        Bytes.of(told),
                        LlrpWire.u16(op.number()),
                        LlrpWire.u16(told == DONE ? op.count() : 0)));
    }

    private static int writeCode(LlrpAccess.Op op, SimUhfTag tag) {
        if (op.password() != 0 && op.password() != tag.password()) {
            return WRITE_TAG_ERROR;
        }
        if (op.bank() != EPC_BANK || 2 * (op.word() + 1) > tag.bank(EPC_BANK).size()) {
            return OVERRUN;
        }
        return switch (tag.lock()) {
            case OPEN -> DONE;
            case PASSWORD -> op.password() == 0 ? LOCKED : DONE;
            case NOBODY -> LOCKED;
        };
    }

    private boolean leaves(SimUhfTag tag, Moment moment) {
        boolean leaves = faults.losesTag(tag.uid(), moment);
        if (leaves) {
            outOfReach.add(tag.uid());
        }
        return leaves;
    }
}
