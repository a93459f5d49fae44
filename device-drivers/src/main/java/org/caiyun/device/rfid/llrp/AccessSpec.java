package org.caiyun.device.rfid.llrp;

import java.util.Arrays;
import org.caiyun.device.Bytes;

/**
 * An {@link Access} as the reader keeps it under a number: AccessSpec, section 16.2.5.1. It goes with every ROSpec, and
 * passwords are told for writing only, because a wrong one would silence a tag that can be read by anybody.
 */
record AccessSpec(long id, Access access, AccessPassword password) {
    private static final int ACCESS_SPEC = 207;
    private static final int STOP_TRIGGER = 208;
    private static final int COMMAND = 209;
    private static final int TAG_SPEC = 338;
    private static final int TARGET_TAG = 339;
    private static final int READ = 341;
    private static final int WRITE = 342;
    private static final int ANY_ANTENNA = 0;
    private static final int ANY_ROSPEC = 0;
    private static final int GEN2 = 1;
    private static final int MATCH = 0x20;

    Bytes encoded() {
        var command = new Fields().parameter(TAG_SPEC, new Fields().parameter(TARGET_TAG, target()));
        for (int i = 0; i < access.ops().size(); i++) {
            addOp(i + 1, access.ops().get(i), command);
        }
        var stopTrigger = new Fields().u8(access.once() ? 1 : 0).u16(access.once() ? 1 : 0);
        var spec = new Fields()
                .u32(id)
                .u16(ANY_ANTENNA)
                .u8(GEN2)
                .u8(0)
                .u32(ANY_ROSPEC)
                .parameter(STOP_TRIGGER, stopTrigger)
                .parameter(COMMAND, command);
        return new Fields().parameter(ACCESS_SPEC, spec).done();
    }

    private Fields target() {
        return switch (access.target()) {
            case Access.Target.Any() ->
                new Fields().u8(bank(Access.EPC_BANK) | MATCH).u16(0).u16(0).u16(0);
            case Access.Target.Holding(int bank, int start, Bytes content) ->
                new Fields()
                        .u8(bank(bank) | MATCH)
                        .u16(start)
                        .u16(8 * content.size())
                        .bytes(ones(content.size()))
                        .u16(8 * content.size())
                        .bytes(content);
        };
    }

    private void addOp(int number, Access.Op op, Fields command) {
        switch (op) {
            case Access.Op.Read(int bank, int word, int count) ->
                command.parameter(
                        READ,
                        new Fields()
                                .u16(number)
                                .u32(AccessPassword.NONE.bits())
                                .u8(bank(bank))
                                .u16(word)
                                .u16(count));
            case Access.Op.Write(int bank, int word, int value) ->
                command.parameter(
                        WRITE,
                        new Fields()
                                .u16(number)
                                .u32(password.bits())
                                .u8(bank(bank))
                                .u16(word)
                                .u16(1)
                                .u16(value));
        }
    }

    /** Every bit counts. */
    private static Bytes ones(int bytes) {
        var mask = new byte[bytes];
        Arrays.fill(mask, (byte) 0xFF);
        return Bytes.copyOf(mask);
    }

    private static int bank(int number) {
        return number << 6;
    }
}
