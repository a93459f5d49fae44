package org.caiyun.kiosk.ui.web;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a site, each read once. There are no more of them than were shipped. Threads: any; it reads files. */
final class WebFiles {
    private final ConcurrentHashMap<String, WebFile> read = new ConcurrentHashMap<>();
    private final WebSite site;

    WebFiles(WebSite site) {
        this.site = site;
    }

    Optional<WebFile> find(String path) {
        WebFile known = read.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<WebFile> found = site.folder(path)
                .flatMap(f -> f.read(path.substring(f.path().length())))
                .map(WebFile::of);
        found.ifPresent(file -> read.put(path, file));
        return found;
    }
}
