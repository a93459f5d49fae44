package org.caiyun.kiosk.ui.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides who is let in. Loopback is no boundary: a page of any site can make the browser ask this server, under a name
 * that it points here. So the Host must be one of ours, the Origin the same wherever it counts, and the cookie that of
 * this boot.
 */
final class Gate {
    private static final String SCHEME = "http://";
    private static final int HTTP_PORT = 80;

    private final WebToken token;
    private final String cookieName;
    private final Set<String> hosts;

    /** @param port the one listened on */
    Gate(WebSettings settings, int port) {
        token = settings.token();
        cookieName = "caiyun-" + port;
        hosts = Stream.concat(Stream.of("127.0.0.1", "localhost", "[::1]", settings.host()), settings.names().stream())
                // browsers leave out the port that is HTTP's own
                .flatMap(name -> port == HTTP_PORT ? Stream.of(name, name + ":80") : Stream.of(name + ":" + port))
                .collect(Collectors.toUnmodifiableSet());
    }

    Verdict judge(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return new Verdict.Refuse(undecoded(request.decoderResult().cause()));
        }
        HttpHeaders headers = request.headers();
        List<String> host = headers.getAll(HttpHeaderNames.HOST);
        Optional<WebTarget> target = WebTarget.of(request.uri());
        boolean reading =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        boolean upgrade = headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
        if (request.protocolVersion().majorVersion() != 1 || host.size() > 1) {
            return new Verdict.Refuse(Refusal.MALFORMED);
        }
        if (host.isEmpty() || !hosts.contains(host.getFirst().toLowerCase(Locale.ROOT))) {
            return new Verdict.Refuse(Refusal.HOST);
        }
        if (!originFits(headers.getAll(HttpHeaderNames.ORIGIN), host.getFirst(), !reading || upgrade)) {
            return new Verdict.Refuse(Refusal.ORIGIN);
        }
        if (target.isEmpty()) {
            return new Verdict.Refuse(Refusal.MALFORMED);
        }
        if (reading && hasBody(headers)) {
            return new Verdict.Refuse(Refusal.BODY);
        }
        return enter(target.get(), headers, reading, upgrade);
    }

    private Verdict enter(WebTarget target, HttpHeaders headers, boolean reading, boolean upgrade) {
        Optional<String> shown = target.token();
        if (shown.isPresent() && reading && !upgrade) {
            return token.is(shown.get())
                    ? new Verdict.Enter(target.withoutToken(), cookie())
                    : new Verdict.Refuse(Refusal.TOKEN);
        }
        boolean known = false;
        for (String value : Cookies.values(headers.getAll(HttpHeaderNames.COOKIE), cookieName)) {
            known |= token.is(value);
        }
        if (!known) {
            return new Verdict.Refuse(Refusal.TOKEN);
        }
        return reading ? new Verdict.Pass(target, upgrade) : new Verdict.Refuse(Refusal.METHOD);
    }

    private String cookie() {
        return cookieName + "=" + token.text() + "; Path=/; HttpOnly; SameSite=Strict";
    }

    private static boolean originFits(List<String> origins, String host, boolean required) {
        if (origins.isEmpty()) {
            return !required;
        }
        return origins.size() == 1 && origins.getFirst().equals(SCHEME + host);
    }

    private static boolean hasBody(HttpHeaders headers) {
        boolean empty = !headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                || headers.containsValue(HttpHeaderNames.CONTENT_LENGTH, HttpHeaderValues.ZERO, false);
        return headers.contains(HttpHeaderNames.TRANSFER_ENCODING) || !empty;
    }

    private static Refusal undecoded(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Refusal.URI;
        }
        return cause instanceof TooLongHttpHeaderException ? Refusal.HEADERS : Refusal.MALFORMED;
    }
}
