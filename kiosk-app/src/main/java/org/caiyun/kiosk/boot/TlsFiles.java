package org.caiyun.kiosk.boot;

import java.nio.file.Path;
import java.util.function.Function;
import org.caiyun.kiosk.config.TlsConfig;
import org.caiyun.kiosk.library.sip2.tls.Pem;
import org.caiyun.kiosk.library.sip2.tls.TlsSettings;

/** The certificates and the key that the configuration names, read when the kiosk starts. */
final class TlsFiles {
    private static final String CA = "library.tls.ca";
    private static final String CERTIFICATE = "library.tls.certificate";
    private static final String KEY = "library.tls.keyFile";

    private TlsFiles() {}

    /** @throws StartProblem for a file that cannot be used */
    static TlsSettings read(TlsConfig config) {
        return new TlsSettings(
                trust(config.trust()), identity(config.identity()), config.serverName(), TlsSettings.HANDSHAKE_LIMIT);
    }

    private static TlsSettings.Trust trust(TlsConfig.Trust trust) {
        return switch (trust) {
            case TlsConfig.KnownAuthorities() -> new TlsSettings.KnownAuthorities();
            case TlsConfig.InFile(var file) ->
                read(file, CA, text -> new TlsSettings.Authorities(Pem.certificates(text)));
        };
    }

    private static TlsSettings.Identity identity(TlsConfig.Identity identity) {
        return switch (identity) {
            case TlsConfig.Nobody() -> new TlsSettings.Nobody();
            case TlsConfig.Certified(var certificate, var keyFile) -> {
                var chain = read(certificate, CERTIFICATE, Pem::certificates);
                yield read(keyFile, KEY, text -> new TlsSettings.Certified(chain, Pem.privateKey(text)));
            }
        };
    }

    private static <T> T read(Path file, String key, Function<String, T> made) {
        try {
            return made.apply(NamedFile.text(file, key));
        } catch (IllegalArgumentException e) {
            throw new StartProblem(key, file + " " + e.getMessage());
        }
    }
}
