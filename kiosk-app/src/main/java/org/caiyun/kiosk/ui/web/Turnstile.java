package org.caiyun.kiosk.ui.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

/** The handler of a connection that is one too many: says so and leaves. Threads: the event loop only. */
final class Turnstile extends ChannelInboundHandlerAdapter {
    private final WebHost host;

    Turnstile(WebHost host) {
        this.host = host;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        host.refusals().add(Refusal.CONNECTIONS);
        Farewell.say(context, host.answers().refusal(Refusal.CONNECTIONS), WebLimits.FAREWELL);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        var _ = context.close();
    }
}
