package org.caiyun.sim.world;

import java.util.Arrays;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/** An ISO 15693 tag as the chip holds it: registers and memory that a reader can change. One thread uses it. */
public final class SimTag {
    private final Uid uid;
    private final int blockSize;
    private final int dsfid;
    private final byte[] memory;
    private int afi;
    private boolean afiLocked;

    public SimTag(Uid uid, int blockSize, int dsfid, int afi, Bytes memory) {
        this.uid = uid;
        this.blockSize = blockSize;
        this.dsfid = dsfid;
        this.afi = afi;
        int blocks = Math.ceilDiv(memory.size(), blockSize);
        this.memory = Arrays.copyOf(memory.toArray(), blocks * blockSize);
    }

    public Uid uid() {
        return uid;
    }

    public int blockSize() {
        return blockSize;
    }

    public int blocks() {
        return memory.length / blockSize;
    }

    public int dsfid() {
        return dsfid;
    }

    public int afi() {
        return afi;
    }

    public void writeAfi(int value) {
        afi = value;
    }

    public boolean afiLocked() {
        return afiLocked;
    }

    public void lockAfi() {
        afiLocked = true;
    }

    /** All of the memory in tag order. */
    public Bytes content() {
        return Bytes.copyOf(memory);
    }

    /** Block contents in tag order. */
    public Bytes block(int number) {
        return Bytes.copyOf(memory, number * blockSize, (number + 1) * blockSize);
    }
}
