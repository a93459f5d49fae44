package org.caiyun.kiosk.ui.web;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP on one connection: reads a request, answers it, reads the next. A refusal is the last answer, since whoever
 * is refused was not a browser showing our pages.
 *
 * <p>Threads: the event loop only.
 */
final class HttpConversation extends ChannelInboundHandlerAdapter {
    private static final Logger log = LoggerFactory.getLogger(HttpConversation.class);

    private final WebHost host;
    private final RequestClock clock;
    private boolean leaving;

    HttpConversation(WebHost host, RequestClock clock) {
        this.host = host;
        this.clock = clock;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        listen(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (leaving) {
                return;
            }
            if (message instanceof HttpRequest request) {
                on(context, request);
            } else {
                // the empty end of a request without a body
                context.read();
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    /** One read need not bring a whole request, and nobody else asks for the rest. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (clock.isExpecting()) {
            context.read();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        log.debug("web connection failed", failure);
        var _ = context.close();
    }

    private void on(ChannelHandlerContext context, HttpRequest request) {
        clock.stop();
        switch (host.gate().judge(request)) {
            case Verdict.Refuse(Refusal why) -> refuse(context, why);
            case Verdict.Enter enter -> answer(context, request, host.answers().entry(enter));
            case Verdict.Pass(WebTarget target, boolean upgrade) -> {
                Optional<WebChannel> channel = host.site().channel(target.path());
                if (channel.isPresent()) {
                    upgrade(context, request, channel.get());
                } else if (upgrade) {
                    refuse(context, Refusal.ABSENT);
                } else if (host.site().isFolderWithoutSlash(target.path())) {
                    answer(
                            context,
                            request,
                            host.answers().redirect(HttpResponseStatus.TEMPORARY_REDIRECT, target.asFolder()));
                } else {
                    host.desk().find(context.executor(), target, made -> made(context, request, made));
                }
            }
        }
    }

    private void made(ChannelHandlerContext context, HttpRequest request, Made made) {
        switch (made) {
            case Made.Content(WebContent content) ->
                answer(context, request, host.answers().content(content));
            case Made.File(WebFile file) -> {
                String known = request.headers().get(HttpHeaderNames.IF_NONE_MATCH, "");
                answer(context, request, host.answers().file(file, known));
            }
            case Made.Not(Refusal why) -> {
                host.refusals().add(why);
                answer(context, request, host.answers().refusal(why));
            }
        }
    }

    private void upgrade(ChannelHandlerContext context, HttpRequest request, WebChannel channel) {
        if (!Upgrade.isWellFormed(request)) {
            refuse(context, Refusal.NO_WEBSOCKET);
            return;
        }
        leaving = true;
        clock.start(context, host.limits().answer(), () -> {
            var _ = context.close();
        });
        Upgrade.perform(context, request, new WebSocketConversation(channel, host));
        context.pipeline().remove(this);
    }

    private void listen(ChannelHandlerContext context) {
        clock.expect(context, host.limits().request(), begun -> {
            if (begun) {
                refuse(context, Refusal.SLOW);
            } else {
                var _ = context.close();
            }
        });
        context.read();
    }

    private void answer(ChannelHandlerContext context, HttpRequest request, FullHttpResponse response) {
        if (!request.protocolVersion().isKeepAliveDefault() || !HttpUtil.isKeepAlive(request)) {
            leave(context, response, host.limits().answer());
            return;
        }
        clock.start(context, host.limits().answer(), () -> {
            var _ = context.close();
        });
        context.writeAndFlush(response).addListener((ChannelFutureListener) written -> {
            if (written.isSuccess()) {
                listen(context);
            } else {
                var _ = context.close();
            }
        });
        context.read();
    }

    private void refuse(ChannelHandlerContext context, Refusal why) {
        host.refusals().add(why);
        leave(context, host.answers().refusal(why), WebLimits.FAREWELL);
    }

    private void leave(ChannelHandlerContext context, FullHttpResponse last, Duration limit) {
        leaving = true;
        clock.stop();
        Farewell.say(context, last, limit);
    }
}
