package org.caiyun.sim.look;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

/** The two kinds of screen that the machines have. */
public enum Glass {
    /** 27 inches, 600 mm away. */
    PORTRAIT(1080, 1920, 3.22, 32),
    /** 15.6 inches, 600 mm away. */
    LANDSCAPE(1280, 800, 3.80, 38);

    final int width;
    final int height;
    /** Pixels per millimetre. */
    final double mm;
    /** The smallest text at that distance. */
    final int textPx;

    Glass(int width, int height, double mm, int textPx) {
        this.width = width;
        this.height = height;
        this.mm = mm;
        this.textPx = textPx;
    }

    /** A page of its own, as still as for a picture; close its context when done. */
    public Page open(Browser browser) {
        return context(browser, false).newPage();
    }

    /** A page that is touched, as the machine's is. */
    public Page openTouched(Browser browser) {
        return context(browser, true).newPage();
    }

    /** Turns a page that is open to this kind of screen. */
    public void give(Page page) {
        page.setViewportSize(width, height);
    }

    private BrowserContext context(Browser browser, boolean touched) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touched)
                .setReducedMotion(ReducedMotion.REDUCE));
    }
}
