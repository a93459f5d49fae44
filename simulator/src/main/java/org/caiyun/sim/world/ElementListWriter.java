package org.caiyun.sim.world;

import org.caiyun.device.Bytes;

/**
 * Builds a list of elements (ISO/IEC 15962, non-directory) for a chip with blocks of a given size. One thread uses it.
 */
final class ElementListWriter {
    private static final int OFFSET_FLAG = 0x80;
    private static final int EXTENDED = 15;

    private final int blockSize;
    private Bytes written = Bytes.EMPTY;

    ElementListWriter(int blockSize) {
        this.blockSize = blockSize;
    }

    ElementListWriter plain(int oid, Compacted value) {
        written = written.plus(header(oid, value, 0)).plus(length(value)).plus(value.raw());
        return this;
    }

    /** With an offset byte and as much padding as fills the last block, so that the element can be locked alone. */
    ElementListWriter toBlockBorder(int oid, Compacted value) {
        Bytes front = header(oid, value, OFFSET_FLAG);
        Bytes back = length(value).plus(value.raw());
        int end = written.size() + front.size() + 1 + back.size();
        int padding = Math.ceilDiv(end, blockSize) * blockSize - end;
        written = written.plus(front).plus(Bytes.of(padding)).plus(back).plus(Bytes.of(new int[padding]));
        return this;
    }

    Bytes bytes() {
        return written;
    }

    private static Bytes header(int oid, Compacted value, int flag) {
        int precursor = flag | (value.code() << 4);
        return oid < EXTENDED ? Bytes.of(precursor | oid) : Bytes.of(precursor | EXTENDED, oid - EXTENDED);
    }

    private static Bytes length(Compacted value) {
        int size = value.raw().size();
        return size < 0x80 ? Bytes.of(size) : Bytes.of(0x80 | (size >> 7), size & 0x7F);
    }
}
