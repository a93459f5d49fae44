package org.caiyun.kiosk.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.caiyun.kiosk.http.HttpCall;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.kiosk.http.HttpResult.Answered;
import org.caiyun.kiosk.store.OutboxRow;

/** What platforms say in tests. */
final class PlatformWords {
    static final String JOURNAL = "7c1e90ab";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlatformWords() {}

    static OutboxRow row(long id, String barcode) {
        return new OutboxRow("platform", id, JOURNAL, "cn.caiyun.return.reported", """
                {"return":"R-%d","barcode":"%s","purchase":"","library":"checked-in","tags":["E004015012345678"],\
                "bin":5,"position":1,"tasked":false}""".formatted(id, barcode));
    }

    static String purchase(String barcode) {
        return """
                {"id":"P-%s","barcode":"%s","state":"on-loan","loan":"platform","owner":"CN-123456-MAIN",
                 "book":{"title":"采云","volume":"","author":"","publisher":"","year":"2026","isbn":"9787111000001",
                         "listPrice":{"minorUnits":5980,"currency":"CNY"}},
                 "payment":{"shop":"新华书店","order":"O-1","boughtOn":"2026-10-02","settlement":"","invoice":""},
                 "held":{"record":"","copies":0}}""".formatted(barcode, barcode);
    }

    static HttpResult ok(String body) {
        return new Answered(200, body);
    }

    static HttpResult problem(int status, String title) {
        return new Answered(status, "{\"title\":\"%s\",\"status\":%d}".formatted(title, status));
    }

    static HttpResult noChanges() {
        return ok("{\"changes\":[]}");
    }

    static boolean isEvent(HttpCall call) {
        return call.address().getPath().endsWith("/events");
    }

    static boolean isPoll(HttpCall call) {
        return call.address().getPath().endsWith("/task-changes");
    }

    static String eventId(HttpCall call) {
        return json(call.body()).path("id").textValue();
    }

    static HttpResult taken(HttpCall call) {
        return ok("{\"id\":\"" + eventId(call) + "\"}");
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
