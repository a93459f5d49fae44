package org.caiyun.kiosk.ui.web;

/** Whether the pages may stand in a frame: nowhere, or in pages of the same server (the bench shows the kiosk so). */
public enum Framing {
    NONE("'none'"),
    SAME_ORIGIN("'self'");

    private final String source;

    Framing(String source) {
        this.source = source;
    }

    /** All that a page may load or do; whatever is not named is refused by the browser. */
    String contentSecurityPolicy() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:;"
                + " font-src 'self'; media-src 'self'; frame-src " + source + "; frame-ancestors " + source
                + "; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
    }
}
