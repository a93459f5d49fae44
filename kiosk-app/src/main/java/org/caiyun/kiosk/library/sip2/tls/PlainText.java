package org.caiyun.kiosk.library.sip2.tls;

import io.netty.channel.ChannelPipeline;

/** No encryption: for a library in the same house, or behind a tunnel. */
public record PlainText() implements LineSecurity, ConnectionGuard {
    @Override
    public ConnectionGuard guard(String host, int port) {
        return this;
    }

    @Override
    public void addTo(ChannelPipeline pipeline) {
        // bytes pass as they are
    }

    @Override
    public boolean shakesHands() {
        return false;
    }

    @Override
    public void heard() {
        // nobody has to be accepted
    }

    @Override
    public String whyFailed(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    @Override
    public String whyClosed() {
        return "closed by the other side";
    }
}
