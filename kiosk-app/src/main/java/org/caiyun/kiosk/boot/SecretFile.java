package org.caiyun.kiosk.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file beside the configuration that holds one secret; white space around it does not count. */
final class SecretFile {
    private SecretFile() {}

    /** @param key of the configuration that names the file */
    static String read(Path file, String key) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(key + " cannot be read: " + file, e);
        }
    }
}
