package org.caiyun.kiosk.library.sip2.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PemTest {
    private static final Authority AUTHORITY = new Authority("Library Authority");
    private static final Authority.Made MADE = AUTHORITY.signs("kiosk", List.of());

    /** Made by {@code openssl genpkey -algorithm ed25519}, not by Java. */
    private static final String FOREIGN_KEY = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIKyJAgTMnAwI6Kyvbp4lQq2RmLw+2+7zJSOMNJ+/Amu8
            -----END PRIVATE KEY-----
            """;

    /** Made by {@code openssl req -x509 -subj /CN=acs.example.org}, with the text that openssl writes in front. */
    private static final String FOREIGN_CERTIFICATE = """
            subject=CN = acs.example.org
            -----BEGIN CERTIFICATE-----
            MIIBsTCCAVigAwIBAgIUL0eTgl2q+JGN4/9cETojneexhr4wCgYIKoZIzj0EAwIw
            GjEYMBYGA1UEAwwPYWNzLmV4YW1wbGUub3JnMCAXDTI2MTEyMzA4MjExNloYDzIx
            MjYxMDMwMDgyMTE2WjAaMRgwFgYDVQQDDA9hY3MuZXhhbXBsZS5vcmcwWTATBgcq
            hkjOPQIBBggqhkjOPQMBBwNCAARsTEjS9rSXz/Yi1xiabbHyVigbGizwA9FC2ubM
            zA9OW4hCz3o2U6WzVKngIlwGiskIEZa2VT0PeHunJBA2zn1uo3oweDAdBgNVHQ4E
            FgQUpA/koc/GO4NrYY2AwEHClCrsx7kwHwYDVR0jBBgwFoAUpA/koc/GO4NrYY2A
            wEHClCrsx7kwDwYDVR0TAQH/BAUwAwEB/zAlBgNVHREEHjAcgg9hY3MuZXhhbXBs
            ZS5vcmeCCWxvY2FsaG9zdDAKBggqhkjOPQQDAgNHADBEAiAUQB3d5Cr3a1ohz6AU
            l0DfqgjQaU4Oo/iqo6KkAQdR/wIgJ/cR1hacfs4MXFuMC3RMJK+oyCSfgOWs9vsx
            +4sR1xU=
            -----END CERTIFICATE-----
            """;

    @Test
    void readsAllCertificatesInTheirOrderWithTextBetween() {
        String text = "Library\r\n" + Authority.pem(MADE.certificate()).replace("\n", "\r\n") + "its authority:\n"
                + Authority.pem(AUTHORITY.certificate());

        assertThat(Pem.certificates(text)).containsExactly(MADE.certificate(), AUTHORITY.certificate());
    }

    @Test
    void readsWhatOpensslWrites() {
        assertThat(Pem.privateKey(FOREIGN_KEY).getAlgorithm()).isEqualTo("EdDSA");
        assertThat(Pem.certificates(FOREIGN_CERTIFICATE))
                .singleElement()
                .satisfies(
                        c -> assertThat(c.getSubjectX500Principal().getName()).isEqualTo("CN=acs.example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void readsKeysOfEachKind(String kind) throws NoSuchAlgorithmException {
        var key = KeyPairGenerator.getInstance(kind).generateKeyPair().getPrivate();

        assertThat(Pem.privateKey("-----BEGIN EC PARAMETERS-----\n" + Authority.pem(key)))
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "RSA PRIVATE KEY, openssl pkcs8 -topk8 -nocrypt",
        "EC PRIVATE KEY, openssl pkcs8 -topk8 -nocrypt",
        "ENCRYPTED PRIVATE KEY, under a password",
        "CERTIFICATE, holds no key",
        "PRIVATE KEY, 'damaged, or neither RSA, EC nor Ed25519'"
    })
    void saysWhatToDoAboutAKeyThatCannotBeUsed(String label, String words) {
        String text = Authority.pem(label, new byte[] {0x30, 0x03, 0x02, 0x01, 0x00});

        assertThatThrownBy(() -> Pem.privateKey(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("MAMC");
    }

    @Test
    void saysWhatIsWrongWithCertificates() {
        String good = Authority.pem(MADE.certificate());
        String cut = good.substring(0, good.length() - 10);

        assertThatThrownBy(() -> Pem.certificates("\u00000\u0082")).hasMessageContaining("openssl x509 -inform der");
        assertThatThrownBy(() -> Pem.certificates(cut)).hasMessage("is cut off: a CERTIFICATE has no end");
        assertThatThrownBy(() -> Pem.certificates(good.replaceFirst("M", "*")))
                .hasMessage("is damaged: a CERTIFICATE is not base64");
        assertThatThrownBy(() -> Pem.certificates(good + Authority.pem("CERTIFICATE", new byte[] {1, 2, 3})))
                .hasMessage("is damaged: certificate 2 cannot be read");
    }

    @Test
    void aKeyMustBelongToItsCertificate() throws NoSuchAlgorithmException {
        var other = AUTHORITY.signs("other", List.of()).key();
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        var chain = List.of(MADE.certificate());

        assertThat(new TlsSettings.Certified(chain, MADE.key())).hasToString("Certified[CN=kiosk]");
        assertThatThrownBy(() -> new TlsSettings.Certified(chain, other))
                .hasMessage("is not the key of the first certificate");
        assertThatThrownBy(() -> new TlsSettings.Certified(chain, rsa))
                .hasMessage("is not the key of the first certificate");
    }
}
