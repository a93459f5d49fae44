package org.caiyun.sim.look;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Collects what the browser itself complains of: errors, refusals of the content policy, files that do not come. */
public final class Complaints {
    private final List<String> heard = new ArrayList<>();

    private Complaints() {}

    /** Listens to a page from before it loads. */
    public static Complaints of(Page page) {
        var complaints = new Complaints();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.heard.add(message.type() + ": " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> complaints.heard.add("uncaught: " + error));
        page.onRequestFailed(request -> complaints.heard.add("failed: " + request.url() + " " + request.failure()));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.heard.add(response.status() + ": " + response.url());
            }
        });
        return complaints;
    }

    public List<String> heard() {
        return List.copyOf(heard);
    }
}
