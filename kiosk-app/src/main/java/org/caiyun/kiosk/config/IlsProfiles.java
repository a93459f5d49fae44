package org.caiyun.kiosk.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.caiyun.kiosk.config.yaml.YamlFormat;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;

/**
 * The profiles that this program knows; each is a file beside this class. One that cannot be read is a broken build.
 */
public final class IlsProfiles {
    /** Any library system that keeps to the standard. */
    public static final String GENERIC = "generic";

    private static final List<String> NAMES =
            List.of(GENERIC, "koha", "evergreen", "folio", "alma", "sierra", "symphony", "polaris", "dp2", "interlib");

    private static final YamlFormat<IlsProfile> FORMAT =
            new YamlFormat<>("What is known of a library system", IlsProfile::from);

    private IlsProfiles() {}

    public static List<String> names() {
        return NAMES;
    }

    /** The profile of this name, which is one of {@link #names}. */
    public static IlsProfile named(String name) {
        return switch (read(new YamlSource(name + ".yaml", text(name)))) {
            case YamlResult.Good<IlsProfile>(IlsProfile profile) -> profile;
            case YamlResult.Bad<IlsProfile> bad -> throw new IllegalStateException("profile " + bad.problems());
        };
    }

    static YamlResult<IlsProfile> read(YamlSource source) {
        return FORMAT.read(source);
    }

    private static String text(String name) {
        String file = "profiles/" + name + ".yaml";
        try (var stream = Objects.requireNonNull(IlsProfiles.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
