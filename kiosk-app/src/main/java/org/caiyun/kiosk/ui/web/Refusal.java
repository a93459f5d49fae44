package org.caiyun.kiosk.ui.web;

/** Why a request was not served; each has its status and the sentence that the browser shows. */
public enum Refusal {
    MALFORMED(400, "The request is malformed."),
    BODY(400, "A request for a content has no body."),
    TOKEN(403, "Please open the address that the program printed when it started."),
    ORIGIN(403, "Requests from other origins are refused."),
    ABSENT(404, "There is nothing under this address."),
    METHOD(405, "Only GET and HEAD are served."),
    SLOW(408, "The request took too long."),
    URI(414, "The address is too long."),
    HOST(421, "This server does not go by that name."),
    NO_WEBSOCKET(426, "A WebSocket of version 13 is expected here."),
    HEADERS(431, "The headers are too long."),
    BROKEN(500, "The content could not be made."),
    CONNECTIONS(503, "Too many connections are open."),
    BUSY(503, "Too many requests are being served."),
    LATE(503, "The content was not made in time."),
    /** Not a request but an open WebSocket: the client does not read what it is sent. */
    STALLED(1008, "The client does not read."),
    /** Likewise: no sign of life. */
    SILENT(1001, "The client is silent."),
    /** Likewise: something other than a text of allowed length. */
    FRAME(1003, "The client sent something other than short text.");

    private final int status;
    private final String sentence;

    Refusal(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    int status() {
        return status;
    }

    String sentence() {
        return sentence;
    }
}
