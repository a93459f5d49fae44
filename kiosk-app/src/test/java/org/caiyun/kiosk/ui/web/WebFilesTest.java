package org.caiyun.kiosk.ui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
final class WebFilesTest {
    private static WebRig rig;

    @BeforeAll
    static void start() {
        var below = new WebFolder("/kiosk/", WebRig.class, "testsite/part");
        rig = WebRig.serving(new WebSite(List.of(WebRig.FOLDER, below), Map.of(), Map.of()));
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/index.html, text/html; charset=utf-8",
        "/part/, text/html; charset=utf-8",
        "/kiosk/, text/html; charset=utf-8",
        "/app.js, text/javascript; charset=utf-8",
        "/style.css, text/css; charset=utf-8",
        "/slot.svg, image/svg+xml",
        "/data.json, application/json",
        "/note.txt, text/plain; charset=utf-8"
    })
    void servesEachKindAsWhatItIs(String path, String type) throws IOException, InterruptedException {
        HttpResponse<String> answer = rig.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue(type);
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("referrer-policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("cross-origin-opener-policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("cross-origin-resource-policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("content-security-policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                        + " img-src 'self' data: blob:; font-src 'self'; media-src 'self'; frame-src 'none';"
                        + " frame-ancestors 'none'; base-uri 'none'; form-action 'none';"
                        + " require-trusted-types-for 'script'; trusted-types lit-html");
    }

    @Test
    void servesTheNearestFolder() throws IOException, InterruptedException {
        assertThat(rig.get("/kiosk/").body()).contains("<title>part</title>");
        assertThat(rig.get("/").body()).contains("<title>test</title>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/absent.js",
                "/part",
                "/store.key",
                "/WebRig.class",
                "/kiosk/app.js",
                "/favicon.ico",
                "/index.html/",
                "/app.js/app.js"
            })
    void servesNothingElse(String path) throws IOException, InterruptedException {
        assertThat(rig.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../web/testsite/app.js",
                "/part/../app.js",
                "/part/./index.html",
                "/%2e%2e/app.js",
                "/part%2findex.html",
                "/part\\index.html",
                "/.hidden.js",
                "/a//app.js",
                "/app.js\u00e4",
                "/app.js;x=1",
                "/app.js#x",
                "app.js",
                "*"
            })
    void knowsNoWayOut(String path) throws IOException {
        String answer = rig.exchange("GET " + path + " HTTP/1.1\r\nHost: HOST\r\nCookie: COOKIE\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void saysThatAKnownFileIsTheSame() throws IOException, InterruptedException {
        HttpResponse<String> first = rig.get("/app.js");
        String tag = first.headers().firstValue("etag").orElseThrow();

        HttpResponse<String> again = rig.get("/app.js", "If-None-Match", "\"other\", W/" + tag);

        assertThat(first.headers().firstValue("cache-control")).hasValue("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("etag")).hasValue(tag);
        assertThat(rig.get("/app.js", "If-None-Match", "*").statusCode()).isEqualTo(304);
        assertThat(rig.get("/app.js", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsNoPageBeKept() throws IOException, InterruptedException {
        assertThat(rig.get("/").headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(rig.get("/absent.js").headers().firstValue("cache-control")).hasValue("no-store");
    }

    @Test
    void answersHeadWithTheLengthOnly() throws IOException, InterruptedException {
        HttpRequest head = rig.request("/app.js")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = rig.send(head);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("content-length")).hasValue("22");
    }

    @Test
    void addsTheSlashOfAFolder() throws IOException, InterruptedException {
        HttpResponse<String> answer = rig.get("/kiosk?lang=en");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("location")).hasValue("/kiosk/?lang=en");
    }

    @Test
    void letsTheBenchFrameTheKiosk() throws IOException, InterruptedException {
        try (WebRig bench = WebRig.serving(WebRig.files(), WebLimits.DEFAULT)) {
            assertThat(bench.get("/").headers().firstValue("content-security-policy"))
                    .hasValueSatisfying(
                            policy -> assertThat(policy).contains("frame-src 'self'; frame-ancestors 'self';"));
        }
    }

    @Test
    void refusesPathsThatCannotBeServed() {
        assertThatThrownBy(() -> new WebFolder("kiosk", WebRig.class, "testsite"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kiosk");
        assertThatThrownBy(() -> new WebFolder("/", WebRig.class, "../tag"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebSite(List.of(), Map.of("/receipt", (_, _) -> Optional.empty()), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebSite(List.of(), Map.of(), Map.of("/ws/", new Echo())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
