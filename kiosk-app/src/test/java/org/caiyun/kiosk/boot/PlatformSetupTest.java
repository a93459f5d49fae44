package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.http.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlatformSetupTest {
    @TempDir
    private Path folder;

    @Test
    void withoutASectionThereIsNeitherLinkNorEdge() throws IOException {
        var config = config("");

        assertThat(PlatformSetup.link(config, new Random(1))).isEmpty();
        assertThat(PlatformSetup.http(config)).isSameAs(Http.NONE);
    }

    @Test
    void readsTheTokenFromItsFile() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "let-me-in\n");

        assertThat(PlatformSetup.link(config(platform("tokenFile: " + token)), new Random(1)))
                .isPresent();
    }

    @Test
    void aTokenOfTwoWordsIsRefusedAndNotShown() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "let me in\n");
        var config = config(platform("tokenFile: " + token));

        assertThatThrownBy(() -> PlatformSetup.link(config, new Random(1)))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("platform.tokenFile")
                .hasMessageContaining("9 characters")
                .hasMessageNotContaining("let me");
    }

    @Test
    void aFileThatHoldsNoCertificateIsNamed() throws IOException {
        Path ca = Files.writeString(folder.resolve("ca.pem"), "nothing");
        var config = config(platform("ca: " + ca));

        assertThatThrownBy(() -> PlatformSetup.http(config))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("platform.ca")
                .hasMessageContaining("ca.pem");
    }

    private static String platform(String keys) {
        return "platform: { address: https://platform.example/v1, " + keys + " }\n";
    }

    private static KioskConfig config(String platform) throws IOException {
        var least = Files.readString(Path.of("src/test/resources/org/caiyun/kiosk/config/least.yaml"));
        return switch (KioskConfigReader.read(new YamlSource("kiosk.yaml", least + platform))) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems);
        };
    }
}
