package org.caiyun.sim.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.kiosk.cataloguing.Missing;

/** The four kinds of work on a book, each done by other people. */
public enum FieldGroup {
    RECORD,
    HOLDINGS,
    ASSET,
    PROCESSING;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FieldGroup> of(String label) {
        return Stream.of(values()).filter(group -> group.label().equals(label)).findFirst();
    }

    List<String> fields(Missing missing) {
        return switch (this) {
            case RECORD -> missing.record();
            case HOLDINGS -> missing.holdings();
            case ASSET -> missing.asset();
            case PROCESSING -> missing.processing();
        };
    }
}
