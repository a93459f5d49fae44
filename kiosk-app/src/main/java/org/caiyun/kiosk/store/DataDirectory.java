package org.caiyun.kiosk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory of one store: its files, and the lock that keeps a second kiosk program out. */
final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;

    /** Another program holds the lock. */
    static final class InUseException extends IOException {
        private static final long serialVersionUID = 1;

        private InUseException(Path path) {
            super(path.toString());
        }
    }

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataDirectory open(Path path) throws IOException {
        Files.createDirectories(path);
        var lockFile =
                FileChannel.open(path.resolve("kiosk.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locks(lockFile)) {
            lockFile.close();
            throw new InUseException(path);
        }
        return new DataDirectory(path, lockFile);
    }

    static Path database(Path directory) {
        return directory.resolve("kiosk.db");
    }

    static Path nativeLibrary(Path directory) {
        return directory.resolve("native");
    }

    static Path exports(Path directory) {
        return directory.resolve("exports");
    }

    static Path reserve(Path directory) {
        return directory.resolve("kiosk.reserve");
    }

    Path database() {
        return database(path);
    }

    Path exports() {
        return exports(path);
    }

    static Path mark(Path directory) {
        return directory.resolve("kiosk.mark");
    }

    Path mark() {
        return mark(path);
    }

    Path reserve() {
        return reserve(path);
    }

    /** Makes new names in a directory durable. */
    static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static boolean locks(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null; // it lives as long as the channel
        } catch (OverlappingFileLockException _) {
            return false; // held by this very process
        }
    }
}
