package org.caiyun.sim.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The browser is the machine's own, and there is one. */
@ExtendWith(Browsers.class)
final class BrowsersTest {
    @Test
    void everyoneGetsTheSameBrowser(Browser one, Browser other) {
        assertThat(one).isSameAs(other);
        assertThat(one.version()).matches("\\d+(\\.\\d+){3}");
    }
}
