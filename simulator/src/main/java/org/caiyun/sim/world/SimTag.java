package org.caiyun.sim.world;

import java.util.Arrays;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;

/** An ISO 15693 tag as the chip holds it: registers and memory that a reader can change. One thread uses it. */
public final class SimTag implements SimChip {
    /** E0 of ISO 15693, 04 of the maker. */
    private static final String NXP = "E004";

    private final Uid uid;
    private final int blockSize;
    private final int dsfid;
    private final byte[] memory;
    private int afi;
    private boolean afiLocked;
    private boolean eas;
    private boolean easLocked;
    private boolean needsPassword;

    public SimTag(Uid uid, int blockSize, int dsfid, int afi, Bytes memory) {
        this.uid = uid;
        this.blockSize = blockSize;
        this.dsfid = dsfid;
        this.afi = afi;
        int blocks = Math.ceilDiv(memory.size(), blockSize);
        this.memory = Arrays.copyOf(memory.toArray(), blocks * blockSize);
    }

    @Override
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

    /** Only NXP's chips have a surveillance bit; others are silent to commands about it. */
    public boolean hasEas() {
        return uid.hex().startsWith(NXP);
    }

    public boolean eas() {
        return eas;
    }

    public void writeEas(boolean on) {
        if (!hasEas()) {
            throw new IllegalStateException("this chip has no surveillance bit: " + uid.hex());
        }
        eas = on;
    }

    public boolean easLocked() {
        return easLocked;
    }

    public void lockEas() {
        easLocked = true;
    }

    public boolean needsPassword() {
        return needsPassword;
    }

    /** From now on registers are written only by who knows the password. */
    public void protect() {
        needsPassword = true;
    }

    @Override
    public TagImage image() {
        return new TagImage.Hf(uid, afi, dsfid, blockSize, content());
    }

    @Override
    public boolean has(MarkWrite mark) {
        return switch (mark) {
            case MarkWrite.Afi(int value) -> afi == value;
            case MarkWrite.Eas(boolean on) -> eas == on;
            case MarkWrite.AfiAndEas(var wantedAfi, var wantedEas) -> has(wantedAfi) && has(wantedEas);
            case MarkWrite.EpcBits _ -> false;
        };
    }

    @Override
    public String markText() {
        return "AFI %02X, EAS %s".formatted(afi, eas ? "on" : "off");
    }

    @Override
    public void lend(int onLoanAfi) {
        if (!afiLocked) {
            afi = onLoanAfi;
        }
        if (hasEas() && !easLocked) {
            eas = false;
        }
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
