package org.caiyun.kiosk.ui.web;

/** What the gate says about one request. */
sealed interface Verdict {
    /** Served; the method is GET or HEAD. */
    record Pass(WebTarget target, boolean upgrade) implements Verdict {}

    /** The token was shown: the browser gets the cookie and goes to the same address without the token. */
    record Enter(String location, String cookie) implements Verdict {}

    record Refuse(Refusal why) implements Verdict {}
}
