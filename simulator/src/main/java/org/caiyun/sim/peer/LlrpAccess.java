package org.caiyun.sim.peer;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.sim.world.SimUhfTag;

/** An AccessSpec as the simulated reader keeps it. */
record LlrpAccess(long id, boolean once, Target target, List<Op> ops) {
    private static final int STOP_TRIGGER = 208;
    private static final int COMMAND = 209;
    private static final int TAG_SPEC = 338;
    private static final int TARGET_TAG = 339;
    private static final int READ = 341;
    private static final int WRITE = 342;

    LlrpAccess {
        ops = List.copyOf(ops);
    }

    /** The bits from {@code start} on are these; no bits fit every tag. */
    record Target(int bank, int start, int bits, Bytes data) {
        boolean fits(SimUhfTag tag) {
            Bytes content = tag.bank(bank);
            if (start + bits > 8 * content.size()) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                if (bit(content, start + i) != bit(data, i)) {
                    return false;
                }
            }
            return true;
        }

        private static int bit(Bytes bytes, int at) {
            return (bytes.at(at / 8) >> (7 - at % 8)) & 1;
        }
    }

    /** @param data empty for a read */
    record Op(int number, boolean write, int password, int bank, int word, int count, Bytes data) {}

    static LlrpAccess parse(Bytes spec) {
        var parameters = LlrpWire.parameters(spec, 12);
        var stop = LlrpWire.find(STOP_TRIGGER, parameters).orElseThrow();
        var command = LlrpWire.parameters(LlrpWire.find(COMMAND, parameters).orElseThrow(), 0);
        var tagSpec = LlrpWire.parameters(LlrpWire.find(TAG_SPEC, command).orElseThrow(), 0);
        var ops = new ArrayList<Op>();
        for (LlrpWire.Tlv parameter : command) {
            if (parameter.type() == READ || parameter.type() == WRITE) {
                ops.add(op(parameter));
            }
        }
        Target target = target(LlrpWire.find(TARGET_TAG, tagSpec).orElseThrow());
        return new LlrpAccess(LlrpWire.u32(spec, 0), stop.at(0) == 1, target, ops);
    }

    boolean writes() {
        return ops.stream().anyMatch(Op::write);
    }

    private static Op op(LlrpWire.Tlv parameter) {
        Bytes value = parameter.value();
        boolean write = parameter.type() == WRITE;
        return new Op(
                LlrpWire.u16(value, 0),
                write,
                (int) LlrpWire.u32(value, 2),
                value.at(6) >> 6,
                LlrpWire.u16(value, 7),
                LlrpWire.u16(value, 9),
                write ? value.from(11) : Bytes.EMPTY);
    }

    private static Target target(Bytes value) {
        int bits = LlrpWire.u16(value, 3);
        int maskEnd = 5 + Math.ceilDiv(bits, 8);
        return new Target(value.at(0) >> 6, LlrpWire.u16(value, 1), bits, value.from(maskEnd + 2));
    }
}
