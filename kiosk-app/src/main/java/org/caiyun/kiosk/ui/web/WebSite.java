package org.caiyun.kiosk.ui.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.caiyun.kiosk.ui.web.WebPath.Kind;

/**
 * What a server serves. A channel has a path of its own; of sources and folders the one with the longest path wins, and
 * a source before a folder, which still has what the source has not.
 *
 * @param sources by their path, with a slash at both ends
 * @param channels by their whole path
 */
public record WebSite(List<WebFolder> folders, Map<String, WebSource> sources, Map<String, WebChannel> channels) {
    public WebSite {
        folders = folders.stream()
                .sorted(Comparator.comparingInt((WebFolder f) -> f.path().length())
                        .reversed())
                .toList();
        sources = Map.copyOf(sources);
        channels = Map.copyOf(channels);
        sources.keySet().forEach(path -> WebPath.check(path, Kind.FOLDER));
        channels.keySet().forEach(path -> WebPath.check(path, Kind.FILE));
    }

    Optional<WebChannel> channel(String path) {
        return Optional.ofNullable(channels.get(path));
    }

    Optional<String> sourcePath(String path) {
        return sources.keySet().stream()
                .filter(path::startsWith)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /** The source under exactly this path, as {@link #sourcePath} found it. */
    WebSource source(String sourcePath) {
        return Objects.requireNonNull(sources.get(sourcePath), sourcePath);
    }

    Optional<WebFolder> folder(String path) {
        return folders.stream().filter(f -> path.startsWith(f.path())).findFirst();
    }

    /** True when a slash is all that this path lacks to be a folder's. */
    boolean isFolderWithoutSlash(String path) {
        return folders.stream().anyMatch(f -> f.path().equals(path + "/"));
    }
}
