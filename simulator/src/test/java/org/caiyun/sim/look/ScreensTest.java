package org.caiyun.sim.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A walk over every screen in every language, on both kinds of glass, as each reader may want it. */
@ExtendWith(Browsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScreensTest {
    private static final Set<String> MOVING = Set.of("attract", "reading", "checking");

    private PatronStage stage;
    private Page page;
    private Complaints complaints;

    @BeforeAll
    void open(Browser browser) {
        stage = new PatronStage();
        page = Glass.PORTRAIT.open(browser);
        complaints = Complaints.of(page);
        page.navigate(stage.address());
        stage.show(ExampleView.named("attract.zh-CN").on(Glass.PORTRAIT, Option.NORMAL));
    }

    @AfterAll
    void close() {
        page.context().close();
        stage.close();
    }

    @BeforeEach
    void askForLessMotion() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    @AfterEach
    void theBrowserHasNothingToComplainOf() {
        assertThat(complaints.heard()).isEmpty();
    }

    static Stream<Arguments> walk() {
        return Stream.of(Glass.values())
                .flatMap(glass -> ExampleView.all().stream().map(view -> arguments(view, glass)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("walk")
    void keepsEveryRuleOfTheRuler(ExampleView view, Glass glass) {
        var findings = new ArrayList<String>();
        glass.give(page);

        for (var option : Option.values()) {
            stage.show(view.on(glass, option));
            for (var finding : view.rules(glass, option).findings(page)) {
                findings.add(option + ": " + finding);
            }
        }

        assertThat(findings).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void satisfiesAxe(ExampleView view) {
        var findings = new ArrayList<String>();
        Glass.PORTRAIT.give(page);

        for (var option : List.of(Option.NORMAL, Option.LARGE, Option.CONTRAST)) {
            stage.show(view.on(Glass.PORTRAIT, option));
            for (var finding : Accessible.violations(page)) {
                findings.add(option + ": " + finding);
            }
        }

        assertThat(findings).isEmpty();
    }

    static List<ExampleView> views() {
        return ExampleView.all();
    }

    @ParameterizedTest
    @EnumSource
    void staysUsableWithThreeHundredAndTwentyBooks(Glass glass) {
        var view = ExampleView.named("list.zh-CN").withBooks(320);
        glass.give(page);

        stage.show(view.on(glass, Option.NORMAL));

        assertThat(page.locator(".list .item").count()).isEqualTo(320);
        assertThat(view.rules(glass, Option.NORMAL).findings(page)).isEmpty();
    }

    /** WCAG 2.2.2; the attract screen shows where the book goes, the other two that the machine is at work. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void nothingMovesForLongButOnAttractReadingAndChecking(ExampleView view) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        Glass.PORTRAIT.give(page);

        stage.show(view.on(Glass.PORTRAIT, Option.NORMAL));

        assertThat(MOVING.contains(view.screen()) ? List.of() : Motion.endless(page))
                .isEmpty();
    }

    @Test
    void noResultIsToldByItsColourAlone() {
        Glass.PORTRAIT.give(page);
        stage.show(ExampleView.named("list.zh-CN").on(Glass.PORTRAIT, Option.NORMAL));

        var signs = (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('.item')].map(item => {
                  const sign = getComputedStyle(item.querySelector('.result .icon'));
                  return item.className.match(/item-(\\w+)/)[1] + ' ' + sign.maskImage.match(/([\\w-]+)\\.svg/)[1]
                    + ' ' + item.querySelector('.result').textContent.trim();
                })
                """);
        for (var eyes : Eyes.values()) {
            eyes.look(page, () -> Pictures.take(page, "eyes/list.zh-CN." + eyes));
        }

        assertThat(Set.copyOf(signs))
                .isEqualTo(Set.of(
                        "good check-circle 还书成功",
                        "staff user-check 已收到，待核对",
                        "pending clock 已收到，待登记",
                        "back arrow-u-up-left 已退回"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("walk")
    void isPictured(ExampleView view, Glass glass) {
        glass.give(page);
        stage.show(view.on(glass, Option.NORMAL));

        assertThat(Motion.any(page)).as("less motion was asked for").isEmpty();
        assertThat(Pictures.take(page, "screens/" + view + "." + glass)).isNotEmptyFile();
    }
}
