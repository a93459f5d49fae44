package org.caiyun.kiosk.library.sip2.tls;

import java.net.Socket;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Java's own check of the library's certificate, with the reason of a refusal in words. Nothing that Java refuses is
 * accepted; an expired certificate is refused even where it is itself the trusted one, which Java lets pass.
 */
final class ServerCheck extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager java;
    private final boolean ownAuthorities;

    /** What the library's certificate lacks, in words for whoever sets the kiosk up. */
    static final class Refused extends CertificateException {
        private static final long serialVersionUID = 1;

        Refused(String words, CertificateException cause) {
            super(words, cause);
        }
    }

    ServerCheck(X509ExtendedTrustManager java, boolean ownAuthorities) {
        this.java = java;
        this.ownAuthorities = ownAuthorities;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        requireToday(chain[0]);
        try {
            java.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException refusal) {
            for (X509Certificate certificate : chain) {
                requireToday(certificate);
            }
            throw new Refused(words(chain, authType, engine, refusal), refusal);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        requireToday(chain[0]);
        java.checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        requireToday(chain[0]);
        java.checkServerTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("the kiosk is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("the kiosk is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("the kiosk is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return java.getAcceptedIssuers();
    }

    private static void requireToday(X509Certificate certificate) throws Refused {
        try {
            certificate.checkValidity();
        } catch (CertificateNotYetValidException e) {
            throw new Refused(
                    CertificateText.of(certificate) + " is not yet valid, only from "
                            + certificate.getNotBefore().toInstant() + ": is the clock of this machine right?",
                    e);
        } catch (CertificateExpiredException e) {
            throw new Refused(
                    CertificateText.of(certificate) + " has expired on "
                            + certificate.getNotAfter().toInstant()
                            + ": the library must renew it, if the clock of this machine is right",
                    e);
        }
    }

    private String words(X509Certificate[] chain, String authType, SSLEngine engine, CertificateException refusal) {
        try {
            java.checkServerTrusted(chain, authType);
        } catch (CertificateException _) {
            return isUnknown(refusal)
                    ? unknown(chain[chain.length - 1])
                    : CertificateText.of(chain[0]) + " is not accepted: " + CertificateText.shown(refusal.getMessage());
        }
        // trusted but for its name
        return "the library's certificate is for " + CertificateText.names(chain[0]) + ", not for "
                + engine.getPeerHost() + ": write the name that is meant into library.address or"
                + " library.tls.serverName";
    }

    private String unknown(X509Certificate last) {
        String signed = "the library's certificate is signed by "
                + CertificateText.shown(last.getIssuerX500Principal().getName()) + ", ";
        return signed
                + (ownAuthorities
                        ? "which the file of library.tls.ca does not hold: ask the library for its authority's"
                                + " certificate"
                        : "which is not known here: ask the library for that authority's certificate and name the file"
                                + " in library.tls.ca");
    }

    private static boolean isUnknown(Throwable refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathBuilderException
                    || (cause instanceof CertPathValidatorException path
                            && path.getReason() == PKIXReason.NO_TRUST_ANCHOR)) {
                return true;
            }
        }
        return false;
    }

    /** The refusal among the causes of a failed handshake. */
    static Optional<Refused> among(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
