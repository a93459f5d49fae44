package org.caiyun.sim.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ScreenOption;
import org.caiyun.kiosk.ui.PatronViewForm;
import org.caiyun.sim.look.Accessible;
import org.caiyun.sim.look.Browsers;
import org.caiyun.sim.look.Complaints;
import org.caiyun.sim.look.Geometry;
import org.caiyun.sim.look.Glass;
import org.caiyun.sim.look.Option;
import org.caiyun.sim.look.PatronStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every situation as the kiosk itself shows it, in every language, on both kinds of glass, as each reader may want it:
 * measured with the ruler everywhere, and asked about with axe on the upright glass.
 */
@ExtendWith(Browsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScreensInRealLifeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HAN_HEADLINE = 12;
    private static final int OTHER_HEADLINE = 44;

    private PatronStage shown;
    private Page page;
    private Complaints complaints;

    @BeforeAll
    void open(Browser browser) {
        shown = new PatronStage();
        page = Glass.PORTRAIT.open(browser);
        complaints = Complaints.of(page);
        page.navigate(shown.address());
    }

    @AfterAll
    void close() {
        page.context().close();
        shown.close();
    }

    @AfterEach
    void theBrowserHasNothingToComplainOf() {
        assertThat(complaints.heard()).isEmpty();
    }

    static Stream<Arguments> situations() {
        return Situations.all().stream()
                .flatMap(one -> Stream.of(Glass.values()).map(glass -> arguments(one, glass)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("situations")
    void keepsEveryRule(Situation situation, Glass glass) {
        var visit = situation.reach(glass);
        var findings = new ArrayList<String>();
        glass.give(page);

        for (var language : Language.values()) {
            visit.press(new PatronIntent.Speak(language));
            for (var option : List.of(Option.NORMAL, Option.LARGE, Option.CONTRAST, Option.LOW)) {
                set(visit, option, true);
                visit.backTo(situation.screen());
                look(visit, language, option, glass, findings);
                set(visit, option, false);
            }
        }

        assertThat(findings).isEmpty();
    }

    private static void set(Visit visit, Option option, boolean on) {
        option.inView().ifPresent(name -> visit.press(new PatronIntent.Set(ScreenOption.valueOf(option.name()), on)));
    }

    private void look(Visit visit, Language language, Option option, Glass glass, List<String> findings) {
        var view = json(visit);
        shown.show(view);
        var where = language + " " + option + ": ";
        rules(view, language, option).findings(page).forEach(finding -> findings.add(where + finding));
        if (glass == Glass.PORTRAIT && option != Option.LOW) {
            Accessible.violations(page).forEach(finding -> findings.add(where + finding));
        }
    }

    private static ObjectNode json(Visit visit) {
        try {
            return (ObjectNode) JSON.readTree(PatronViewForm.json(visit.view(), 0));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Geometry rules(ObjectNode view, Language language, Option option) {
        var size = view.path("size");
        var usual = new Geometry(
                size.path("mm").asDouble(),
                size.path("textPx").asDouble(),
                false,
                language == Language.ZH_CN ? HAN_HEADLINE : OTHER_HEADLINE);
        return switch (option) {
            case NORMAL, CONTRAST, KEYPAD -> usual;
            case LARGE -> usual.large();
            case LOW -> usual.lowReach();
        };
    }
}
