package org.caiyun.sim.look;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;

/** Shows a page as people see it who do not tell all colours apart. */
enum Eyes {
    ALL_COLOURS("none"),
    NO_GREEN("deuteranopia"),
    NO_COLOURS("achromatopsia"),
    BLURRED("blurredVision");

    private final String type;

    Eyes(String type) {
        this.type = type;
    }

    /** Lends these eyes while something looks at the page. */
    void look(Page page, Runnable atIt) {
        var devTools = page.context().newCDPSession(page);
        try {
            var wanted = new JsonObject();
            wanted.addProperty("type", type);
            devTools.send("Emulation.setEmulatedVisionDeficiency", wanted);
            atIt.run();
        } finally {
            devTools.detach();
        }
    }
}
