package org.caiyun.kiosk.library.sip2;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.caiyun.device.Bytes;
import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.library.sip2.tls.ConnectionGuard;
import org.caiyun.kiosk.library.sip2.tls.LineSecurity;
import org.caiyun.kiosk.library.sip2.tls.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * One socket from its opening to its end. The end is told once, and nothing is told after {@link #close}: both are
 * decided under the lock, which is also held while the listener hears an event.
 */
final class NettyConnection {
    private enum State {
        OPENING,
        OPEN,
        ENDED
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final NettyLine.Limits limits;
    private final Consumer<LineEvent> listener;
    private final EventLoopGroup loop;
    private final ConnectionGuard guard;
    private @Nullable Channel channel;
    private State state = State.OPENING;
    private boolean opened;
    private int pendingBytes;

    private NettyConnection(
            NettyLine.Limits limits, ConnectionGuard guard, Consumer<LineEvent> listener, EventLoopGroup loop) {
        this.limits = limits;
        this.guard = guard;
        this.listener = listener;
        this.loop = loop;
    }

    static NettyConnection open(
            NettyLine.Address address, NettyLine.Limits limits, LineSecurity security, Consumer<LineEvent> listener) {
        var threads = Thread.ofPlatform().name(address.name()).daemon().factory();
        var loop = new MultiThreadIoEventLoopGroup(1, threads, NioIoHandler.newFactory());
        var connection = new NettyConnection(limits, security.guard(address.host(), address.port()), listener, loop);
        connection.start(address);
        return connection;
    }

    void write(Bytes bytes) {
        lock.lock();
        try {
            if (state == State.ENDED || channel == null) {
                return;
            }
            if (state == State.OPENING) {
                endFromLoop(new LineEvent.OpenFailed("written to before it was open"));
            } else if (pendingBytes > limits.pendingBytes() - bytes.size()) {
                endFromLoop(new LineEvent.Closed("the other side does not read"));
            } else {
                pendingBytes += bytes.size();
                channel.writeAndFlush(Unpooled.wrappedBuffer(bytes.toArray()))
                        .addListener(done -> written(bytes.size(), done.cause()));
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            state = State.ENDED;
            shut();
        } finally {
            lock.unlock();
        }
    }

    private void start(NettyLine.Address address) {
        lock.lock();
        try {
            ChannelFuture connecting = new Bootstrap()
                    .group(loop)
                    .channel(NioSocketChannel.class)
                    .option(ChannelOption.TCP_NODELAY, true)
                    .option(ChannelOption.SO_KEEPALIVE, true)
                    .option(
                            ChannelOption.CONNECT_TIMEOUT_MILLIS,
                            Math.toIntExact(limits.connectTimeout().toMillis()))
                    .handler(new Pipeline(this))
                    .connect(address.host(), address.port());
            channel = connecting.channel();
            connecting.addListener(done -> {
                if (!done.isSuccess()) {
                    // there is no connection yet that the guard could know anything of
                    end(new LineEvent.OpenFailed(new PlainText().whyFailed(done.cause())));
                }
            });
        } finally {
            lock.unlock();
        }
    }

    private void written(int size, @Nullable Throwable failure) {
        lock.lock();
        try {
            pendingBytes -= size;
        } finally {
            lock.unlock();
        }
        if (failure != null) {
            failed(failure);
        }
    }

    private void failed(Throwable failure) {
        lost(guard.whyFailed(failure));
    }

    /** A connection that was never ready is one that could not be opened. */
    private void lost(String why) {
        end(opened ? new LineEvent.Closed(why) : new LineEvent.OpenFailed(why));
    }

    private void tell(LineEvent event) {
        lock.lock();
        try {
            if (state != State.ENDED) {
                state = State.OPEN;
                opened = true;
                listener.accept(event);
            }
        } finally {
            lock.unlock();
        }
    }

    private void end(LineEvent event) {
        lock.lock();
        try {
            if (state != State.ENDED) {
                state = State.ENDED;
                listener.accept(event);
            }
            shut();
        } finally {
            lock.unlock();
        }
    }

    private void endFromLoop(LineEvent event) {
        loop.execute(() -> end(event));
    }

    private void shut() {
        if (channel != null) {
            var _ = channel.close();
        }
        var _ = loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    private static final class Pipeline extends ChannelInitializer<Channel> {
        private final NettyConnection connection;

        Pipeline(NettyConnection connection) {
            this.connection = connection;
        }

        @Override
        protected void initChannel(Channel channel) {
            connection.guard.addTo(channel.pipeline());
            channel.pipeline().addLast(new Handler(connection));
        }
    }

    private static final class Handler extends SimpleChannelInboundHandler<ByteBuf> {
        private final NettyConnection connection;

        Handler(NettyConnection connection) {
            this.connection = connection;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            if (!connection.guard.shakesHands()) {
                connection.tell(new LineEvent.Opened());
            }
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof SslHandshakeCompletionEvent handshake) {
                if (handshake.isSuccess()) {
                    connection.tell(new LineEvent.Opened());
                } else {
                    connection.failed(handshake.cause());
                }
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf received) {
            var bytes = new byte[received.readableBytes()];
            received.readBytes(bytes);
            connection.guard.heard();
            connection.tell(new LineEvent.Received(Bytes.copyOf(bytes)));
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            connection.lost(connection.guard.whyClosed());
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
            connection.failed(failure);
        }
    }
}
