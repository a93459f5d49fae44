package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caiyun.kiosk.config.TlsConfig;
import org.caiyun.kiosk.library.sip2.tls.Authority;
import org.caiyun.kiosk.library.sip2.tls.TlsSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TlsFilesTest {
    private static final Authority AUTHORITY = new Authority("Library Authority");
    private static final Authority.Made KIOSK = AUTHORITY.signs("kiosk", List.of());

    @TempDir
    private Path folder;

    @Test
    void readsTheFilesThatTheConfigurationNames() throws IOException {
        Path ca = file("ca.pem", Authority.pem(AUTHORITY.certificate()));
        Path certificate = file("kiosk.pem", Authority.pem(KIOSK.certificate()));
        Path key = file("kiosk.key", Authority.pem(KIOSK.key()));

        var settings = TlsFiles.read(
                new TlsConfig(new TlsConfig.InFile(ca), new TlsConfig.Certified(certificate, key), "acs.example.org"));

        assertThat(settings)
                .isEqualTo(new TlsSettings(
                        new TlsSettings.Authorities(List.of(AUTHORITY.certificate())),
                        new TlsSettings.Certified(List.of(KIOSK.certificate()), KIOSK.key()),
                        "acs.example.org",
                        TlsSettings.HANDSHAKE_LIMIT));
    }

    @Test
    void readsNothingWhereNothingIsNamed() {
        var settings = TlsFiles.read(new TlsConfig(new TlsConfig.KnownAuthorities(), new TlsConfig.Nobody(), ""));

        assertThat(settings.trust()).isEqualTo(new TlsSettings.KnownAuthorities());
        assertThat(settings.identity()).isEqualTo(new TlsSettings.Nobody());
    }

    @Test
    void namesTheKeyAndTheFileOfWhatIsMissing() {
        Path nowhere = folder.resolve("nowhere.pem");

        assertThatThrownBy(() -> TlsFiles.read(trusting(nowhere)))
                .isInstanceOf(StartProblem.class)
                .hasMessage("library.tls.ca: " + nowhere + " is not there");
    }

    @Test
    void saysWhatIsWrongWithAFileAndNothingOfWhatIsInIt() throws IOException {
        Path certificate = file("kiosk.pem", Authority.pem(KIOSK.certificate()));
        Path stranger = file(
                "stranger.key",
                Authority.pem(AUTHORITY.signs("other", List.of()).key()));

        assertThatThrownBy(() -> TlsFiles.read(certified(certificate, stranger)))
                .hasMessage("library.tls.keyFile: " + stranger + " is not the key of the first certificate");
        assertThatThrownBy(() -> TlsFiles.read(certified(stranger, stranger)))
                .hasMessageStartingWith("library.tls.certificate: " + stranger + " holds no certificate in PEM");
        assertThatThrownBy(() -> TlsFiles.read(certified(certificate, certificate)))
                .hasMessageStartingWith("library.tls.keyFile: " + certificate + " holds no key in PEM");
    }

    @Test
    void takesNoFileThatIsNoText() throws IOException {
        Path der = Files.write(folder.resolve("ca.der"), new byte[] {0x30, (byte) 0x82, 0x01, (byte) 0xFF});
        Path huge = Files.write(folder.resolve("huge.pem"), new byte[(1 << 20) + 1]);

        assertThatThrownBy(() -> TlsFiles.read(trusting(der))).hasMessage("library.tls.ca: " + der + " is no text");
        assertThatThrownBy(() -> TlsFiles.read(trusting(huge))).hasMessageContaining("longer than 1 MiB");
    }

    private static TlsConfig trusting(Path file) {
        return new TlsConfig(new TlsConfig.InFile(file), new TlsConfig.Nobody(), "");
    }

    private static TlsConfig certified(Path certificate, Path key) {
        return new TlsConfig(new TlsConfig.KnownAuthorities(), new TlsConfig.Certified(certificate, key), "");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
