package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.line.LineEvent;
import org.caiyun.device.line.LinePolicy;
import org.caiyun.device.line.SupervisedLine;
import org.caiyun.kiosk.library.LibraryCommand;
import org.caiyun.kiosk.library.LibraryEvent;
import org.caiyun.kiosk.library.sip2.tls.Authority;
import org.caiyun.kiosk.library.sip2.tls.TlsSecurity;
import org.caiyun.kiosk.library.sip2.tls.TlsServer;
import org.caiyun.kiosk.library.sip2.tls.TlsSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The session with the care for its line over real TLS: the link is up with the answer to 99 and not before. */
@Timeout(60)
final class Sip2OverTlsTest {
    private static final int LIMIT_SECONDS = 10;
    private static final Authority LIBRARY = new Authority("Library Authority");
    private static final Authority.Made SERVER = LIBRARY.signs("acs", List.of("localhost"));
    private static final TlsServer.Clients OURS = new TlsServer.Clients(Optional.of(LIBRARY.certificate()));

    private final LinkedBlockingQueue<LineEvent> fromLine = new LinkedBlockingQueue<>();
    private final List<LibraryEvent> events = new ArrayList<>();
    private final SupervisedLine<LibraryCommand, LibraryEvent> link = new SupervisedLine<>(
            new Sip2Session(
                    new Sip2Settings(
                            Sip2Settings.Account.NONE,
                            new Sip2Settings.Place("NMG", "", ""),
                            new Sip2Settings.Wire(UTF_8, Terminator.CR, VerifyMode.OFF, ZoneId.of("Asia/Shanghai")),
                            new Sip2Settings.Patience(
                                    Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofMinutes(5), 3)),
                    Optional::empty),
            LinePolicy.forDevices(),
            new Random(1));
    private Optional<NettyLine> line = Optional.empty();
    private boolean opened;
    private Uptime now = Uptime.ZERO;

    @AfterEach
    void close() {
        line.ifPresent(NettyLine::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void isNotConnectedWithoutTheCertificateThatTheLibraryWants(String version)
            throws IOException, InterruptedException {
        try (var server = new TlsServer(TlsServer.tls(version, SERVER, OURS, Sip2OverTlsTest::serve))) {
            begin(server);
            until(() -> link.health() instanceof DeviceHealth.Down);

            assertThat(opened).as("the line itself was open under 1.3").isEqualTo(version.equals("TLSv1.3"));
            assertThat(events).noneMatch(LibraryEvent.LinkUp.class::isInstance);
            assertThat(link.health())
                    .isInstanceOfSatisfying(
                            DeviceHealth.Down.class,
                            down -> assertThat(down.fault())
                                    .isInstanceOfSatisfying(
                                            DeviceFault.Disconnected.class,
                                            fault -> assertThat(fault.why())
                                                    .contains("name one in library.tls.certificate")));

            server.becomes(TlsServer.tls(version, SERVER, TlsServer.Clients.ANY, Sip2OverTlsTest::serve));
            now = now.plus(Duration.ofSeconds(1));
            perform(link.tick(now));
            until(() -> link.health() instanceof DeviceHealth.Ready);

            assertThat(events.getLast()).isEqualTo(new LibraryEvent.LinkUp(true));
        }
    }

    private void begin(TlsServer server) {
        var trust = new TlsSettings.Authorities(List.of(LIBRARY.certificate()));
        var settings = new TlsSettings(trust, new TlsSettings.Nobody(), "", Duration.ofSeconds(5));
        var address = new NettyLine.Address("library", "localhost", server.port());
        line = Optional.of(new NettyLine(address, NettyLine.Limits.DEFAULT, TlsSecurity.of(settings)));
        perform(link.start(now));
    }

    private void until(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            LineEvent event = fromLine.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            assertThat(event).as("an event in time").isNotNull();
            opened |= event instanceof LineEvent.Opened;
            perform(link.on(event, now));
        }
    }

    private void perform(Reaction<LibraryEvent> reaction) {
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Open() -> line.orElseThrow().open(fromLine::add);
                case LineAction.Write(var bytes) -> line.orElseThrow().write(bytes);
                case LineAction.Close _ -> line.orElseThrow().close();
            }
        }
        events.addAll(reaction.results());
    }

    /** Answers every message as if it were 99. */
    private static void serve(Socket socket) throws IOException {
        byte[] status = (SessionRig.status(SessionRig.ALL) + "\r").getBytes(US_ASCII);
        for (int heard = socket.getInputStream().read();
                heard >= 0;
                heard = socket.getInputStream().read()) {
            if (heard == '\r') {
                socket.getOutputStream().write(status);
                socket.getOutputStream().flush();
            }
        }
    }
}
