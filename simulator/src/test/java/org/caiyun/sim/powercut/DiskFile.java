package org.caiyun.sim.powercut;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One file on the modelled disk: what is there for good, and the changes that nobody has waited for. */
final class DiskFile {
    static final int SECTOR = 512;

    private final int number;
    private final List<Change> pending = new ArrayList<>();
    private byte[] settled;
    private int version;

    /** At this place in the recording. */
    private sealed interface Change {
        record Write(int offset, ByteBuffer bytes) implements Change {}

        record Resize(int at, int length) implements Change {}
    }

    /** What a cut leaves of the file; two contents with one key are equal. */
    static final class Content {
        private final byte[] bytes;
        private final long key;

        private Content(byte[] bytes, long key) {
            this.bytes = bytes;
            this.key = key;
        }

        byte[] bytes() {
            return bytes;
        }

        long key() {
            return key;
        }
    }

    DiskFile(int number, byte[] settled) {
        this.number = number;
        this.settled = settled;
    }

    int number() {
        return number;
    }

    void write(long offset, ByteBuffer bytes) {
        pending.add(new Change.Write(Math.toIntExact(offset), bytes));
    }

    void resize(int at, long length) {
        pending.add(new Change.Resize(at, Math.toIntExact(length)));
    }

    void sync() {
        if (!pending.isEmpty()) {
            settled = content(Arrival.ALL, Integer.MAX_VALUE).bytes();
            pending.clear();
            version++;
        }
    }

    /** The sectors of the last change, if it is a write that is pending. */
    long[] lastWrite() {
        return !pending.isEmpty() && pending.getLast() instanceof Change.Write(int offset, var bytes)
                ? new long[] {offset / SECTOR, (offset + bytes.limit() - 1) / SECTOR + 1}
                : new long[0];
    }

    /**
     * @param namesEnd changes of the length from this place in the recording on are not in the file system's journal
     */
    Content content(Arrival arrival, int namesEnd) {
        var bytes = new Bytes(settled);
        long key = mixed(number, version);
        for (int i = 0; i < pending.size(); i++) {
            switch (pending.get(i)) {
                case Change.Resize(int at, int length) -> {
                    if (at >= namesEnd) {
                        // what was written after that lies in blocks that the file does not have
                        return new Content(bytes.toArray(), key);
                    }
                    bytes.resize(length);
                    key = mixed(key, -1 - i);
                }
                case Change.Write(int offset, var from) -> {
                    for (int begin = 0, end; begin < from.limit(); begin = end) {
                        long sector = ((long) offset + begin) / SECTOR;
                        end = (int) Math.min(from.limit(), (sector + 1) * SECTOR - offset);
                        if (i < arrival.changes(number, sector, pending.size())) {
                            bytes.put(offset + begin, from, begin, end - begin);
                            key = mixed(mixed(key, i), sector);
                        }
                    }
                }
            }
        }
        return new Content(bytes.toArray(), key);
    }

    static long mixed(long key, long with) {
        // the constant added keeps zeros from vanishing
        long mixed = (key + 0x9E37_79B9_7F4A_7C15L) ^ (with * 0xBF58_476D_1CE4_E5B9L);
        mixed = (mixed ^ (mixed >>> 30)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Bytes that grow; what was never written is zero. */
    private static final class Bytes {
        private byte[] array;
        private int length;

        Bytes(byte[] from) {
            array = from.clone();
            length = from.length;
        }

        void put(int at, ByteBuffer from, int begin, int count) {
            if (at + count > array.length) {
                array = Arrays.copyOf(array, Math.max(at + count, 2 * array.length));
            }
            from.get(begin, array, at, count);
            length = Math.max(length, at + count);
        }

        void resize(int to) {
            if (to < length) {
                Arrays.fill(array, to, length, (byte) 0);
            } else if (to > array.length) {
                array = Arrays.copyOf(array, to);
            }
            length = to;
        }

        byte[] toArray() {
            return length == array.length ? array : Arrays.copyOf(array, length);
        }
    }
}
