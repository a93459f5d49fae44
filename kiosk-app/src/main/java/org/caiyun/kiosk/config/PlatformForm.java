package org.caiyun.kiosk.config;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.text;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.caiyun.kiosk.config.yaml.Section;

/** How {@link PlatformConfig.At} is written. */
final class PlatformForm {
    static final Duration LOOK_UP = ofSeconds(3);
    private static final Duration POLL = ofSeconds(60);
    private static final Pattern ADDRESS =
            Pattern.compile("https?://" + LineForm.HOST_AND_MAYBE_PORT + "(/[A-Za-z0-9._~-]{1,64}){0,8}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9.]{5,11}|\\[::1\\]");

    private PlatformForm() {}

    static PlatformConfig.At from(Section s) {
        var address = s.required(
                "address",
                text(ADDRESS, "https://HOST/PATH without a slash at its end")
                        .about("What the paths of docs/platform-api.yaml follow."));
        boolean unencrypted = s.optional(
                "unencrypted",
                flag().about("Whether http: may lead off this machine, where token and purchases can be read on the"
                        + " way. For trials only."),
                false);
        if (s.sound("address") && !unencrypted && isReadableOnTheWay(URI.create(address))) {
            s.problem("address", "is not encrypted and not on this machine: write https:, or set unencrypted");
        }
        var token = SecretForm.optional(
                s, "token", "the token that the platform gave this kiosk; none where it wants none.");
        var ca = s.optional(
                "ca",
                SettingTypes.path()
                        .about("A file with the certificates (PEM) that may have signed the platform's, and no others"
                                + " may; without it, the authorities that Java knows."));
        return new PlatformConfig.At(
                URI.create(address),
                token,
                ca.<TlsConfig.Trust>map(TlsConfig.InFile::new).orElseGet(TlsConfig.KnownAuthorities::new),
                s.optional(
                        "lookUpLimit",
                        duration(ofMillis(100), ofSeconds(30))
                                .about("How long the platform has to answer for a purchase; no return waits for it."),
                        LOOK_UP),
                s.optional(
                        "poll",
                        duration(ofSeconds(1), ofHours(24))
                                .about("How often the platform is asked what became of tasks."),
                        POLL));
    }

    private static boolean isReadableOnTheWay(URI address) {
        return address.getScheme().equals("http")
                && !LOOPBACK.matcher(address.getHost()).matches();
    }
}
