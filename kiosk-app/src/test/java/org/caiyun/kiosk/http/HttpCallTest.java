package org.caiyun.kiosk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class HttpCallTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Test
    void itsTextShowsNeitherHeadersNorQueryNorBody() {
        assertThat(call("https://platform.example/v1/purchases?barcode=0012345", "Bearer token"))
                .hasToString("POST https://platform.example/v1/purchases");
        assertThat(new HttpResult.Answered(200, "0012345")).hasToString("Answered[200, 7 characters]");
    }

    @Test
    void aHeaderWithABreakIsRefusedAndNotShown() {
        assertThatThrownBy(() -> call("https://platform.example/", "Bearer to\nken"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("header Authorization cannot be sent: its value is not shown");
    }

    @Test
    void anAddressWithoutAHostIsRefused() {
        assertThatThrownBy(() -> call("/v1/events", "Bearer t")).hasMessage("expected http or https and a host");
        assertThatThrownBy(() -> call("ftp://platform.example/", "Bearer t"))
                .hasMessage("expected http or https and a host");
    }

    private static HttpCall call(String address, String token) {
        return new HttpCall(
                "POST", URI.create(address), new TreeMap<>(Map.of("Authorization", token)), "secret body", LIMIT);
    }
}
