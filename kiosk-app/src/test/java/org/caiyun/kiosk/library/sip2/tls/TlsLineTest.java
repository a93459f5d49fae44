package org.caiyun.kiosk.library.sip2.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.library.sip2.NettyLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real sockets, real TLS, certificates made here. */
@Timeout(60)
final class TlsLineTest {
    private static final int LIMIT_SECONDS = 10;
    private static final Bytes STATUS = Bytes.ofText("9900802.00\r", US_ASCII);
    /** Long, since other work may slow a handshake down. */
    private static final Duration PATIENT = Duration.ofSeconds(LIMIT_SECONDS);

    private static final String V12 = "TLSv1.2";
    private static final String V13 = "TLSv1.3";

    private static final Authority LIBRARY = new Authority("Library Authority");
    private static final Authority STRANGER = new Authority("Somebody Else");
    private static final List<String> HERE = List.of("localhost", "127.0.0.1");
    private static final Authority.Made SERVER = LIBRARY.signs("acs", HERE);
    private static final Authority.Made KIOSK = LIBRARY.signs("kiosk", List.of("kiosk.example.org"));
    private static final TlsServer.Clients OURS = new TlsServer.Clients(Optional.of(LIBRARY.certificate()));

    private static final TlsSettings.Trust IN_LIBRARY = new TlsSettings.Authorities(List.of(LIBRARY.certificate()));
    private static final TlsSettings.Identity NOBODY = new TlsSettings.Nobody();

    private final LinkedBlockingQueue<LineEvent> events = new LinkedBlockingQueue<>();

    static Stream<Arguments> faults() {
        var good = TlsServer.tls(V13, SERVER, TlsServer.Clients.ANY);
        var stranger = STRANGER.signs("acs", HERE);
        var elsewhere = LIBRARY.signs("acs", List.of("acs.example.org", "sip.example.org"));
        var old = LIBRARY.signs("acs", HERE, Authority.LONG_AGO, Authority.LONG_AGO.plusSeconds(1));
        var early = LIBRARY.signs("acs", HERE, Authority.FAR_AHEAD, Authority.FAR_AHEAD.plusSeconds(1));
        var foreignKiosk = identity(STRANGER.signs("kiosk", List.of()));
        return Stream.of(
                        arguments(
                                "signed by a stranger",
                                served(stranger),
                                NOBODY,
                                "signed by CN=Somebody Else, which the file"),
                        arguments(
                                "another name",
                                served(elsewhere),
                                NOBODY,
                                "is for acs.example.org, sip.example.org, not for localhost"),
                        arguments("expired", served(old), NOBODY, "of CN=acs has expired on 2001-01-01T00:00:01Z"),
                        arguments(
                                "not yet valid",
                                served(early),
                                NOBODY,
                                "only from 2095-01-01T00:00:00Z: is the clock of this machine right?"),
                        arguments(
                                "no certificate of ours, 1.2",
                                TlsServer.tls(V12, SERVER, OURS),
                                NOBODY,
                                "library.tls.certificate, and its key"),
                        arguments(
                                "no certificate of ours, 1.3",
                                TlsServer.tls(V13, SERVER, OURS),
                                NOBODY,
                                "library.tls.certificate, and its key"),
                        arguments(
                                "a certificate of ours it does not trust, 1.2",
                                TlsServer.tls(V12, SERVER, OURS),
                                foreignKiosk,
                                "refuse"),
                        arguments(
                                "a certificate of ours it does not trust, 1.3",
                                TlsServer.tls(V13, SERVER, OURS),
                                foreignKiosk,
                                "refuse"),
                        arguments(
                                "an old version",
                                TlsServer.tls("TLSv1.1", SERVER, TlsServer.Clients.ANY),
                                NOBODY,
                                "during the TLS handshake"),
                        arguments(
                                "plain text",
                                answers("96AZFEF6\r"),
                                NOBODY,
                                "answers, but not in TLS: is this the library's encrypted port?"),
                        arguments(
                                "closes at once",
                                (TlsServer.Manner) Socket::close,
                                NOBODY,
                                "closed by the other side during the TLS handshake: is this"),
                        arguments(
                                "closes after our first bytes",
                                closesAfterFirstBytes(),
                                NOBODY,
                                "during the TLS handshake: is this"))
                .map(a -> arguments(a.get()[0], a.get()[1], good, a.get()[2], a.get()[3]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void saysWhatIsWrongAndWorksWhenItIsMended(
            String what, TlsServer.Manner wrong, TlsServer.Manner good, TlsSettings.Identity identity, String words)
            throws IOException, InterruptedException {
        try (var server = new TlsServer(wrong);
                var line = line(server, "localhost", settings(IN_LIBRARY, identity, ""))) {
            line.open(events::add);

            assertThat(lost(line)).as(what).contains(words).doesNotContain("PRIVATE");

            server.becomes(good);
            line.open(events::add);
            assertCarries(line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {V12, V13})
    void carriesBytesUnderBothVersions(String version) throws IOException, InterruptedException {
        try (var server = new TlsServer(TlsServer.tls(version, SERVER, TlsServer.Clients.ANY));
                var line = line(server, "127.0.0.1", settings(IN_LIBRARY, NOBODY, ""))) {
            line.open(events::add);

            assertCarries(line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {V12, V13})
    void showsItsCertificateToALibraryThatWantsOne(String version) throws IOException, InterruptedException {
        try (var server = new TlsServer(TlsServer.tls(version, SERVER, OURS));
                var line = line(server, "localhost", settings(IN_LIBRARY, identity(KIOSK), ""))) {
            line.open(events::add);

            assertCarries(line);
        }
    }

    @Test
    void trustsNoAuthorityThatJavaDoesNotKnowUnlessItIsTold() throws IOException, InterruptedException {
        try (var server = new TlsServer(TlsServer.tls(V13, SERVER, TlsServer.Clients.ANY));
                var line = line(server, "localhost", settings(new TlsSettings.KnownAuthorities(), NOBODY, ""))) {
            line.open(events::add);

            assertThat(lost(line))
                    .contains("signed by CN=Library Authority, which is not known here", "library.tls.ca");
        }
    }

    @Test
    void looksForTheNameThatIsConfiguredNotForTheAddress() throws IOException, InterruptedException {
        var named = LIBRARY.signs("acs", List.of("acs.example.org"));
        try (var server = new TlsServer(TlsServer.tls(V13, named, TlsServer.Clients.ANY));
                var line = line(server, "127.0.0.1", settings(IN_LIBRARY, NOBODY, "acs.example.org"))) {
            line.open(events::add);

            assertCarries(line);
        }
    }

    @Test
    void aTrustedCertificateThatExpiredIsRefusedAllTheSame() throws IOException, InterruptedException {
        var old = LIBRARY.signs("acs", HERE, Authority.LONG_AGO, Authority.LONG_AGO.plusSeconds(1));
        var itself = new TlsSettings.Authorities(List.of(old.certificate()));
        try (var server = new TlsServer(TlsServer.tls(V13, old, TlsServer.Clients.ANY));
                var line = line(server, "localhost", settings(itself, NOBODY, ""))) {
            line.open(events::add);

            assertThat(lost(line)).contains("has expired on");
        }
    }

    @Test
    void aCertificateMayItselfBeTheTrustedOne() throws IOException, InterruptedException {
        var itself = new TlsSettings.Authorities(List.of(SERVER.certificate()));
        try (var server = new TlsServer(TlsServer.tls(V13, SERVER, TlsServer.Clients.ANY));
                var line = line(server, "localhost", settings(itself, NOBODY, ""))) {
            line.open(events::add);

            assertCarries(line);
        }
    }

    @Test
    void tellsThatALibraryThatWorkedHasGone() throws IOException, InterruptedException {
        try (var server = new TlsServer(TlsServer.tls(V13, SERVER, TlsServer.Clients.ANY));
                var line = line(server, "localhost", settings(IN_LIBRARY, NOBODY, ""))) {
            line.open(events::add);
            assertCarries(line);

            server.hangUp();

            assertThat(next()).isInstanceOf(LineEvent.Closed.class);
            assertThat(events).isEmpty();
        }
    }

    @Test
    void tellsThatNobodyListens() throws IOException, InterruptedException {
        var server = new TlsServer(silent());
        server.close();
        try (var line = line(server, "localhost", settings(IN_LIBRARY, NOBODY, ""))) {
            line.open(events::add);

            assertThat(next())
                    .isInstanceOfSatisfying(
                            LineEvent.OpenFailed.class,
                            failed ->
                                    assertThat(failed.why()).contains("refused").doesNotContain("TLS"));
        }
    }

    @Test
    void waitsNotForEverForAServerThatSaysNothing() throws IOException, InterruptedException {
        var hasty = new TlsSettings(IN_LIBRARY, NOBODY, "", Duration.ofMillis(300));
        try (var server = new TlsServer(silent());
                var line = line(server, "localhost", hasty)) {
            line.open(events::add);

            assertThat(lost(line)).contains("was not answered in 300 ms: is this the library's encrypted port?");
        }
    }

    @Test
    void saysNothingAfterItsOwnCloseInTheHandshake() throws IOException, InterruptedException {
        var ends = new LinkedBlockingQueue<String>();
        TlsServer.Manner listening = socket -> {
            ends.add(socket.getInputStream().read() < 0 ? "nothing" : "hello");
            silent().serve(socket);
            ends.add("closed");
        };
        try (var server = new TlsServer(listening)) {
            NettyLine line = line(server, "localhost", settings(IN_LIBRARY, NOBODY, ""));
            line.open(events::add);

            assertThat(ends.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("hello");
            line.close();

            assertThat(ends.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("closed");
            assertThat(events).isEmpty();
        }
    }

    private static TlsServer.Manner served(Authority.Made certificate) {
        return TlsServer.tls(V13, certificate, TlsServer.Clients.ANY);
    }

    private static TlsServer.Manner answers(String text) {
        return socket -> {
            socket.getOutputStream().write(text.getBytes(US_ASCII));
            TlsServer.echo(socket);
        };
    }

    private static TlsServer.Manner closesAfterFirstBytes() {
        return socket -> socket.getInputStream().readNBytes(5);
    }

    private static TlsServer.Manner silent() {
        return socket -> {
            for (int heard = 0; heard >= 0; ) {
                heard = socket.getInputStream().read();
            }
        };
    }

    private static TlsSettings.Identity identity(Authority.Made made) {
        return new TlsSettings.Certified(List.of(made.certificate()), made.key());
    }

    private static TlsSettings settings(TlsSettings.Trust trust, TlsSettings.Identity identity, String serverName) {
        return new TlsSettings(trust, identity, serverName, PATIENT);
    }

    private static NettyLine line(TlsServer server, String host, TlsSettings settings) {
        var address = new NettyLine.Address("library", host, server.port());
        return new NettyLine(address, NettyLine.Limits.DEFAULT, TlsSecurity.of(settings));
    }

    /** Why the line was lost, at its opening or once something was said on it. */
    private String lost(NettyLine line) throws InterruptedException {
        LineEvent event = next();
        if (event instanceof LineEvent.Opened) {
            line.write(STATUS);
            event = next();
        }
        return switch (event) {
            case LineEvent.OpenFailed(String why) -> why;
            case LineEvent.Closed(String why) -> why;
            case LineEvent.Opened _, LineEvent.Received _ -> throw new AssertionError("not lost: " + event);
        };
    }

    private void assertCarries(NettyLine line) throws InterruptedException {
        assertThat(next()).isEqualTo(new LineEvent.Opened());
        line.write(STATUS);
        Bytes back = Bytes.EMPTY;
        while (back.size() < STATUS.size()) {
            back = back.plus(((LineEvent.Received) next()).bytes());
        }
        assertThat(back).isEqualTo(STATUS);
    }

    private LineEvent next() throws InterruptedException {
        LineEvent event = events.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertThat(event).as("an event in time").isNotNull();
        return event;
    }
}
