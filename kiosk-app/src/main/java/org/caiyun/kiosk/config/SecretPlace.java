package org.caiyun.kiosk.config;

import java.nio.file.Path;

/** Where a secret is that the configuration does not hold; it is read when the kiosk starts. */
public sealed interface SecretPlace {
    /** None is wanted. */
    record Nowhere() implements SecretPlace {}

    record InFile(Path file) implements SecretPlace {}

    /** In an environment variable of this name. */
    record InEnvironment(String variable) implements SecretPlace {}
}
