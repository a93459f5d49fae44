package org.caiyun.kiosk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Puts SQLite's native library beside the data, once. By itself the driver unpacks it into the temporary directory at
 * every start, which fails where that is mounted noexec or full.
 */
final class NativeLibrary {
    private static final Logger log = LoggerFactory.getLogger(NativeLibrary.class);
    private static final String PATH = "org.sqlite.lib.path";
    private static final String TEMPORARY = "org.sqlite.tmpdir";
    private static final String NAME = "org.sqlite.lib.name";

    private NativeLibrary() {}

    /** Before the first connection of the process; what the launcher or an earlier call has set stands. */
    static void prepare(Path directory) {
        if (System.getProperty(PATH) != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (in == null) {
                return; // a platform that the driver has no library for; it says so itself
            }
            extract(in.readAllBytes(), directory, name);
            System.setProperty(PATH, directory.toAbsolutePath().toString());
            System.setProperty(NAME, name);
            System.setProperty(TEMPORARY, directory.toAbsolutePath().toString()); // where it looks for old copies
        } catch (IOException e) {
            log.warn("native-library directory={} why={}", directory, e.toString());
        }
    }

    private static void extract(byte[] library, Path directory, String name) throws IOException {
        Path target = directory.resolve(name);
        if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), library)) {
            return;
        }
        Files.createDirectories(directory);
        Path part = Files.createTempFile(directory, name, ".part");
        try {
            Files.write(part, library);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
