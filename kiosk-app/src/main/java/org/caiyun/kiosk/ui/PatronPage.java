package org.caiyun.kiosk.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.ui.web.Feed;
import org.caiyun.kiosk.ui.web.WebChannel;
import org.caiyun.kiosk.ui.web.WebFolder;

/**
 * The patron's page as a web server needs it: its files, and the channel that carries every new picture to each browser
 * and every press back.
 *
 * <p>Threads: pictures come from the loop, presses leave on the web server's thread.
 */
public final class PatronPage {
    private final Feed feed;
    private Optional<PatronView> shown = Optional.empty();
    private long revision;

    /** The page; {@code pressed} hears what was pressed, and must not block. */
    public PatronPage(Supplier<Uptime> uptime, Consumer<PatronIntent> pressed) {
        feed = new Feed(uptime, text -> PatronIntentForm.read(text).ifPresent(pressed));
    }

    /** Shows another picture; the same again changes nothing. One thread calls it. */
    public void show(PatronView view) {
        if (shown.filter(view::equals).isPresent()) {
            return;
        }
        shown = Optional.of(view);
        revision++;
        feed.publish(PatronViewForm.json(view, revision), revision);
    }

    /** The kiosk is gone; the same thread calls it. */
    public void letGo() {
        shown = Optional.empty();
        feed.letGo();
    }

    /** Somebody's browser shows it, or will. */
    public boolean isWatched() {
        return !feed.viewings().isEmpty();
    }

    public WebChannel channel() {
        return feed;
    }

    /** The page's files, to be served under {@code path}. */
    public static WebFolder files(String path) {
        return new WebFolder(path, PatronPage.class, "web");
    }
}
