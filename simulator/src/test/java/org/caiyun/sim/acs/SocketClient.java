package org.caiyun.sim.acs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** Somebody's client: bytes on a socket, nothing of the codec. */
final class SocketClient implements AutoCloseable {
    private static final int LIMIT_MILLIS = 10_000;

    private final Socket socket;

    private SocketClient(Socket socket) {
        this.socket = socket;
    }

    static SocketClient to(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(LIMIT_MILLIS);
        socket.setTcpNoDelay(true);
        return new SocketClient(socket);
    }

    /** The answer to this message, which needs no terminator here. */
    String ask(String message) {
        send(message + "\r");
        return answer();
    }

    void send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Up to the next CR, without it; empty where the server has hung up. */
    String answer() {
        try {
            var bytes = new ByteArrayOutputStream();
            int next = socket.getInputStream().read();
            while (next >= 0 && next != '\r') {
                bytes.write(next);
                next = socket.getInputStream().read();
            }
            return bytes.toString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message with this sequence number and its checksum over bytes. */
    static String numbered(String message, int number) {
        var text = message + "AY" + number + "AZ";
        int sum = 0;
        for (byte b : text.getBytes(UTF_8)) {
            sum += b & 0xFF;
        }
        return text + "%04X".formatted(-sum & 0xFFFF);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
