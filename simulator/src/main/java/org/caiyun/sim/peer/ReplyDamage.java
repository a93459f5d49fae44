package org.caiyun.sim.peer;

import org.caiyun.device.Bytes;
import org.caiyun.sim.peer.ReaderFault.Damage;

/** What a bad line makes of a reply. */
final class ReplyDamage {
    private static final int FLOOD_BYTES = 2_000;
    /** No beginning of a frame in any reader's protocol, and no length that could be. */
    private static final Bytes NOISE = Bytes.of(0x00, 0x01, 0x03);

    private ReplyDamage() {}

    static Bytes done(Damage damage, Bytes reply) {
        return switch (damage) {
            case WRONG_BIT -> wrongBit(reply);
            case CUT_SHORT -> reply.slice(0, reply.size() / 2);
            case TWICE -> reply.plus(reply);
            case NOISE_BEFORE -> NOISE.plus(reply);
            case BEGUN_BEFORE -> reply.slice(0, reply.size() / 2).plus(reply);
            case NOISE_BEHIND -> reply.plus(NOISE);
            case FLOOD_BEHIND -> reply.plus(flood());
            case FLOOD -> flood();
        };
    }

    /** As many bytes, none of them right. */
    static Bytes noise(Bytes reply) {
        byte[] damaged = reply.toArray();
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] ^= (byte) (0xA5 + i);
        }
        return Bytes.copyOf(damaged);
    }

    private static Bytes wrongBit(Bytes reply) {
        byte[] damaged = reply.toArray();
        damaged[damaged.length / 2] ^= 0x10;
        return Bytes.copyOf(damaged);
    }

    private static Bytes flood() {
        var bytes = new byte[FLOOD_BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37);
        }
        return Bytes.copyOf(bytes);
    }
}
