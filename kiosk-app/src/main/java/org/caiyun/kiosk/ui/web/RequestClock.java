package org.caiyun.kiosk.ui.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection's deadline: for the next request to arrive, then for its answer to be taken. It stands first in the
 * pipeline, to see whether anything came at all. Threads: the event loop only.
 */
final class RequestClock extends ChannelInboundHandlerAdapter {
    private @Nullable ScheduledFuture<?> deadline;
    private boolean expecting;
    private boolean begun;

    /** Tells {@code late} whether a part of the request was there. */
    void expect(ChannelHandlerContext context, Duration limit, Consumer<Boolean> late) {
        start(context, limit, () -> late.accept(begun));
        begun = false;
        expecting = true;
    }

    /** True from {@link #expect} until {@link #stop}. */
    boolean isExpecting() {
        return expecting;
    }

    void start(ChannelHandlerContext context, Duration limit, Runnable late) {
        stop();
        deadline = context.executor().schedule(late, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    void stop() {
        expecting = false;
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        begun = true;
        context.fireChannelRead(bytes);
    }

    /** Also when the connection ends. */
    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stop();
    }
}
