package org.caiyun.kiosk.boot;

import java.nio.file.Path;

/** A file beside the configuration that holds one secret; white space around it does not count. */
final class SecretFile {
    private SecretFile() {}

    /** @param key of the configuration that names the file */
    static String read(Path file, String key) {
        return NamedFile.text(file, key).strip();
    }
}
