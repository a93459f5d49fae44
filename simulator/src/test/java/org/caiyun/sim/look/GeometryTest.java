package org.caiyun.sim.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds the page that breaks it, says what and where, and leaves the good page alone. */
@ExtendWith(Browsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GeometryTest {
    private static final String GOOD = Resources.text("/look/good.html");
    /** Of a screen with 3.22 pixels in a millimetre. */
    private static final Geometry RULES = new Geometry(3.22, 32, false, 12);

    private Page page;

    @BeforeAll
    void open(Browser browser) {
        page = Glass.PORTRAIT.open(browser);
    }

    @AfterAll
    void close() {
        page.context().close();
    }

    @Test
    void findsNothingOnAGoodPage() {
        page.setContent(GOOD);

        assertThat(RULES.findings(page)).isEmpty();
    }

    static Stream<Arguments> plantedFaults() {
        return Stream.of(
                arguments(
                        "key-small",
                        "<button data-role='main' style='top:1700px;height:60px'>Finish</button>",
                        "button \"Finish\" at 40,1700 400x60",
                        "a main key needs 20.0 mm (64.4 px)"),
                arguments(
                        "key-small",
                        "<span tabindex='0' style='position:absolute;top:1700px;left:40px;width:40px;"
                                + "height:60px'>A</span>",
                        "span \"A\"",
                        "12.4 mm (40 px) by 18.6 mm (60 px), a key needs 16.0 mm"),
                arguments(
                        "key-gap",
                        "<button style='top:1608px'>Near</button>",
                        "button \"Done\"",
                        "2.5 mm (8 px) from button \"Near\""),
                arguments(
                        "key-covered",
                        "<div class='veil' style='position:absolute;top:1480px;left:30px;width:420px;"
                                + "height:140px'></div>",
                        "button \"Done\"",
                        "div.veil at 30,1480 420x140 lies over it"),
                arguments(
                        "key-in-key",
                        "<div role='button' tabindex='0' style='position:absolute;top:1700px;left:40px'>"
                                + "<a href='#' style='display:block;width:90px;height:90px'>x</a></div>",
                        "a \"x\"",
                        "lies inside div \"x\""),
                arguments(
                        "key-high",
                        "<button style='top:300px;left:500px'>Zoom</button>",
                        "button \"Zoom\"",
                        "its top is at 300, nothing to press lies above 768"),
                arguments(
                        "outside",
                        "<svg style='position:fixed;top:1000px;left:1000px' width='100' height='100'></svg>",
                        "svg at 1000,1000 100x100",
                        "reaches out of the glass of 1080x1920"),
                arguments(
                        "page-scrolls",
                        "<style>body{overflow:visible}</style><div style='position:absolute;top:1900px;"
                                + "height:90px;width:9px'></div>",
                        "html",
                        "the page is 1080x1990 on glass of 1080x1920"),
                arguments(
                        "clipped",
                        "<div style='width:200px;height:90px;overflow:hidden'><div style='width:400px;height:90px;"
                                + "background:#ddd'></div></div>",
                        "div at 0,",
                        "400x90 cut to 200x90"),
                arguments(
                        "text-overflows",
                        "<div style='width:300px;height:60px;margin:40px'><span>A title that runs out of"
                                + " its card</span></div>",
                        "span \"A title that runs out of\"",
                        "px out of div"),
                arguments(
                        "text-overflows",
                        "<p style='position:fixed;left:900px;top:900px;white-space:nowrap;width:900px'>"
                                + "Over the edge it goes</p>",
                        "p \"Over the edge it goes\"",
                        "px out of the glass"),
                arguments(
                        "text-over-text",
                        "<p style='position:absolute;left:0;top:170px;background:#fff'>On top</p>",
                        "p \"One book at a time.\"",
                        "\"On top\""),
                arguments(
                        "text-small",
                        "<p style='font-size:28px'>Small print</p>",
                        "p \"Small print\"",
                        "is 28 px, 32 needed"),
                arguments(
                        "text-small",
                        "<svg viewBox='0 0 200 200' width='100' height='100' style='position:absolute;"
                                + "left:40px;top:1000px'><text y='90' font-size='50'>7</text></svg>",
                        "text \"7\"",
                        "is 25 px, 32 needed"),
                arguments("one-h1", "<h1>Second</h1>", "body", "2 visible h1"),
                arguments(
                        "headline-long",
                        "<style>h1::after{}</style><script>document.querySelector('h1').textContent="
                                + "'请您把书放进右边的还书口里'</script>",
                        "h1",
                        "13 characters, 12 at most"),
                arguments("font-missing", "<p lang='mn-Mong-CN'>ᠨᠣᠮ</p>", "p \"ᠨᠣᠮ\"", "loaded are no Mongolian fonts"),
                arguments(
                        "picture-missing",
                        "<img src='data:image/png;base64,xx' width='90' height='90' alt='A book'>",
                        "img \"A book\"",
                        "nothing came from data:image/png"),
                arguments(
                        "scrolls-no-list",
                        "<div style='position:absolute;top:900px;left:40px;width:400px;height:90px;"
                                + "overflow:auto'><p>First<p>Second</div>",
                        "div",
                        "only a list may scroll: 400x"),
                arguments(
                        "scrolls-both-ways",
                        "<div role='region' style='position:absolute;top:900px;left:40px;width:200px;height:90px;"
                                + "overflow:auto'><p style='width:400px'>Far and wide<p>And deep</div>",
                        "div",
                        "in 200x90"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("plantedFaults")
    void findsWhatBreaksARule(String rule, String fault, String where, String what) {
        page.setContent(GOOD.replace("<!--here-->", fault));

        var findings = RULES.findings(page);

        assertThat(findings).extracting(Finding::rule).containsOnly(rule);
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.where()).startsWith(where);
            assertThat(finding.what()).contains(what);
        });
    }

    @Test
    void wantsEveryKeyInTheBottomThirdForALowReach() {
        page.setContent(GOOD.replace("<!--here-->", "<button style='top:1200px'>Up</button>"));

        assertThat(RULES.findings(page)).isEmpty();
        assertThat(RULES.lowReach().findings(page))
                .singleElement()
                .hasToString(
                        "key-not-low: button \"Up\" at 40,1200 400x100: its top is at 1200, the bottom third begins"
                                + " at 1280");
    }

    @Test
    void wantsHalfAsMuchAgainForLargePrint() {
        page.setContent(GOOD);

        assertThat(RULES.large().findings(page)).extracting(Finding::what).contains("\"Done\" is 40 px, 48 needed");
    }
}
