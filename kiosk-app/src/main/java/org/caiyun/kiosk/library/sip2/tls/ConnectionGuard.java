package org.caiyun.kiosk.library.sip2.tls;

import io.netty.channel.ChannelPipeline;

/** What stands between one socket and its line: encryption or nothing. It says in words why a connection failed. */
public sealed interface ConnectionGuard permits PlainText, TlsGuard {
    void addTo(ChannelPipeline pipeline);

    /** False where the line is open as soon as its socket is; else Netty tells when the handshake has ended. */
    boolean shakesHands();

    /** Bytes of the other side came through, so it has accepted us. */
    void heard();

    String whyFailed(Throwable failure);

    /** Why the other side may have closed the connection without an error. */
    String whyClosed();
}
