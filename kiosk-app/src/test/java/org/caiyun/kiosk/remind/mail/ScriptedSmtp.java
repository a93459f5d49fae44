package org.caiyun.kiosk.remind.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.caiyun.kiosk.library.sip2.tls.Authority;
import org.caiyun.kiosk.library.sip2.tls.TlsServer;

/** Enough of an SMTP server to say what a real one says only on a bad day, and STARTTLS, which the real one lacks. */
final class ScriptedSmtp implements TlsServer.Manner {
    private static final long PAUSE_NANOS = 200_000_000;

    private final List<String> toRecipients;
    private final Optional<Authority.Made> certificate;
    private final List<String> plain = new CopyOnWriteArrayList<>();
    private final List<String> inside = new CopyOnWriteArrayList<>();

    /** {@code toRecipients}: what it answers to RCPT, one after the other, the last for all further ones. */
    ScriptedSmtp(List<String> toRecipients) {
        this.toRecipients = toRecipients;
        this.certificate = Optional.empty();
    }

    ScriptedSmtp(List<String> toRecipients, Authority.Made certificate) {
        this.toRecipients = toRecipients;
        this.certificate = Optional.of(certificate);
    }

    List<String> heardPlain() {
        return plain;
    }

    List<String> heardInside() {
        return inside;
    }

    @Override
    public void serve(Socket socket) throws IOException, GeneralSecurityException {
        say(socket, "220 mail.library.example");
        if (talk(socket, plain, certificate.isPresent())) {
            TlsServer.tls("TLSv1.3", certificate.orElseThrow(), TlsServer.Clients.ANY, secure -> {
                        boolean again = talk(secure, inside, false);
                        assert !again;
                    })
                    .serve(socket);
        }
    }

    /** A byte now and then, and never an answer. */
    static void drip(Socket socket) throws IOException {
        while (true) {
            socket.getOutputStream().write('2');
            socket.getOutputStream().flush();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** True when encryption was asked for. */
    private boolean talk(Socket socket, List<String> heard, boolean offersTls) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), 1);
        int recipients = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            switch (line.split("[ :]", 2)[0]) {
                case "EHLO" -> say(socket, "250-hello", offersTls ? "250 STARTTLS" : "250 AUTH PLAIN");
                case "STARTTLS" -> {
                    say(socket, "220 go on");
                    return true;
                }
                case "AUTH" -> say(socket, "235 welcome");
                case "RCPT" -> say(socket, toRecipients.get(Math.min(recipients++, toRecipients.size() - 1)));
                case "DATA" -> {
                    say(socket, "354 go on");
                    for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                        heard.add("> " + text);
                    }
                    say(socket, "250 taken");
                }
                case "QUIT" -> say(socket, "221 bye");
                default -> say(socket, "250 well");
            }
        }
        return false;
    }

    private static void say(Socket socket, String... lines) throws IOException {
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }
}
