package org.caiyun.kiosk.config;

import java.nio.file.Path;

/** Where the password is that opens the site's UHF tags for writing. */
public sealed interface AccessSecret {
    /** The tags are open. */
    record None() implements AccessSecret {}

    /** Eight hexadecimal digits, read from the file when the kiosk starts. */
    record InFile(Path file) implements AccessSecret {}
}
