package org.caiyun.kiosk.ui.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSocket on one connection. What waits for the client is counted, so that one that does not read costs no more
 * than a known number of bytes.
 *
 * <p>Threads: the event loop, but for {@link #send} and {@link #close}, which any thread may call.
 */
final class WebSocketConversation extends SimpleChannelInboundHandler<WebSocketFrame> implements WebClient {
    private static final Logger log = LoggerFactory.getLogger(WebSocketConversation.class);
    private static final int PINGS_UNANSWERED = 3;
    /** What a waiting frame costs beside its content, so that many empty ones count too. */
    private static final int FRAME_BYTES = 128;

    private final AtomicLong waiting = new AtomicLong();
    private final WebChannel channel;
    private final WebHost host;
    private volatile @Nullable Channel socket;
    private int silences;

    WebSocketConversation(WebChannel channel, WebHost host) {
        this.channel = channel;
        this.host = host;
    }

    IdleStateHandler idleWatch() {
        return new IdleStateHandler(host.limits().ping().toNanos(), 0, 0, TimeUnit.NANOSECONDS);
    }

    /** Once the client can be sent to. */
    void begin() {
        try {
            channel.opened(this);
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        socket = context.channel();
    }

    @Override
    public void send(String text) {
        write(new TextWebSocketFrame(Unpooled.wrappedBuffer(text.getBytes(UTF_8))));
    }

    @Override
    public void close() {
        end(WebSocketCloseStatus.NORMAL_CLOSURE);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        silences = 0;
        switch (frame) {
            case TextWebSocketFrame text -> channel.received(this, text.text());
            case PingWebSocketFrame ping ->
                write(new PongWebSocketFrame(ping.content().retain()));
            case PongWebSocketFrame _ -> log.trace("web client alive");
            case CloseWebSocketFrame _ -> end(WebSocketCloseStatus.NORMAL_CLOSURE);
            default -> drop(Refusal.FRAME, WebSocketCloseStatus.INVALID_MESSAGE_TYPE);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            silences++;
            if (silences > PINGS_UNANSWERED) {
                drop(Refusal.SILENT, WebSocketCloseStatus.ENDPOINT_UNAVAILABLE);
            } else {
                write(new PingWebSocketFrame());
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        channel.closed(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        switch (failure) {
            case CodecException _ -> drop(Refusal.FRAME, WebSocketCloseStatus.MESSAGE_TOO_BIG);
            case IOException e -> {
                log.debug("web client lost", e);
                var _ = context.close();
            }
            default -> failed(failure);
        }
    }

    private void failed(Throwable bug) {
        log.warn("web channel failed", bug);
        end(WebSocketCloseStatus.INTERNAL_SERVER_ERROR);
    }

    private void write(WebSocketFrame frame) {
        Channel open = socket;
        ByteBuf content = frame.content();
        int size = content.readableBytes() + FRAME_BYTES;
        if (open == null || !open.isActive()) {
            var _ = frame.release();
        } else if (waiting.addAndGet(size) > host.limits().waitingBytes()) {
            var _ = frame.release();
            log.info("web client dropped reason=\"does not read\" waiting={} bytes", waiting.get());
            host.refusals().add(Refusal.STALLED);
            var _ = open.close();
        } else {
            var _ = open.writeAndFlush(frame).addListener(_ -> waiting.addAndGet(-size));
        }
    }

    private void drop(Refusal why, WebSocketCloseStatus status) {
        log.info("web client dropped reason={}", why);
        host.refusals().add(why);
        end(status);
    }

    /** Says why as far as the socket takes it; there is no waiting for an answer. */
    private void end(WebSocketCloseStatus status) {
        Channel open = socket;
        if (open != null && open.isActive()) {
            var _ = open.writeAndFlush(new CloseWebSocketFrame(status));
            var _ = open.close();
        }
    }
}
