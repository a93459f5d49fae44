package org.caiyun.kiosk.config.yaml;

/** The text of one file, and the name under which its problems are shown. */
public record YamlSource(String name, String text) {}
