package org.caiyun.sim.panel;

import org.caiyun.kiosk.ui.web.WebChannel;
import org.caiyun.kiosk.ui.web.WebClient;

/** The pages of the bench; what they say that is no action is passed over. */
record BenchChannel(Bench bench) implements WebChannel {
    @Override
    public void opened(WebClient client) {
        bench.enter(client);
    }

    @Override
    public void received(WebClient client, String text) {
        BenchActionForm.read(text).ifPresent(action -> bench.ask(client, action));
    }

    @Override
    public void closed(WebClient client) {
        bench.leave(client);
    }
}
