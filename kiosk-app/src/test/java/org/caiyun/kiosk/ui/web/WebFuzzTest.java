package org.caiyun.kiosk.ui.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.List;

/** What this package reads itself: addresses, cookies, and the page's own message. */
final class WebFuzzTest {
    /** Whatever is taken stays inside the folder, can stand in a header, and reads the same again. */
    @FuzzTest
    void readsAnyAddress(byte[] bytes) {
        WebTarget.of(new String(bytes, ISO_8859_1)).ifPresent(target -> {
            assertThat(target.path()).startsWith("/").doesNotContain("//", "..", "%", "\\");
            String location = target.withoutToken();
            assertThat(location).matches("[!-~]+");
            assertThat(URI.create("http://127.0.0.1:8080/").resolve(location).getAuthority())
                    .isEqualTo("127.0.0.1:8080");
            assertThat(WebTarget.of(location)).isPresent().get().satisfies(again -> {
                assertThat(again.token()).isEmpty();
                assertThat(again.withoutToken()).isEqualTo(location);
            });
        });
    }

    @FuzzTest
    void readsAnyCookies(byte[] bytes) {
        String header = new String(bytes, ISO_8859_1);

        List<String> values = Cookies.values(List.of(header, "caiyun-1=own", header), "caiyun-1");

        assertThat(values).contains("own").allMatch(v -> !v.contains(";")).hasSizeLessThanOrEqualTo(bytes.length + 1);
        assertThat(values.size() % 2).as("both headers alike").isEqualTo(1);
    }

    @FuzzTest
    void readsAnyMessage(byte[] bytes) {
        String text = new String(bytes, UTF_8);

        PaintedMessage.rev(text).ifPresent(rev -> {
            assertThat(text).contains("rev");
            assertThat(PaintedMessage.rev("{\"do\":\"painted\",\"rev\":" + rev + "}"))
                    .hasValue(rev);
        });
    }
}
