package org.caiyun.kiosk.config;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caiyun.kiosk.config.yaml.Problem;
import org.caiyun.kiosk.config.yaml.YamlSource;

/** Whatever a file holds, reading it ends with a configuration or with problems. */
final class KioskConfigReaderFuzzTest {
    private static final String GOOD = ConfigFiles.text("least.yaml");

    @FuzzTest
    void anyTextIsReadOrRefused(byte[] content) {
        check(KioskConfigReader.read(new String(content, StandardCharsets.UTF_8)));
    }

    @FuzzTest
    void anyChangeOfAGoodFileIsReadOrRefused(FuzzedDataProvider data) {
        var text = new StringBuilder(GOOD);
        for (int i = 0; i < 8 && data.remainingBytes() > 0; i++) {
            int from = data.consumeInt(0, text.length());
            int to = data.consumeInt(from, Math.min(text.length(), from + 40));
            text.replace(from, to, data.consumeString(20));
        }

        check(KioskConfigReader.read(text.toString()));
    }

    @FuzzTest
    void anyOverlayIsReadOrRefused(byte[] overlay) {
        check(KioskConfigReader.read(
                new YamlSource("base", GOOD), new YamlSource("overlay", new String(overlay, StandardCharsets.UTF_8))));
    }

    private static void check(ConfigResult result) {
        if (!(result instanceof ConfigResult.Problems(List<Problem> problems))) {
            return;
        }
        for (Problem problem : problems) {
            if (problem.line() < 1
                    || problem.text().isBlank()
                    || problem.toString().lines().count() != 1) {
                throw new AssertionError("a problem that helps nobody: " + problem);
            }
        }
    }
}
