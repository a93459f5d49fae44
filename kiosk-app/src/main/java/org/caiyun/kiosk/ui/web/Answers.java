package org.caiyun.kiosk.ui.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** Makes the answers, each with the headers that keep other sites out. No header ever lets another origin in. */
final class Answers {
    private static final String NO_STORE = "no-store";

    private final String policy;

    Answers(Framing framing) {
        policy = framing.contentSecurityPolicy();
    }

    /** A content made on demand; it may be another one the next time. */
    FullHttpResponse content(WebContent content) {
        FullHttpResponse response = answer(HttpResponseStatus.OK, content.body().toArray());
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, content.type().mediaType());
        return response;
    }

    /** A file: the browser keeps it and asks whether it is still the same, except for pages. */
    FullHttpResponse file(WebFile file, String known) {
        boolean same = file.isKnownAs(known);
        FullHttpResponse response =
                same ? answer(HttpResponseStatus.NOT_MODIFIED, new byte[0]) : content(file.content());
        if (same) {
            response.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
        }
        response.headers().set(HttpHeaderNames.ETAG, file.tag());
        boolean page = file.content().type() == WebType.HTML;
        response.headers().set(HttpHeaderNames.CACHE_CONTROL, page ? NO_STORE : "no-cache");
        return response;
    }

    FullHttpResponse redirect(HttpResponseStatus status, String location) {
        FullHttpResponse response = answer(status, new byte[0]);
        response.headers().set(HttpHeaderNames.LOCATION, location);
        return response;
    }

    FullHttpResponse entry(Verdict.Enter enter) {
        FullHttpResponse response = redirect(HttpResponseStatus.SEE_OTHER, enter.location());
        response.headers().set(HttpHeaderNames.SET_COOKIE, enter.cookie());
        return response;
    }

    FullHttpResponse refusal(Refusal refusal) {
        HttpResponseStatus status = HttpResponseStatus.valueOf(refusal.status());
        FullHttpResponse response = answer(status, page(refusal).getBytes(UTF_8));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, WebType.HTML.mediaType());
        if (refusal == Refusal.METHOD) {
            response.headers().set(HttpHeaderNames.ALLOW, "GET, HEAD");
        }
        if (refusal == Refusal.NO_WEBSOCKET) {
            response.headers().set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET);
            response.headers().set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, "13");
        }
        return response;
    }

    /** The link is for a browser that came from another site's page and so left out the cookie it had just got. */
    private static String page(Refusal refusal) {
        String again = refusal == Refusal.TOKEN ? "<p><a href=\"\">Opened it just now? Go on here.</a>" : "";
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + refusal.status() + "</title><p>"
                + refusal.sentence() + again + "\n";
    }

    private FullHttpResponse answer(HttpResponseStatus status, byte[] body) {
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        response.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, NO_STORE)
                .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, policy)
                .set("x-content-type-options", "nosniff")
                .set("referrer-policy", "no-referrer")
                .set("cross-origin-opener-policy", "same-origin")
                .set("cross-origin-resource-policy", "same-origin");
        return response;
    }
}
