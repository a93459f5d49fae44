package org.caiyun.sim.replay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.sim.acs.AcsServer;
import org.caiyun.sim.library.LendingDesk;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.peer.Peer;
import org.caiyun.sim.peer.PeerReaction;
import org.caiyun.sim.peer.Sip2Peer;
import org.caiyun.sim.peer.Sip2Site;
import org.caiyun.sim.peer.Sip2Switches;

/**
 * A process of its own: the simulated ACS, whose records outlive it as those of a real one do. Every check-in that it
 * ran stands in a file before it is answered, and is run again at the start.
 */
public final class LastingLibrary {
    static final Sip2Site SITE = new Sip2Site(
            SimCatalogue.OWNER,
            Sip2Site.DEFAULT.library(),
            Sip2Settings.Account.NONE,
            Sip2Site.DEFAULT.wire(),
            Sip2Site.OFFERED);

    private LastingLibrary() {}

    /** Port, file of barcodes, file of check-ins, time for each answer in microseconds. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var library = SimLibrary.of(Files.readAllLines(Path.of(arguments[1])).stream()
                .map(Books::onLoan)
                .toList());
        var file = Path.of(arguments[2]);
        CheckInsRun.in(file)
                .forEach(run -> library.checkIn(run.barcode(), run.returned(), run.returned(), run.noBlock()));
        var desk = LendingDesk.ofNobody(library);
        var think = Duration.ofNanos(1_000 * Long.parseLong(arguments[3]));
        var out = new FileOutputStream(file.toFile(), true);
        var server = AcsServer.listen(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])),
                () -> new Noting(
                        new Sip2Peer(desk, List.of(SITE), InstantSource.system(), new Sip2Switches()),
                        library,
                        out,
                        think));
        System.out.println("port " + server.port());
        new CountDownLatch(1).await();
    }

    /** Writes down what a peer has run before its answer leaves. */
    private record Noting(Sip2Peer peer, SimLibrary library, FileOutputStream out, Duration think) implements Peer {
        @Override
        public PeerReaction opened(Uptime now) {
            return peer.opened(now);
        }

        @Override
        public PeerReaction received(Bytes bytes, Uptime now) {
            int before = library.executionCount();
            var answer = peer.received(bytes, now);
            for (int i = before; i < library.executionCount(); i++) {
                var run = library.execution(i);
                write(new CheckInsRun(run.barcode(), run.returned(), run.noBlock(), run.closedLoan(), Instant.now()));
            }
            return new PeerReaction(answer.deeds().stream().map(this::later).toList());
        }

        /** Each client waits for its own answer only: the library thinks of several at a time. */
        private PeerReaction.Deed later(PeerReaction.Deed deed) {
            return switch (deed) {
                case PeerReaction.Reply(var after, var bytes) -> new PeerReaction.Reply(after.plus(think), bytes);
                case PeerReaction.HangUp(var after) -> new PeerReaction.HangUp(after.plus(think));
            };
        }

        private void write(CheckInsRun run) {
            try {
                out.write((run.line() + "\n").getBytes(US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void closed(Uptime now) {
            peer.closed(now);
        }

        @Override
        public PeerReaction tick(Uptime now) {
            return peer.tick(now);
        }

        @Override
        public Optional<Uptime> deadline() {
            return peer.deadline();
        }
    }
}
