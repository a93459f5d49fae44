package org.caiyun.kiosk.library.sip2.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Signs certificates for tests: written in DER by hand (RFC 5280, section 4.1), so that any date and name can be had.
 */
public final class Authority {
    public static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    public static final Instant FAR_AHEAD = Instant.parse("2095-01-01T00:00:00Z");
    private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2090-01-01T00:00:00Z");

    private static final byte[] ECDSA_WITH_SHA256 = sequence(HexFormat.of().parseHex("06082a8648ce3d040302"));
    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");
    private static final byte[] BASIC_CONSTRAINTS = HexFormat.of().parseHex("0603551d13");
    private static final byte[] ALTERNATIVE_NAMES = HexFormat.of().parseHex("0603551d11");
    private static final byte[] TRUE = HexFormat.of().parseHex("0101ff");

    private final String name;
    private final KeyPair keys;
    private final X509Certificate certificate;
    private long serial = 1;

    /** A certificate with its key. */
    public record Made(X509Certificate certificate, PrivateKey key) {}

    public Authority(String name) {
        this.name = name;
        keys = keys();
        certificate =
                make(name, keys, new Span(PAST, FUTURE), sequence(BASIC_CONSTRAINTS, TRUE, octets(sequence(TRUE))));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public Made signs(String subject, List<String> hosts) {
        return signs(subject, hosts, PAST, FUTURE);
    }

    public Made signs(String subject, List<String> hosts, Instant from, Instant until) {
        var own = keys();
        byte[][] names = hosts.stream()
                .map(h -> h.equals("127.0.0.1")
                        ? element(0x87, new byte[] {127, 0, 0, 1})
                        : element(0x82, h.getBytes(US_ASCII)))
                .toArray(byte[][]::new);
        return new Made(
                make(subject, own, new Span(from, until), sequence(ALTERNATIVE_NAMES, octets(sequence(names)))),
                own.getPrivate());
    }

    public static String pem(Certificate certificate) {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public static String pem(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    public static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + label + "-----\n";
    }

    private record Span(Instant from, Instant until) {}

    private X509Certificate make(String subject, KeyPair owner, Span valid, byte[] extension) {
        byte[] content = sequence(
                element(0xA0, element(0x02, new byte[] {2})),
                element(0x02, BigInteger.valueOf(serial++).toByteArray()),
                ECDSA_WITH_SHA256,
                name(name),
                sequence(time(valid.from()), time(valid.until())),
                name(subject),
                owner.getPublic().getEncoded(),
                element(0xA3, sequence(extension)));
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            byte[] whole =
                    sequence(content, ECDSA_WITH_SHA256, element(0x03, joined(new byte[] {0}, signature.sign())));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] name(String common) {
        return sequence(element(0x31, sequence(COMMON_NAME, element(0x0C, common.getBytes(UTF_8)))));
    }

    /** GeneralizedTime; not what RFC 5280 wants before 2050, but every year can be written. */
    private static byte[] time(Instant at) {
        String text = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(at);
        return element(0x18, text.getBytes(US_ASCII));
    }

    private static byte[] sequence(byte[]... parts) {
        return element(0x30, parts);
    }

    private static byte[] octets(byte[] content) {
        return element(0x04, content);
    }

    private static byte[] element(int tag, byte[]... parts) {
        byte[] content = joined(parts);
        return joined(new byte[] {(byte) tag}, length(content.length), content);
    }

    /** As short as it can be, which DER demands. */
    private static byte[] length(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        return length < 0x100
                ? new byte[] {(byte) 0x81, (byte) length}
                : new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length};
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
