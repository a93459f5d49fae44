package org.caiyun.kiosk.library.sip2.tls;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys as text (RFC 7468). What cannot be used is said in words that never hold any of the text. */
public final class Pem {
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");
    private static final List<String> KEY_KINDS = List.of("EC", "RSA", "EdDSA", "RSASSA-PSS");
    private static final String PKCS8 = "PRIVATE KEY";

    private Pem() {}

    /**
     * All certificates of the text, in its order.
     *
     * @throws IllegalArgumentException when there is none, or one that cannot be read
     */
    public static List<X509Certificate> certificates(String text) {
        var all = new ArrayList<X509Certificate>();
        Matcher begin = BEGIN.matcher(text);
        while (begin.find()) {
            if (begin.group(1).equals("CERTIFICATE")) {
                all.add(certificate(content(text, begin), all.size() + 1));
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("holds no certificate in PEM (-----BEGIN CERTIFICATE-----); from DER:"
                    + " openssl x509 -inform der -in FILE");
        }
        return all;
    }

    /**
     * The one key of the text.
     *
     * @throws IllegalArgumentException when there is none that can be used without a password
     */
    public static PrivateKey privateKey(String text) {
        Matcher begin = BEGIN.matcher(text);
        while (begin.find()) {
            switch (begin.group(1)) {
                case PKCS8 -> {
                    return key(content(text, begin));
                }
                case "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY" ->
                    throw new IllegalArgumentException("holds a key in an older form (" + begin.group(1)
                            + "); convert it: openssl pkcs8 -topk8 -nocrypt -in FILE");
                case "ENCRYPTED PRIVATE KEY" ->
                    throw new IllegalArgumentException("holds a key under a password, which nobody is there to type;"
                            + " take it off: openssl pkcs8 -in FILE");
                default -> {}
            }
        }
        throw new IllegalArgumentException("holds no key in PEM (-----BEGIN PRIVATE KEY-----)");
    }

    private static byte[] content(String text, Matcher begin) {
        int end = text.indexOf("-----END " + begin.group(1) + "-----", begin.end());
        if (end < 0) {
            throw new IllegalArgumentException("is cut off: a " + begin.group(1) + " has no end");
        }
        try {
            return Base64.getDecoder().decode(text.substring(begin.end(), end).replaceAll("\\s", ""));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("is damaged: a " + begin.group(1) + " is not base64");
        }
    }

    private static X509Certificate certificate(byte[] content, int number) {
        try {
            var made = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content));
            if (made instanceof X509Certificate certificate) {
                return certificate;
            }
            throw new CertificateException("not X.509");
        } catch (CertificateException _) {
            throw new IllegalArgumentException("is damaged: certificate " + number + " cannot be read");
        }
    }

    /** The text does not say of which kind a key is, and a factory takes only its own. */
    private static PrivateKey key(byte[] content) {
        for (String kind : KEY_KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(content));
            } catch (InvalidKeySpecException _) {
                // of another kind
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java knows no " + kind + " keys", e);
            }
        }
        throw new IllegalArgumentException("holds a key that is damaged, or neither RSA, EC nor Ed25519");
    }
}
