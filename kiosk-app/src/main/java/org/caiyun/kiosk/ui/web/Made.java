package org.caiyun.kiosk.ui.web;

/** What came of a request for a content. */
sealed interface Made {
    record Content(WebContent content) implements Made {}

    record File(WebFile file) implements Made {}

    record Not(Refusal why) implements Made {}
}
