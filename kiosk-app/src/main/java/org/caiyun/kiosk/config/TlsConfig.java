package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.text;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.caiyun.kiosk.config.yaml.Section;

/**
 * How the line to the library is encrypted; it counts where the address begins with {@code tls:}. The files are read
 * when the kiosk starts.
 *
 * @param serverName empty: the host of the address
 */
public record TlsConfig(Trust trust, Identity identity, String serverName) {
    /** The authorities that Java knows, no certificate of our own. */
    static final TlsConfig USUAL = new TlsConfig(new KnownAuthorities(), new Nobody(), "");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]{1,253}");

    /** Whose signature under the library's certificate counts. */
    public sealed interface Trust {}

    public record KnownAuthorities() implements Trust {}

    /** Certificates in PEM; those and no others. */
    public record InFile(Path file) implements Trust {}

    /** Who the kiosk says it is. */
    public sealed interface Identity {}

    public record Nobody() implements Identity {}

    /** Both in PEM; the key in PKCS#8, not encrypted. */
    public record Certified(Path certificate, Path keyFile) implements Identity {}

    static TlsConfig from(Section s) {
        s.refused("key", "a configuration holds no secrets; name a file in keyFile");
        var ca = s.optional(
                "ca",
                SettingTypes.path()
                        .about("A file with the certificates (PEM) that may have signed the library's, and no others"
                                + " may; without it, the authorities that Java knows."));
        var identity = identity(s);
        var name = s.optional(
                "serverName",
                text(HOST, "a host name")
                        .about("The name that the library's certificate must bear, where it is not the host of the"
                                + " address."));
        return new TlsConfig(ca.<Trust>map(InFile::new).orElseGet(KnownAuthorities::new), identity, name.orElse(""));
    }

    private static Identity identity(Section s) {
        var certificate = s.optional(
                "certificate",
                SettingTypes.path()
                        .about("A file with the kiosk's own certificate (PEM) and those between it and its authority,"
                                + " for a library that asks for one."));
        var key = s.optional(
                "keyFile",
                SettingTypes.path().about("A file with the key of that certificate: PEM, PKCS#8, not encrypted."));
        if (certificate.isPresent() && key.isPresent()) {
            return new Certified(certificate.get(), key.get());
        }
        if (s.sound("certificate", "keyFile") && certificate.isPresent()) {
            s.problem("certificate", "needs keyFile beside it");
        }
        if (s.sound("certificate", "keyFile") && key.isPresent()) {
            s.problem("keyFile", "needs certificate beside it");
        }
        return new Nobody();
    }
}
