package org.caiyun.kiosk.ui.web;

import java.util.Set;

/**
 * Where and how a web server listens.
 *
 * @param bind the numeric address to listen on, {@link #LOOPBACK} unless there is a reason
 * @param port 0 takes any free one
 * @param names further host names by which a browser may address it, without the port
 */
public record WebSettings(String bind, int port, WebToken token, Framing framing, Set<String> names, WebLimits limits) {
    public static final String LOOPBACK = "127.0.0.1";

    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, was " + port);
        }
        names = Set.copyOf(names);
    }

    /** The name under which the server is found from this machine, as an address writes it. */
    String host() {
        return switch (bind) {
            case "0.0.0.0", "::" -> LOOPBACK;
            default -> bind.contains(":") ? "[" + bind + "]" : bind;
        };
    }

    public static WebSettings onLoopback(int port, WebToken token, Framing framing) {
        return new WebSettings(LOOPBACK, port, token, framing, Set.of(), WebLimits.DEFAULT);
    }
}
