package org.caiyun.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlatformConfigTest {
    /** Of full.yaml. */
    static final PlatformConfig FULL = new PlatformConfig.At(
            URI.create("http://platform.example:8080/caiyun/v1"),
            new SecretPlace.InFile(Path.of("/etc/caiyun/platform.token")),
            new TlsConfig.InFile(Path.of("/etc/caiyun/platform-ca.pem")),
            Duration.ofSeconds(2),
            Duration.ofMinutes(5));

    @Test
    void withoutItsSectionThereIsNoLink() {
        assertThat(ConfigFiles.good(ConfigFiles.text("least.yaml")).platform()).isEqualTo(new PlatformConfig.None());
    }

    @Test
    void anAddressIsEnough() {
        assertThat(with("address: https://platform.example/v1"))
                .isEqualTo(new PlatformConfig.At(
                        URI.create("https://platform.example/v1"),
                        new SecretPlace.Nowhere(),
                        new TlsConfig.KnownAuthorities(),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(60)));
    }

    @Test
    void aTokenMayStandInTheEnvironment() {
        assertThat(with("address: https://platform.example/v1, tokenVariable: CAIYUN_TOKEN"))
                .extracting(at -> ((PlatformConfig.At) at).token())
                .isEqualTo(new SecretPlace.InEnvironment("CAIYUN_TOKEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/v1", "http://localhost:8080", "http://[::1]:8080"})
    void thisMachineMayBeAskedInTheClear(String address) {
        assertThat(problems("address: \"" + address + "\"")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    address: http://platform.example/v1 | is not encrypted and not on this machine: write https:
                    address: http://127.0.0.1.evil.example/v1 | is not encrypted and not on this machine: write https:
                    address: https://platform.example/v1/ | expected https://HOST/PATH without a slash at its end
                    address: "https://platform.example/v1?a=b" | expected https://HOST/PATH without a slash at its end
                    address: ftp://platform.example | expected https://HOST/PATH without a slash at its end
                    address: https://platform.example, token: secret | a configuration holds no secrets
                    address: https://platform.example, lookUpLimit: 1m | expected a time from 100ms to 30s
                    poll: 1m | address: missing
                    """)
    void saysWhatIsWrong(String written, String problem) {
        assertThat(problems(written))
                .singleElement()
                .asString()
                .contains("platform")
                .contains(problem);
    }

    private static PlatformConfig with(String keys) {
        return ConfigFiles.good(yaml(keys)).platform();
    }

    private static List<String> problems(String keys) {
        return ConfigFiles.problems(yaml(keys));
    }

    private static String yaml(String keys) {
        return ConfigFiles.text("least.yaml") + "platform: { " + keys + " }\n";
    }
}
