package org.caiyun.kiosk.library.sip2.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;

/** Whether a key and a certificate belong together: what one signs, the other confirms. */
final class KeyFit {
    private static final byte[] SAMPLE = {'k', 'e', 'y'};

    private KeyFit() {}

    static boolean fits(PrivateKey key, PublicKey certified) {
        if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
            return false;
        }
        Optional<String> method = method(key.getAlgorithm());
        return method.isEmpty() || confirms(method.get(), key, certified);
    }

    private static Optional<String> method(String algorithm) {
        return switch (algorithm) {
            case "EC" -> Optional.of("SHA256withECDSA");
            case "RSA" -> Optional.of("SHA256withRSA");
            case "EdDSA" -> Optional.of("EdDSA");
            // needs parameters of its own; the handshake will tell
            default -> Optional.empty();
        };
    }

    private static boolean confirms(String method, PrivateKey key, PublicKey certified) {
        try {
            var signing = Signature.getInstance(method);
            signing.initSign(key);
            signing.update(SAMPLE);
            byte[] signed = signing.sign();
            var checking = Signature.getInstance(method);
            checking.initVerify(certified);
            checking.update(SAMPLE);
            return checking.verify(signed);
        } catch (GeneralSecurityException _) {
            return false; // of another size or curve
        }
    }
}
