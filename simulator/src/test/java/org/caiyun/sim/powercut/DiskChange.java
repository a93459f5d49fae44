package org.caiyun.sim.powercut;

import java.nio.ByteBuffer;

/** One line of a recording: what a program did to the files of its directory. A file goes by its inode number. */
sealed interface DiskChange {
    record Created(long file, String name) implements DiskChange {}

    /** It was there before; nothing changes. */
    record Opened(long file, String name) implements DiskChange {}

    /** The bytes are from 0 to the buffer's limit. */
    record Written(long file, long offset, ByteBuffer bytes) implements DiskChange {}

    record Resized(long file, long length) implements DiskChange {}

    record Synced(long file) implements DiskChange {}

    record Unlinked(String name) implements DiskChange {}

    record Renamed(String from, String to) implements DiskChange {}

    /** What the program said between two changes. */
    record Said(Note note) implements DiskChange {}
}
