package org.caiyun.kiosk.config;

import java.nio.file.Path;

/** How the kiosk makes itself known to the library system. */
public sealed interface Login {
    /** The library wants no login. */
    record None() implements Login {}

    /** The password is read from the file when the kiosk starts. */
    record WithPassword(String user, Path passwordFile) implements Login {}
}
