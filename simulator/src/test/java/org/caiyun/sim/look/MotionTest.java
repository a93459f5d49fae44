package org.caiyun.sim.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What moves is seen, and what was refused is heard. */
@ExtendWith(Browsers.class)
final class MotionTest {
    private static final String MOVING = """
            <!doctype html><style>
              @keyframes go { to { translate: 100px } }
              p { animation: go 1s infinite }
              b { animation: go 9s }
              i { animation: go 2s }
              @keyframes glow { to { opacity: .5; filter: brightness(2); background-color: #eee } }
              u { animation: glow 9s }
              @media (prefers-reduced-motion: reduce) { p, b { animation: none } }
            </style><p class="cue">x</p><b class="slow">y</b><i class="quick">z</i><u>glows</u>
            """;

    private Page page;

    @BeforeEach
    void open(Browser browser) {
        page = Glass.LANDSCAPE.open(browser);
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void tellsWhatMovesLongFromWhatMovesShortly() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        page.setContent(MOVING);

        assertThat(Motion.endless(page)).containsExactlyInAnyOrder("p.cue go", "b.slow go");
    }

    @Test
    void namesWhatMovesThoughLessMotionWasAskedFor() {
        page.setContent(MOVING);

        assertThat(Motion.any(page)).containsExactly("i.quick go");
    }

    @Test
    void hearsWhatTheContentPolicyRefuses() {
        var complaints = Complaints.of(page);
        page.setContent("""
                <!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
                <p style="color:red">x</p>
                """);

        assertThat(complaints.heard()).anyMatch(heard -> heard.contains("Content Security Policy"));
    }
}
