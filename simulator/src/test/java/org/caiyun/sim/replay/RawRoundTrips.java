package org.caiyun.sim.replay;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.CheckInRequest;
import org.caiyun.kiosk.library.sip2.Sip2Date;
import org.caiyun.kiosk.library.sip2.Sip2Fields;

/**
 * What a plain socket can do beside the kiosk: the same check-ins at the same time, one after the other, without a
 * journal or a rule, on a connection and a thread of its own. Whatever slows the machine down slows both. The library
 * notes what it has run.
 */
final class RawRoundTrips implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofMillis(20);

    private final int port;
    private final List<byte[]> requests;
    private final Thread thread = Thread.ofPlatform().name("plain-socket").unstarted(this::run);
    private int next;
    private volatile boolean stopping;

    private RawRoundTrips(int port, List<byte[]> requests) {
        this.port = port;
        this.requests = requests;
    }

    /** Check-ins of these items, again and again: what an item's status is costs the library nothing. */
    static RawRoundTrips start(int port, List<String> barcodes) {
        var codec = LastingLibrary.SITE.wire().codec();
        var now = Sip2Date.of(Instant.now(), ZONE);
        var requests = new ArrayList<byte[]>();
        for (String barcode : barcodes) {
            var fields = Sip2Fields.of("AP", "", "AO", LastingLibrary.SITE.institution(), "AB", barcode, "AC", "");
            Bytes request = codec.encode(new CheckInRequest(true, now, now, fields), requests.size() % 10);
            requests.add(request.toArray());
        }
        var raw = new RawRoundTrips(port, requests);
        raw.thread.start();
        return raw;
    }

    private void run() {
        while (!stopping) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(Math.toIntExact(LIMIT.toMillis()));
                while (!stopping) {
                    ask(socket, requests.get(next));
                    next = (next + 1) % requests.size();
                }
            } catch (IOException _) {
                // the library was killed: until it is there again
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    private static void ask(Socket socket, byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        InputStream in = socket.getInputStream();
        var buffer = new byte[1024];
        int count;
        do {
            count = in.read(buffer);
        } while (count > 0 && buffer[count - 1] != '\r');
        if (count < 0) {
            throw new IOException("the library hung up");
        }
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
