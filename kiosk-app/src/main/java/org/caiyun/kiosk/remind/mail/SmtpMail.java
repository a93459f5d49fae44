package org.caiyun.kiosk.remind.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mail over SMTP, one at a time, each on a virtual thread and a connection of its own. Any thread may send; one that
 * comes while another is under way is not taken.
 */
public final class SmtpMail implements Mail {
    private static final Logger log = LoggerFactory.getLogger(SmtpMail.class);
    private static final int FIRST_PERMANENT = 500;

    private final MailServer server;
    private final Properties settings;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** {@code name} is how this machine introduces itself to the server. */
    public SmtpMail(MailServer server, String name) {
        this.server = server;
        this.settings = SmtpSettings.of(server, name);
    }

    @Override
    public void send(MailMessage message, Consumer<MailResult> ended) {
        if (!busy.compareAndSet(false, true)) {
            ended.accept(new MailResult.NotReached("another mail is under way"));
            return;
        }
        var sending = Thread.ofVirtual().name("mail").unstarted(() -> {
            var result = send(message);
            busy.set(false);
            ended.accept(result);
        });
        sending.start();
        Thread.ofVirtual().name("mail-limit").start(() -> endInTime(sending));
    }

    /** A server that drips its answers keeps every single limit; interrupting closes the socket. */
    private void endInTime(Thread sending) {
        try {
            if (!sending.join(server.limits().whole())) {
                sending.interrupt();
            }
        } catch (InterruptedException e) {
            sending.interrupt();
        }
    }

    private MailResult send(MailMessage message) {
        try {
            var session = Session.getInstance(settings);
            try (var transport = session.getTransport()) {
                switch (server.login()) {
                    case MailServer.NoLogin() -> transport.connect();
                    case MailServer.Account(var user, var password) -> transport.connect(user, password);
                }
                var mail = compose(session, message);
                transport.sendMessage(mail, mail.getAllRecipients());
            }
            return new MailResult.Sent();
        } catch (MessagingException e) {
            log.debug("mail failed host={}", server.host(), e);
            return judge(e);
        } catch (RuntimeException e) {
            // the thread's top: whoever sent must hear that nothing came of it
            log.error("mail broke down", e);
            return new MailResult.NotReached("mail broke down: " + e.getClass().getSimpleName());
        }
    }

    private MimeMessage compose(Session session, MailMessage message) throws MessagingException {
        var mail = new Named(session, server.from());
        mail.setFrom(new InternetAddress(server.from(), true));
        for (String to : server.to()) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        }
        var charset = StandardCharsets.UTF_8.name();
        mail.setSubject(message.subject(), charset);
        mail.setText(message.body(), charset);
        mail.setSentDate(Date.from(message.date()));
        // RFC 3834: no out-of-office answers
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    private static MailResult judge(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return new MailResult.Refused("the server does not take the login");
        }
        if (failure instanceof SendFailedException sent && isSentToSome(sent)) {
            log.warn("mail did not go to {}", List.of(sent.getInvalidAddresses()));
            return new MailResult.Sent();
        }
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SMTPAddressFailedException f && f.getReturnCode() >= FIRST_PERMANENT) {
                return new MailResult.Refused(f.getReturnCode() + " for " + f.getAddress());
            }
            if (e instanceof SMTPSendFailedException f && f.getReturnCode() >= FIRST_PERMANENT) {
                return new MailResult.Refused("the server answered " + f.getReturnCode());
            }
            if (e instanceof CertificateException) {
                return new MailResult.Refused("the server's certificate is not accepted: " + e.getMessage());
            }
        }
        var why = String.valueOf(failure.getMessage());
        return why.contains("STARTTLS")
                ? new MailResult.Refused("the server offers no STARTTLS")
                : new MailResult.NotReached(why);
    }

    /** One address that is gone must not keep a mail from all others. */
    private static boolean isSentToSome(SendFailedException failure) {
        return failure.getValidSentAddresses() != null && failure.getValidSentAddresses().length > 0;
    }

    /** Its Message-ID is made of the sender's domain; the library's own would tell the machine's user and name. */
    private static final class Named extends MimeMessage {
        private final String from;

        Named(Session session, String from) {
            super(session);
            this.from = from;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + UUID.randomUUID() + from.substring(from.lastIndexOf('@')) + ">");
        }
    }
}
