package org.caiyun.kiosk.boot;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.PlatformConfig;
import org.caiyun.kiosk.config.TlsConfig;
import org.caiyun.kiosk.http.Http;
import org.caiyun.kiosk.http.HttpSettings;
import org.caiyun.kiosk.http.JdkHttp;
import org.caiyun.kiosk.library.sip2.tls.Pem;
import org.caiyun.kiosk.platform.BearerToken;
import org.caiyun.kiosk.platform.PlatformLink;
import org.caiyun.kiosk.platform.PlatformSettings;

/** From the configuration to the platform link and its edge. */
final class PlatformSetup {
    private static final String CA = "platform.ca";
    private static final String TOKEN = "platform.token";

    private PlatformSetup() {}

    /**
     * Absent where no platform is configured.
     *
     * @throws StartProblem when the token cannot be read
     */
    static Optional<PlatformLink> link(KioskConfig config, RandomGenerator random) {
        return switch (config.platform()) {
            case PlatformConfig.None() -> Optional.empty();
            case PlatformConfig.At at ->
                Optional.of(new PlatformLink(settings(at, config.kiosk().id()), random));
        };
    }

    /** @throws StartProblem when the authorities' certificates cannot be used */
    static Http http(KioskConfig config) {
        return switch (config.platform()) {
            case PlatformConfig.None() -> Http.NONE;
            case PlatformConfig.At at -> JdkHttp.open(HttpSettings.trusting(authorities(at.trust())));
        };
    }

    private static PlatformSettings settings(PlatformConfig.At at, String kiosk) {
        var secret = new SecretText(System.getenv()).read(at.token(), TOKEN);
        try {
            return new PlatformSettings(at.address(), kiosk, new BearerToken(secret), at.lookUp(), at.poll());
        } catch (IllegalArgumentException e) {
            throw new StartProblem(TOKEN + "File", String.valueOf(e.getMessage()));
        }
    }

    private static List<X509Certificate> authorities(TlsConfig.Trust trust) {
        return switch (trust) {
            case TlsConfig.KnownAuthorities() -> List.of();
            case TlsConfig.InFile(var file) -> certificates(file);
        };
    }

    private static List<X509Certificate> certificates(Path file) {
        try {
            return Pem.certificates(NamedFile.text(file, CA));
        } catch (IllegalArgumentException e) {
            throw new StartProblem(CA, file + " " + e.getMessage());
        }
    }
}
