package org.caiyun.kiosk.ui.web;

import java.nio.charset.StandardCharsets;
import org.caiyun.device.Bytes;

/** What is served under one address: its kind and its bytes. */
public record WebContent(WebType type, Bytes body) {
    public static WebContent ofText(WebType type, String text) {
        return new WebContent(type, Bytes.ofText(text, StandardCharsets.UTF_8));
    }
}
