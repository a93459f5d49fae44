package org.caiyun.sim.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.caiyun.kiosk.ui.PatronIntentForm;
import org.caiyun.kiosk.ui.web.WebChannel;
import org.caiyun.kiosk.ui.web.WebClient;

/** The pages that show the patron's screen; what they say that is no intent is passed over. */
record PatronChannel(Bench bench) implements WebChannel {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 1_000;

    @Override
    public void opened(WebClient client) {
        bench.enterPatron(client);
    }

    @Override
    public void received(WebClient client, String text) {
        var json = parsed(text);
        if (json.path("do").asText().equals("painted")) {
            bench.paintedPatron(client, json.path("rev").asLong());
        } else {
            PatronIntentForm.read(text).ifPresent(intent -> bench.press(client, intent));
        }
    }

    @Override
    public void closed(WebClient client) {
        bench.leavePatron(client);
    }

    private static JsonNode parsed(String text) {
        if (text.length() > LONGEST) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
