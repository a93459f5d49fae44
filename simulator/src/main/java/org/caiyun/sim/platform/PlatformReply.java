package org.caiyun.sim.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** An answer of the platform, JSON always. */
public record PlatformReply(int status, String body) {
    private static final int FIRST_ERROR = 400;

    static PlatformReply ok(JsonNode body) {
        return new PlatformReply(200, body.toString());
    }

    static PlatformReply problem(int status, String title, String detail) {
        var body = JsonNodeFactory.instance.objectNode().put("title", title).put("status", status);
        if (!detail.isEmpty()) {
            body.put("detail", detail);
        }
        return new PlatformReply(status, body.toString());
    }

    public String contentType() {
        return status < FIRST_ERROR ? "application/json" : "application/problem+json";
    }
}
