package org.caiyun.kiosk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Room kept back on the disk, so that a full disk still lets the last facts of a session be written. */
final class Reserve {
    private static final Logger log = LoggerFactory.getLogger(Reserve.class);

    private final Path file;
    private final int bytes;

    Reserve(Path file, int bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** True when the room is there, or could be taken now. */
    boolean keep() {
        try {
            if (Files.exists(file) && Files.size(file) == bytes) {
                return true;
            }
            write();
            return true;
        } catch (IOException e) {
            log.warn("reserve bytes={} why={}", bytes, e.toString());
            release();
            return false;
        }
    }

    /** True when there was room to give free. */
    boolean release() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("reserve why={}", e.toString());
            return false;
        }
    }

    /** Really written, not sparse: a hole takes no room. */
    private void write() throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var zeros = ByteBuffer.allocate(bytes);
            while (zeros.hasRemaining()) {
                channel.write(zeros);
            }
            channel.force(true);
        }
    }
}
