package org.caiyun.kiosk.ui.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The last answer on a connection. A socket closed over unread bytes resets the connection and takes the answer with
 * it, so what still comes is read and dropped for a while.
 */
final class Farewell {
    private Farewell() {}

    /** Takes no longer than the limit for the writing; from here on the caller drops whatever it receives. */
    static void say(ChannelHandlerContext context, FullHttpResponse last, Duration limit) {
        Channel channel = context.channel();
        channel.config().setAutoRead(true);
        last.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        closeAfter(limit, channel);
        context.writeAndFlush(last).addListener((ChannelFutureListener) written -> {
            if (written.isSuccess() && channel instanceof SocketChannel socket) {
                var _ = socket.shutdownOutput();
                closeAfter(WebLimits.FAREWELL, channel);
            } else {
                var _ = channel.close();
            }
        });
    }

    private static void closeAfter(Duration limit, Channel channel) {
        var _ = channel.eventLoop().schedule(() -> hangUp(channel), limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void hangUp(Channel channel) {
        var _ = channel.close();
    }
}
