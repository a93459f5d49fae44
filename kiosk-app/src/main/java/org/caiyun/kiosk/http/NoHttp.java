package org.caiyun.kiosk.http;

import java.util.function.Consumer;

/** For a program that calls nobody. */
record NoHttp() implements Http {
    @Override
    public void send(HttpCall call, Consumer<HttpResult> then) {
        then.accept(new HttpResult.Failed("this program calls nobody"));
    }

    @Override
    public void close() {
        // nothing is open
    }
}
