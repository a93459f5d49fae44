package org.caiyun.sim.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.CheckInRequest;
import org.caiyun.kiosk.library.sip2.Sip2Date;
import org.caiyun.kiosk.library.sip2.Sip2Fields;

/** What a plain socket can do: the same check-ins, one after the other, without a kiosk, a journal or a rule. */
final class RawRoundTrips {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private RawRoundTrips() {}

    /** Check-ins of these items a second. */
    static double perSecond(int port, List<String> barcodes) {
        var codec = LastingLibrary.SITE.wire().codec();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var now = Sip2Date.of(Instant.now(), ZONE);
            var requests = new ArrayList<Bytes>();
            for (String barcode : barcodes) {
                var fields = Sip2Fields.of("AP", "", "AO", LastingLibrary.SITE.institution(), "AB", barcode, "AC", "");
                requests.add(codec.encode(new CheckInRequest(true, now, now, fields), requests.size() % 10));
            }
            long begun = System.nanoTime();
            for (Bytes request : requests) {
                ask(socket, request);
            }
            return barcodes.size() * 1e9 / (System.nanoTime() - begun);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ask(Socket socket, Bytes request) throws IOException {
        socket.getOutputStream().write(request.toArray());
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
}
