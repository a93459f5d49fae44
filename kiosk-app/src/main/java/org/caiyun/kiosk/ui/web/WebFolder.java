package org.caiyun.kiosk.ui.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.ui.web.WebPath.Kind;

/**
 * Files of the class path served under a path.
 *
 * @param path where the files appear, with a slash at both ends
 * @param beside the class beside whose package the folder lies
 */
public record WebFolder(String path, Class<?> beside, String folder) {
    private static final String INDEX = "index.html";

    public WebFolder {
        WebPath.check(path, Kind.FOLDER);
        WebPath.check("/" + folder, Kind.FILE);
    }

    /** The file with this name below the folder; only names of known kinds are looked for, so no directory is. */
    Optional<WebContent> read(String name) {
        String file = name.isEmpty() || name.endsWith("/") ? name + INDEX : name;
        Optional<WebType> type = WebType.of(file);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = beside.getResourceAsStream(folder + "/" + file)) {
            if (in == null) {
                return Optional.empty();
            }
            return Optional.of(new WebContent(type.get(), Bytes.copyOf(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + "/" + file, e);
        }
    }
}
