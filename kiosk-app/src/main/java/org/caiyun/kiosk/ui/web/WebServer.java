package org.caiyun.kiosk.ui.web;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web server: one event loop for all connections. It knows what it serves only as a {@link WebSite}.
 *
 * <p>Threads: {@link #start} and {@link #close} belong to one thread; everything on a connection runs on the one thread
 * "web", which never waits; contents are made on virtual threads.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WebServer.class);
    private static final int BIND_SECONDS = 5;
    private static final int CLOSE_SECONDS = 2;

    private final WebSettings settings;
    private final WebSite site;
    private final RefusalCounts refusals = new RefusalCounts();
    private final ChannelGroup channels = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);
    private final Workers workers;
    private final Doorway doorway;
    private @Nullable EventLoopGroup loop;

    public WebServer(WebSettings settings, WebSite site) {
        this.settings = settings;
        this.site = site;
        workers = new Workers(settings.limits().workers(), settings.limits().answer());
        doorway = new Doorway(channels, settings.limits());
    }

    /** Opens the port; to be called once. After a failure there is nothing left to close. */
    public WebStart start() {
        var threads = Thread.ofPlatform().name("web").daemon().factory();
        loop = new MultiThreadIoEventLoopGroup(1, threads, NioIoHandler.newFactory());
        ChannelFuture binding = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.AUTO_READ, false)
                .childHandler(doorway)
                .bind(new InetSocketAddress(settings.bind(), settings.port()));
        boolean done = binding.awaitUninterruptibly(BIND_SECONDS, TimeUnit.SECONDS);
        if (!done || !binding.isSuccess()) {
            close();
            return new WebStart.Failed(why(binding.cause()));
        }
        Channel server = binding.channel();
        channels.add(server);
        int port = ((InetSocketAddress) server.localAddress()).getPort();
        var answers = new Answers(settings.framing());
        var desk = new ContentDesk(site, workers);
        doorway.open(new WebHost(site, settings.limits(), new Gate(settings, port), answers, desk, refusals));
        server.config().setAutoRead(true);
        String address = "http://" + settings.host() + ":" + port + "/";
        log.info("web listening address={}", address);
        return new WebStart.Listening(
                port, address + "?" + WebTarget.TOKEN + "=" + settings.token().text());
    }

    /** How often each refusal was given since the start. */
    public Map<Refusal, Long> refusals() {
        return refusals.all();
    }

    /** How many connections are served now. */
    int connections() {
        return doorway.served();
    }

    @Override
    public void close() {
        EventLoopGroup running = loop;
        if (running == null) {
            return;
        }
        loop = null;
        var _ = channels.close().awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
        workers.interruptAll();
        var _ = running.shutdownGracefully(0, 1, TimeUnit.SECONDS)
                .awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
    }

    private String why(@Nullable Throwable failure) {
        String place = "port " + settings.port() + " of " + settings.bind();
        return switch (failure) {
            case null -> place + " cannot be opened: it takes too long";
            case BindException e
            when String.valueOf(e.getMessage()).contains("in use") -> place + " is in use by another program";
            default -> place + " cannot be opened: " + failure.getMessage();
        };
    }
}
