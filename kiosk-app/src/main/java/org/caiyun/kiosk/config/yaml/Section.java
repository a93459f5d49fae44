package org.caiyun.kiosk.config.yaml;

import java.util.Optional;

/**
 * The keys of one section, as a definition asks for them. One implementation reads a file, the other writes the schema
 * down; a definition cannot tell them apart. Whatever is missing or wrong is reported and answered with a placeholder
 * (the smallest number, the first choice, an empty list, some text), so that the definition goes on and finds the next
 * problem. A definition must therefore be able to build its record from placeholders, and must say what does not fit
 * together with {@link #problem}, not with an exception. A key that no definition asks for is a problem.
 */
public sealed interface Section permits ReadSection, SchemaSection {
    <T> T required(String key, YamlType<T> type);

    /** The value, or {@code otherwise} where the key is not written. */
    <T> T optional(String key, YamlType<T> type, T otherwise);

    <T> Optional<T> optional(String key, YamlType<T> type);

    /** A section within, which is read as an empty one where the key is not written: all its defaults. */
    <T> T defaults(String key, YamlType<T> section);

    /** A key that someone may try and that is not allowed; its value is never shown. */
    void refused(String key, String why);

    /**
     * True when nothing was reported at or below these keys so far; a comparison of values that failed says nothing.
     */
    boolean sound(String... keys);

    /** Reports something at this key, or at a path below such as {@code bins[2].output}. */
    void problem(String path, String text);
}
