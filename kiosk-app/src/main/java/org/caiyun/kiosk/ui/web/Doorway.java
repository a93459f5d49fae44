package org.caiyun.kiosk.ui.web;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Receives each new connection: serves it, says that there are too many, or hangs up. Threads: the event loop only. */
final class Doorway extends ChannelInitializer<SocketChannel> {
    private final ChannelGroup channels;
    private final WebLimits limits;
    private volatile @Nullable WebHost host;
    private final AtomicInteger served = new AtomicInteger();
    private int turnedAway;

    Doorway(ChannelGroup channels, WebLimits limits) {
        this.channels = channels;
        this.limits = limits;
    }

    /** Before the first connection is accepted. */
    void open(WebHost host) {
        this.host = host;
    }

    int served() {
        return served.get();
    }

    @Override
    protected void initChannel(SocketChannel socket) {
        WebHost open = host;
        if (open == null) {
            var _ = socket.close();
        } else if (served.get() < limits.connections()) {
            channels.add(socket);
            served.incrementAndGet();
            socket.closeFuture().addListener(_ -> served.decrementAndGet());
            var clock = new RequestClock();
            socket.pipeline().addLast(clock, codec(), new FlowControlHandler(), new HttpConversation(open, clock));
        } else if (turnedAway < limits.connections()) {
            channels.add(socket);
            turnedAway++;
            socket.closeFuture().addListener(_ -> turnedAway--);
            socket.pipeline().addLast(codec(), new Turnstile(open));
        } else {
            open.refusals().add(Refusal.CONNECTIONS);
            var _ = socket.close();
        }
    }

    private static HttpServerCodec codec() {
        return new HttpServerCodec(new HttpDecoderConfig()
                .setMaxInitialLineLength(WebLimits.REQUEST_LINE_BYTES)
                .setMaxHeaderSize(WebLimits.HEADER_BYTES)
                .setStrictLineParsing(true));
    }
}
