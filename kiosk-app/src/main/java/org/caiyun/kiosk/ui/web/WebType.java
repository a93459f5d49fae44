package org.caiyun.kiosk.ui.web;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of content that are served at all, by the ends of their names. */
public enum WebType {
    HTML("html", "text/html; charset=utf-8"),
    JS("js", "text/javascript; charset=utf-8"),
    CSS("css", "text/css; charset=utf-8"),
    JSON("json", "application/json"),
    SVG("svg", "image/svg+xml"),
    PNG("png", "image/png"),
    WOFF2("woff2", "font/woff2"),
    OPUS("opus", "audio/ogg; codecs=opus"),
    WAV("wav", "audio/wav"),
    TXT("txt", "text/plain; charset=utf-8"),
    YAML("yaml", "application/yaml");

    private final String end;
    private final String mediaType;

    WebType(String end, String mediaType) {
        this.end = end;
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<WebType> of(String name) {
        return Stream.of(values()).filter(t -> name.endsWith("." + t.end)).findFirst();
    }
}
