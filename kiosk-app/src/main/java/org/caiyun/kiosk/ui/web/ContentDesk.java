package org.caiyun.kiosk.ui.web;

import io.netty.util.concurrent.EventExecutor;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds what is served under a target: a source's content or a file. Threads: the event loop; the rest is the workers'.
 */
final class ContentDesk {
    private final WebSite site;
    private final WebFiles files;
    private final Workers workers;

    ContentDesk(WebSite site, Workers workers) {
        this.site = site;
        this.files = new WebFiles(site);
        this.workers = workers;
    }

    void find(EventExecutor loop, WebTarget target, Consumer<Made> done) {
        workers.run(loop, () -> make(target), done);
    }

    private Made make(WebTarget target) {
        String path = target.path();
        Optional<String> prefix = site.sourcePath(path);
        boolean folderIsNearer = site.folder(path)
                .filter(f -> f.path().length() > prefix.map(String::length).orElse(0))
                .isPresent();
        Optional<Made> made;
        if (prefix.isPresent() && !folderIsNearer) {
            made = site.source(prefix.get())
                    .get(path.substring(prefix.get().length()), target.query())
                    .<Made>map(Made.Content::new)
                    .or(() -> files.find(path).map(Made.File::new));
        } else {
            made = files.find(path).map(Made.File::new);
        }
        return made.orElseGet(() -> new Made.Not(Refusal.ABSENT));
    }
}
