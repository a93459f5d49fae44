package org.caiyun.sim.panel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.ui.web.Feed;
import org.caiyun.kiosk.ui.web.WebChannel;
import org.caiyun.kiosk.ui.web.WebFolder;
import org.caiyun.sim.platform.DeskResult;

/**
 * The cataloguer's page: the platform's worklist and ledger, shown again as soon as they change, and what cataloguers
 * do there. Belongs to the bench's thread, but for its channel.
 */
final class CataloguerPage {
    /** Ages on the page are counted anew so often. */
    private static final long AGAIN_NANOS = 10_000 * Pace.MILLISECOND;

    private final Feed feed;
    private long revision;
    private long shownAt;
    private Shown shown = new Shown(0, -1, 0);
    private int refusals;
    private String why = "";
    private int task;

    /** What was shown last: of which stage, after how many changes of the platform, and of refused actions. */
    private record Shown(int stage, long changes, int refusals) {}

    /** The page; {@code asked} hears what a cataloguer wants, and must not block. */
    CataloguerPage(Supplier<Uptime> uptime, Consumer<String> asked) {
        feed = new Feed(uptime, asked);
    }

    WebChannel channel() {
        return feed;
    }

    static WebFolder files() {
        return new WebFolder("/cataloguer/", CataloguerPage.class, "cataloguer");
    }

    /** Shows what there is now, if anybody looks and anything is new. */
    void show(Optional<Play> play, long now) {
        if (feed.viewings().isEmpty()) {
            return;
        }
        play.ifPresentOrElse(there -> show(there, now), feed::letGo);
    }

    private void show(Play play, long now) {
        var platform = play.stage().site().platform();
        var next = new Shown(play.number(), platform.changes(), refusals);
        if (next.equals(shown) && now - shownAt < AGAIN_NANOS) {
            return;
        }
        shown = next;
        shownAt = now;
        revision++;
        ObjectNode view = platform.view();
        view.put("zone", play.config().kiosk().zone().getId()).put("rev", revision);
        view.putObject("refused").put("count", refusals).put("why", why).put("task", task);
        feed.publish(view.toString(), revision);
    }

    /** Does what a cataloguer wants; a book that is catalogued is at once in the library system, too. */
    void perform(String action, Play play) {
        switch (play.stage().site().platform().act(action)) {
            case DeskResult.Done() -> {}
            case DeskResult.Refused(var because, var of) -> {
                refusals++;
                why = because;
                task = of;
            }
            case DeskResult.Catalogued(var book) ->
                play.stage().see(() -> {
                    book.enter(play.stage().site().library());
                    return true;
                });
        }
    }
}
