package org.caiyun.kiosk.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebTargetTest {
    @Test
    void decodesTheQuery() {
        var target =
                WebTarget.of("/a/b.png?lang=zh-CN&&q=%E8%8D%89%20%2B+x=y&flag").orElseThrow();

        assertThat(target.path()).isEqualTo("/a/b.png");
        assertThat(target.query()).isEqualTo(Map.of("lang", "zh-CN", "q", "草 + x=y", "flag", ""));
        assertThat(target.token()).isEmpty();
    }

    @Test
    void takesOutTheTokenHoweverItIsWritten() {
        var target = WebTarget.of("/?a=1&%74oken=x&token2=%3D&b").orElseThrow();

        assertThat(target.token()).hasValue("x");
        assertThat(target.withoutToken()).isEqualTo("/?a=1&token2=%3D&b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "a",
                "//",
                "/a//b",
                "/.",
                "/..",
                "/.a",
                "/%61",
                "/a b",
                "/?a=1&a=2",
                "/?a=%",
                "/?a=%4",
                "/?a=%4g",
                "/?a=%ff",
                "/?a=%C0%80",
                "/?a=%00",
                "/?a=%0d%0a",
                "/?%7f",
                "/?a=\"",
                "/?a=<b>",
                "/?a=#",
                "/?a= ",
                "/?a=\u00e9",
                "/?a\r\n=1"
            })
    void knowsOneFormOnly(String uri) {
        assertThat(WebTarget.of(uri)).isEmpty();
    }

    @Test
    void boundsPathAndQuery() {
        assertThat(WebTarget.of("/" + "a".repeat(100))).isPresent();
        assertThat(WebTarget.of("/" + "a".repeat(101))).isEmpty();
        assertThat(WebTarget.of("/a".repeat(17))).isPresent();
        assertThat(WebTarget.of("/a".repeat(18))).isEmpty();
        assertThat(WebTarget.of(("/" + "a".repeat(99)).repeat(6))).isEmpty();
        assertThat(WebTarget.of("/?" + pairs(32))).isPresent();
        assertThat(WebTarget.of("/?" + pairs(33))).isEmpty();
    }

    private static String pairs(int count) {
        var query = new StringBuilder();
        for (int i = 0; i < count; i++) {
            query.append('&').append(i).append('=');
        }
        return query.toString();
    }
}
