package org.caiyun.kiosk.config;

import java.nio.file.Path;

/** Where a password is that something wants of the kiosk: the site's UHF tags, to be written; the library system. */
public sealed interface AccessSecret {
    /** None is wanted. */
    record None() implements AccessSecret {}

    /** Read from the file when the kiosk starts. */
    record InFile(Path file) implements AccessSecret {}
}
