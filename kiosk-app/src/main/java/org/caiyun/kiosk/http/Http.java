package org.caiyun.kiosk.http;

import java.util.function.Consumer;

/** Where calls go. Any thread calls it. */
public interface Http extends AutoCloseable {
    /** For a program that calls nobody: every call fails. */
    Http NONE = new NoHttp();

    /**
     * Never waits. {@code then} is told once, on a thread of this edge, at the latest when the call's limit is over.
     */
    void send(HttpCall call, Consumer<HttpResult> then);

    /** Ends all calls; each that was under way has failed. */
    @Override
    void close();
}
