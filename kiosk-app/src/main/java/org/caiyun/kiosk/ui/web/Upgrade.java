package org.caiyun.kiosk.ui.web;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import io.netty.handler.flow.FlowControlHandler;
import java.util.regex.Pattern;

/** Turns an HTTP connection into a WebSocket (RFC 6455 4.2), without extensions or sub-protocols. */
final class Upgrade {
    /** 16 bytes in base 64. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

    private static final WebSocketDecoderConfig FRAMES = WebSocketDecoderConfig.newBuilder()
            .maxFramePayloadLength(WebLimits.MESSAGE_BYTES)
            .expectMaskedFrames(true)
            .allowMaskMismatch(false)
            .allowExtensions(false)
            .closeOnProtocolViolation(true)
            .withUTF8Validator(true)
            .build();

    private Upgrade() {}

    static boolean isWellFormed(HttpRequest request) {
        HttpHeaders headers = request.headers();
        return request.method().equals(HttpMethod.GET)
                && request.protocolVersion().isKeepAliveDefault()
                && headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                && headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
                && headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION, "").equals("13")
                && KEY.matcher(headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY, ""))
                        .matches();
    }

    /** Answers the request and puts the conversation at the end of the pipeline. */
    static void perform(ChannelHandlerContext context, HttpRequest request, WebSocketConversation conversation) {
        ChannelPipeline pipeline = context.pipeline();
        // the handshake wants a request with a body, though this one has none
        var whole = new DefaultFullHttpRequest(request.protocolVersion(), request.method(), request.uri());
        whole.headers().set(request.headers());
        var _ = new WebSocketServerHandshaker13("", null, FRAMES)
                .handshake(context.channel(), whole, EmptyHttpHeaders.INSTANCE, context.newPromise())
                .addListener((ChannelFutureListener) done -> {
                    if (!done.isSuccess()) {
                        var _ = done.channel().close();
                        return;
                    }
                    var _ = pipeline.remove(RequestClock.class);
                    var _ = pipeline.remove(FlowControlHandler.class);
                    pipeline.addFirst(conversation.idleWatch());
                    pipeline.addLast(
                            new Utf8FrameValidator(true),
                            new WebSocketFrameAggregator(WebLimits.MESSAGE_BYTES),
                            conversation);
                    conversation.begin();
                    done.channel().config().setAutoRead(true);
                });
    }
}
