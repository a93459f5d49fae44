package org.caiyun.sim.look;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Slows the page's processor down, as a small board is slower than a desktop, until it is closed. */
final class SlowMachine implements AutoCloseable {
    private final CDPSession devTools;

    private SlowMachine(CDPSession devTools) {
        this.devTools = devTools;
    }

    static SlowMachine times(int factor, Page page) {
        var slow = new SlowMachine(page.context().newCDPSession(page));
        slow.rate(factor);
        return slow;
    }

    private void rate(int factor) {
        var wanted = new JsonObject();
        wanted.addProperty("rate", factor);
        devTools.send("Emulation.setCPUThrottlingRate", wanted);
    }

    @Override
    public void close() {
        rate(1);
        devTools.detach();
    }
}
