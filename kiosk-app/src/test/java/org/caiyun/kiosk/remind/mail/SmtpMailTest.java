package org.caiyun.kiosk.remind.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.remind.mail.MailServer.Security.NONE;
import static org.caiyun.kiosk.remind.mail.MailServer.Security.STARTTLS;
import static org.caiyun.kiosk.remind.mail.MailServer.Security.TLS;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.caiyun.kiosk.library.sip2.tls.Authority;
import org.caiyun.kiosk.library.sip2.tls.TlsServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail against a real server on this machine, and against scripts of servers that are not as they should be. */
@Timeout(60)
final class SmtpMailTest {
    private static final String PASSWORD = "s3cret-Pa55word";
    private static final MailServer.Login LOGIN = new MailServer.Account("kiosk", PASSWORD);
    private static final MailServer.Login NO_LOGIN = new MailServer.NoLogin();
    private static final Instant AT = Instant.parse("2026-11-23T02:30:00Z");
    private static final MailMessage MESSAGE = new MailMessage("HLB-01 待编目图书 3 册", "待编目任务：3 项\n最早一项：𠮷\n", AT);
    private static final Authority AUTHORITY = new Authority("House Authority");
    private static final Authority OTHERS = new Authority("Somebody Else");

    @TempDir
    private static Path directory = Path.of("");

    private GreenMail server = new GreenMail(new ServerSetup[0]);

    /** The server reads its certificate once, from the file that these name. */
    @BeforeAll
    static void certify() throws IOException, GeneralSecurityException {
        var made = AUTHORITY.signs("mail", List.of("localhost"));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("mail", made.key(), "changeit".toCharArray(), new Certificate[] {made.certificate()});
        var file = directory.resolve("mail.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        System.setProperty("greenmail.tls.keystore.file", file.toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
    }

    @AfterAll
    static void forget() {
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aRelayInTheHouseTakesPlainMail() throws MessagingException, IOException {
        begin(ServerSetup.PROTOCOL_SMTP);

        assertThat(send(plain(server.getSmtp().getPort()))).isEqualTo(new MailResult.Sent());

        assertThat(server.getReceivedMessages()).hasSize(2);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo(MESSAGE.subject());
        assertThat(mail.getContent().toString().replace("\r\n", "\n")).isEqualTo(MESSAGE.body());
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("kiosk@library.example");
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("one@library.example", "two@library.example");
        assertThat(mail.getSentDate()).isEqualTo(Date.from(AT));
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "Message-ID")).matches("<[0-9a-f-]{36}@library\\.example>");
        assertThat(header(mail, "Content-Type")).isEqualTo("text/plain; charset=UTF-8");
        assertThat(header(mail, "Subject")).matches("\\p{ASCII}+");
    }

    @Test
    void logsInOverAnEncryptedLine() throws MessagingException {
        begin(ServerSetup.PROTOCOL_SMTPS);
        server.setUser("kiosk@library.example", "kiosk", PASSWORD);

        assertThat(send(encrypted("localhost", AUTHORITY.certificate(), LOGIN))).isEqualTo(new MailResult.Sent());
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo(MESSAGE.subject());
    }

    @Test
    void aWrongPasswordIsRefusedAndNotTold() {
        begin(ServerSetup.PROTOCOL_SMTPS);
        server.setUser("kiosk@library.example", "kiosk", "another");

        var result = send(encrypted("localhost", AUTHORITY.certificate(), LOGIN));

        assertThat(result).isEqualTo(new MailResult.Refused("the server does not take the login"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aCertificateOfSomebodyElseIsRefused() {
        begin(ServerSetup.PROTOCOL_SMTPS);

        assertThat(send(encrypted("localhost", OTHERS.certificate(), LOGIN))).isInstanceOf(MailResult.Refused.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aCertificateWithAnotherNameIsRefused() {
        begin(ServerSetup.PROTOCOL_SMTPS);

        assertThat(send(encrypted("127.0.0.1", AUTHORITY.certificate(), LOGIN))).isInstanceOf(MailResult.Refused.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutEncryptionNothingIsSentWhereItIsAskedFor() {
        begin(ServerSetup.PROTOCOL_SMTP);
        var unencrypted = server("localhost", server.getSmtp().getPort(), STARTTLS, LOGIN, List.of());

        assertThat(send(unencrypted)).isEqualTo(new MailResult.Refused("the server offers no STARTTLS"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void encryptsAfterTheGreeting() throws IOException {
        var certificate = AUTHORITY.signs("mail", List.of("localhost"));
        var scripted = new ScriptedSmtp(List.of("250 taken"), certificate);
        try (var line = new TlsServer(scripted)) {
            var starttls = server("localhost", line.port(), STARTTLS, LOGIN, List.of(AUTHORITY.certificate()));

            assertThat(send(starttls)).isEqualTo(new MailResult.Sent());
            assertThat(scripted.heardPlain()).containsExactly("EHLO HLB-01", "STARTTLS");
            assertThat(scripted.heardInside()).contains("MAIL FROM:<kiosk@library.example>", "DATA");
        }
    }

    @Test
    void encryptionAfterTheGreetingChecksTheName() throws IOException {
        var certificate = AUTHORITY.signs("mail", List.of("elsewhere.example"));
        var scripted = new ScriptedSmtp(List.of("250 taken"), certificate);
        try (var line = new TlsServer(scripted)) {
            var starttls = server("localhost", line.port(), STARTTLS, LOGIN, List.of(AUTHORITY.certificate()));

            assertThat(send(starttls)).isInstanceOf(MailResult.Refused.class);
            assertThat(scripted.heardInside()).noneMatch(command -> command.startsWith("AUTH"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "451 greylisted, false",
        "452 disk full, false",
        "550 no such mailbox, true",
        "554 spam, true",
    })
    void tellsWhatPassesFromWhatDoesNot(String answer, boolean refused) throws IOException {
        var scripted = new ScriptedSmtp(List.of(answer));
        try (var line = new TlsServer(scripted)) {
            assertThat(send(plain(line.port())))
                    .isInstanceOf(refused ? MailResult.Refused.class : MailResult.NotReached.class);
        }
    }

    @Test
    void anAddressThatIsGoneKeepsItFromNobodyElse() throws IOException {
        var scripted = new ScriptedSmtp(List.of("550 no such mailbox", "250 taken"));
        try (var line = new TlsServer(scripted)) {
            assertThat(send(plain(line.port()))).isEqualTo(new MailResult.Sent());
            assertThat(scripted.heardPlain()).contains("DATA", "> Auto-Submitted: auto-generated");
        }
    }

    @Test
    void aServerThatSaysNothingIsNotReached() throws IOException {
        try (var line = new TlsServer(
                socket -> assertThat(socket.getInputStream().read()).isNegative())) {
            assertThat(send(plain(line.port()))).isInstanceOf(MailResult.NotReached.class);
        }
    }

    @Test
    void aServerThatDripsIsNotReached() throws IOException {
        try (var line = new TlsServer(ScriptedSmtp::drip)) {
            assertThat(send(plain(line.port()))).isInstanceOf(MailResult.NotReached.class);
        }
    }

    @Test
    void nobodyThereIsNotReached() throws IOException {
        int port;
        try (var line = new TlsServer(TlsServer::echo)) {
            port = line.port();
        }

        assertThat(send(plain(port))).isInstanceOf(MailResult.NotReached.class);
    }

    @Test
    void showsNoPassword() {
        assertThat(encryptedAt("localhost", 465, AUTHORITY.certificate(), LOGIN).toString())
                .doesNotContain(PASSWORD);
    }

    private void begin(String protocol) {
        server = new GreenMail(new ServerSetup(0, "localhost", protocol));
        server.start();
    }

    private MailServer encrypted(String host, X509Certificate authority, MailServer.Login login) {
        return encryptedAt(host, server.getSmtps().getPort(), authority, login);
    }

    private static MailServer encryptedAt(String host, int port, X509Certificate authority, MailServer.Login login) {
        return server(host, port, TLS, login, List.of(authority));
    }

    private static MailServer plain(int port) {
        return server("localhost", port, NONE, NO_LOGIN, List.of());
    }

    private static MailServer server(
            String host,
            int port,
            MailServer.Security security,
            MailServer.Login login,
            List<X509Certificate> authorities) {
        return new MailServer(
                host,
                port,
                security,
                login,
                "kiosk@library.example",
                List.of("one@library.example", "two@library.example"),
                authorities,
                new MailServer.Limits(Duration.ofSeconds(1), Duration.ofSeconds(3)));
    }

    private static MailResult send(MailServer server) {
        var answer = new CompletableFuture<MailResult>();
        new SmtpMail(server, "HLB-01").send(MESSAGE, answer::complete);
        var result = answer.join();
        assertThat(result.toString()).doesNotContain(PASSWORD);
        return result;
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        return String.join("", mail.getHeader(name));
    }
}
