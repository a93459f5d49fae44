package org.caiyun.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.caiyun.kiosk.config.yaml.Problem;
import org.caiyun.kiosk.config.yaml.YamlSource;

/** The configuration files of the tests, and reading them with an expectation. */
final class ConfigFiles {
    private ConfigFiles() {}

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(ConfigFiles.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KioskConfig good(String yaml, YamlSource... overlays) {
        var result = KioskConfigReader.read(new YamlSource("kiosk.yaml", yaml), overlays);
        assertThat(result).isInstanceOf(ConfigResult.Config.class);
        return ((ConfigResult.Config) result).config();
    }

    static List<String> problems(String yaml, YamlSource... overlays) {
        return switch (KioskConfigReader.read(new YamlSource("kiosk.yaml", yaml), overlays)) {
            case ConfigResult.Config _ -> List.of();
            case ConfigResult.Problems(List<Problem> problems) ->
                problems.stream().map(Problem::toString).toList();
        };
    }
}
