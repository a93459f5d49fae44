package org.caiyun.sim.world;

import org.caiyun.device.Bytes;

/**
 * What is written into the banks of an EPC Gen2 tag.
 *
 * @param pc the protocol control word
 * @param epc whole words, as many as the protocol control says
 * @param user empty where the protocol control says that there is nothing
 */
public record UhfContent(int pc, Bytes epc, Bytes user) {
    private static final int USER_MEMORY = 0x0400;
    private static final int ISO = 0x0100;
    private static final int LENGTH = 11;

    public UhfContent {
        if (epc.size() % 2 != 0 || epc.size() / 2 != pc >> LENGTH) {
            throw new IllegalArgumentException("%d bytes and a protocol control of %04X".formatted(epc.size(), pc));
        }
    }

    /** With an AFI in the protocol control, as ISO formats have it. */
    static UhfContent iso(int afi, Bytes epc, Bytes user) {
        return new UhfContent(words(epc) | used(user) | ISO | afi, epc, user);
    }

    static UhfContent plain(Bytes epc, Bytes user) {
        return new UhfContent(words(epc) | used(user), epc, user);
    }

    private static int words(Bytes epc) {
        return (epc.size() / 2) << LENGTH;
    }

    private static int used(Bytes user) {
        return user.isEmpty() ? 0 : USER_MEMORY;
    }
}
