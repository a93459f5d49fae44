package org.caiyun.kiosk.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a UTF-8 properties file that lies beside a class; one that is missing is a broken build. */
public final class Wordings {
    private Wordings() {}

    public static SortedMap<String, String> read(Class<?> beside, String file) {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(beside.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        var sorted = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> sorted.put(key, properties.getProperty(key)));
        return Collections.unmodifiableSortedMap(sorted);
    }
}
