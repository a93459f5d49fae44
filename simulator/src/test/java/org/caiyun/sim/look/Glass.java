package org.caiyun.sim.look;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.caiyun.kiosk.ui.Display;
import org.caiyun.kiosk.ui.PatronView.Size;

/** The two kinds of screen that the machines have. */
public enum Glass {
    PORTRAIT(Display.PORTRAIT),
    LANDSCAPE(Display.LANDSCAPE);

    /** A record of numbers. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Size size;

    Glass(Display display) {
        this.size = display.size();
    }

    Size size() {
        return size;
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
        page.setViewportSize(size.width(), size.height());
    }

    private BrowserContext context(Browser browser, boolean touched) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(size.width(), size.height())
                .setHasTouch(touched)
                .setReducedMotion(ReducedMotion.REDUCE));
    }
}
