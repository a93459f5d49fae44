package org.caiyun.sim.look;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

/** The two kinds of screen that the machines have. */
enum Glass {
    PORTRAIT(1080, 1920),
    LANDSCAPE(1280, 800);

    final int width;
    final int height;

    Glass(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** A page of its own, as still as for a picture; close its context when done. */
    Page open(Browser browser) {
        return context(browser, false).newPage();
    }

    /** A page that is touched, as the machine's is. */
    Page openTouched(Browser browser) {
        return context(browser, true).newPage();
    }

    /** Turns a page that is open to this kind of screen. */
    void give(Page page) {
        page.setViewportSize(width, height);
    }

    private BrowserContext context(Browser browser, boolean touched) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touched)
                .setReducedMotion(ReducedMotion.REDUCE));
    }
}
