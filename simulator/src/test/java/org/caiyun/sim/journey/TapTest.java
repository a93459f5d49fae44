package org.caiyun.sim.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caiyun.kiosk.ui.PatronViewForm;
import org.caiyun.sim.look.Browsers;
import org.caiyun.sim.look.Glass;
import org.caiyun.sim.look.PatronStage;
import org.caiyun.sim.look.PressFeedback;
import org.caiyun.sim.look.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every main key of the real screens answers the finger in two frames, whatever the server does. */
@ExtendWith(Browsers.class)
final class TapTest {
    private static final Set<String> PRESSED_MOST =
            Set.of("returned", "warning", "finish", "finish without paper", "full in the middle");
    private static final int TWO_FRAMES = 2;

    private PatronStage shown;
    private Page page;
    private Wire wire;

    @BeforeEach
    void open(Browser browser) {
        shown = new PatronStage();
        page = Glass.PORTRAIT.openTouched(browser);
        wire = Wire.of(page);
        page.navigate(shown.address());
    }

    @AfterEach
    void close() {
        page.context().close();
        shown.close();
    }

    static List<Situation> situations() {
        return Situations.all().stream()
                .filter(one -> PRESSED_MOST.contains(one.name()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void looksPressedThoughTheServerIsSilent(Situation situation) throws JsonProcessingException {
        var json = PatronViewForm.json(situation.reach(Glass.PORTRAIT).view(), 0);
        shown.send((ObjectNode) new ObjectMapper().readTree(json));
        page.locator(".keys .key").first().waitFor();
        wire.freeze();
        Map<String, Integer> frames = new LinkedHashMap<>();

        for (var key : page.locator(".keys .key, .dock .help").all()) {
            frames.put(key.innerText(), PressFeedback.underFinger(page, key).frames());
        }

        assertThat(frames).hasSizeGreaterThan(1);
        assertThat(frames.values()).allMatch(count -> count <= TWO_FRAMES, "at most two frames: " + frames);
    }
}
