package org.caiyun.kiosk.config.yaml;

/**
 * One thing that is wrong in a file.
 *
 * @param line counted from 1
 * @param path the key, for instance {@code bins[0].number}; empty when the whole file is meant
 * @param text what is wrong and what was expected
 */
public record Problem(String file, int line, String path, String text) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ") + text;
    }
}
