package org.caiyun.kiosk.ui.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.caiyun.device.Uptime;
import org.jspecify.annotations.Nullable;

/**
 * Shows every client the latest whole model. A client gets the next only after it has painted the one before, so that a
 * slow page leaves models out instead of piling them up. Whatever else a client says goes to the listener.
 *
 * <p>Threads: any; the listener is called by the thread "web" and must not block.
 */
public final class Feed implements WebChannel {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<WebClient, Page> pages = new LinkedHashMap<>();
    private final Supplier<Uptime> uptime;
    private final Consumer<String> listener;
    private @Nullable Model latest;
    private boolean gone;
    private long published;

    /** @param listener hears the text of each intent, as it came */
    public Feed(Supplier<Uptime> uptime, Consumer<String> listener) {
        this.uptime = uptime;
        this.listener = listener;
    }

    /** Replaces the model. */
    public void publish(String wholeModel, long rev) {
        Model model;
        List<WebClient> free;
        lock.lock();
        try {
            gone = false;
            published++;
            model = new Model(wholeModel, rev, published);
            latest = model;
            free = pages.entrySet().stream()
                    .filter(e -> e.getValue().isFree())
                    .map(Map.Entry::getKey)
                    .toList();
            for (WebClient client : free) {
                pages.put(client, sent(model));
            }
        } finally {
            lock.unlock();
        }
        // outside the lock: a send may end in closed()
        free.forEach(client -> client.send(model.text()));
    }

    /**
     * Whatever made the models is gone: lets every client go, and whoever comes back, until there is a model again. A
     * page whose server is gone shows that by itself.
     */
    public void letGo() {
        List<WebClient> left;
        lock.lock();
        try {
            gone = true;
            latest = null;
            left = List.copyOf(pages.keySet());
        } finally {
            lock.unlock();
        }
        // outside the lock: closing ends in closed()
        left.forEach(WebClient::close);
    }

    /** How far each client is, the oldest first; for whoever restarts a browser that no longer paints. */
    public List<Viewing> viewings() {
        lock.lock();
        try {
            return pages.values().stream().map(Page::viewing).toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void opened(WebClient client) {
        if (isGone()) {
            client.close();
            return;
        }
        next(client, new Page(new Viewing.Fresh(uptime.get()), 0));
    }

    @Override
    public void received(WebClient client, String text) {
        OptionalLong painted = PaintedMessage.rev(text);
        if (painted.isPresent()) {
            painted(client, painted.getAsLong());
        } else {
            listener.accept(text);
        }
    }

    @Override
    public void closed(WebClient client) {
        lock.lock();
        try {
            pages.remove(client);
        } finally {
            lock.unlock();
        }
    }

    private boolean isGone() {
        lock.lock();
        try {
            return gone;
        } finally {
            lock.unlock();
        }
    }

    private void painted(WebClient client, long rev) {
        Page done;
        lock.lock();
        try {
            Page page = pages.get(client);
            if (page == null || !(page.viewing() instanceof Viewing.Waiting(long sent, var _)) || sent != rev) {
                return;
            }
            done = new Page(new Viewing.Painted(rev, uptime.get()), page.number());
        } finally {
            lock.unlock();
        }
        next(client, done);
    }

    /** Sends the latest model unless this page shows it already. */
    private void next(WebClient client, Page page) {
        Model model;
        lock.lock();
        try {
            model = latest;
            if (model == null || model.number() == page.number()) {
                pages.put(client, page);
                return;
            }
            pages.put(client, sent(model));
        } finally {
            lock.unlock();
        }
        client.send(model.text());
    }

    private Page sent(Model model) {
        return new Page(new Viewing.Waiting(model.rev(), uptime.get()), model.number());
    }

    /** @param number counts the models, from 1 */
    private record Model(String text, long rev, long number) {}

    /** What one client shows or is about to show. */
    private record Page(Viewing viewing, long number) {
        boolean isFree() {
            return !(viewing instanceof Viewing.Waiting);
        }
    }
}
