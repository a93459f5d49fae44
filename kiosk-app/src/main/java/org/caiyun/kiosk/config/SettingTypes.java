package org.caiyun.kiosk.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.config.yaml.Scalars;
import org.caiyun.kiosk.config.yaml.YamlType;

/** Types of settings that several sections share. */
final class SettingTypes {
    private static final int LONGEST_PATH = 1000;
    private static final Pattern BYTES = Pattern.compile("[0-9A-Fa-f]{2}( ?[0-9A-Fa-f]{2}){0,63}");

    private SettingTypes() {}

    /** An input or output of the board, by its number there. */
    static YamlType<Integer> pin() {
        return Scalars.integer(0, 255);
    }

    static YamlType<ZoneId> zone() {
        return Scalars.parsed(
                "a time zone such as Asia/Shanghai", ZoneOffset.UTC, SettingTypes::parseZone, ZoneId::getId);
    }

    static YamlType<LocalTime> timeOfDay() {
        return Scalars.parsed(
                "a time of day such as 03:00", LocalTime.of(3, 0), SettingTypes::parseTime, LocalTime::toString);
    }

    static YamlType<Path> path() {
        return Scalars.parsed("a path", Path.of("path"), SettingTypes::parsePath, Path::toString);
    }

    /** What is sent to a device or comes from it, 1 to 64 bytes. */
    static YamlType<Bytes> bytes() {
        return Scalars.text(BYTES, "1 to 64 bytes in hexadecimal digits such as 16 54 0D")
                .map(Bytes::ofHex, Bytes::hex);
    }

    private static Optional<ZoneId> parseZone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> parseTime(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Path> parsePath(String text) {
        if (text.isBlank() || text.length() > LONGEST_PATH) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
