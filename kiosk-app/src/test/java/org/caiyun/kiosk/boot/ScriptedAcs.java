package org.caiyun.kiosk.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.caiyun.kiosk.library.sip2.tls.TlsServer;

/** A library system that knows its lines only: to each message that ends with CR it says the next of them. */
final class ScriptedAcs implements TlsServer.Manner {
    static final String SILENCE = "(nothing)";
    static final String HANG_UP = "(hang up)";

    private final String terminator;
    private final Deque<String> answers;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    ScriptedAcs(String terminator, List<String> answers) {
        this.terminator = terminator;
        this.answers = new ArrayDeque<>(answers);
    }

    /** The one frame of published-frames.tsv that begins so and holds this. */
    static String published(String beginning, String part) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ScriptedAcs.class.getResourceAsStream("/org/caiyun/kiosk/library/sip2/published-frames.tsv"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1)[1])
                    .filter(frame -> frame.startsWith(beginning) && frame.contains(part))
                    .reduce((one, other) -> {
                        throw new AssertionError("several frames: " + one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    /** Without the sequence number and the checksum. */
    List<String> heard() {
        return heard.stream()
                .map(text -> text.replaceFirst("AY[0-9]AZ[0-9A-F]{4}$", ""))
                .toList();
    }

    @Override
    public void serve(Socket socket) throws IOException {
        var message = new ByteArrayOutputStream();
        for (int got = socket.getInputStream().read();
                got >= 0;
                got = socket.getInputStream().read()) {
            if (got != '\r') {
                message.write(got);
                continue;
            }
            heard.add(message.toString(UTF_8));
            message.reset();
            String answer = answers.isEmpty() ? SILENCE : answers.remove();
            if (answer.equals(HANG_UP)) {
                return;
            }
            if (!answer.equals(SILENCE)) {
                socket.getOutputStream().write((answer + terminator).getBytes(UTF_8));
                socket.getOutputStream().flush();
            }
        }
    }
}
