package org.caiyun.kiosk.ui.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import org.caiyun.device.Bytes;

/** A WebSocket client by bytes (RFC 6455 5.2), which can break every rule; it reads only when told to. */
final class RawWebSocket implements AutoCloseable {
    static final int TEXT = 0x81;
    static final int BINARY = 0x82;
    static final int CLOSE = 0x88;
    static final int PING = 0x89;
    static final int PONG = 0x8A;

    /** One frame of the server. */
    record Frame(int first, Bytes payload) {
        String text() {
            return payload.text(UTF_8);
        }

        /** The status of a close frame. */
        int status() {
            return (payload.at(0) << 8) | payload.at(1);
        }
    }

    final Socket socket;
    final String answer;
    private final DataInputStream in;

    RawWebSocket(WebRig rig, String path) throws IOException {
        this(rig, rig.socket(), path);
    }

    RawWebSocket(WebRig rig, Socket socket, String path) throws IOException {
        this.socket = socket;
        in = new DataInputStream(socket.getInputStream());
        String request = "GET " + path + " HTTP/1.1\r\nHost: HOST\r\nCookie: COOKIE\r\nOrigin: ORIGIN\r\n"
                + "Connection: keep-alive, Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Extensions: permessage-deflate\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        socket.getOutputStream().write(rig.filled(request).getBytes(ISO_8859_1));
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        answer = head.toString();
    }

    void send(int first, byte[] payload) throws IOException {
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(0x80 | 127);
            frame.writeBytes(new byte[] {0, 0, 0, 0, 0});
            frame.write(payload.length >> 16);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        // a mask of zeros is a mask
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        socket.getOutputStream().write(frame.toByteArray());
    }

    void send(String text) throws IOException {
        send(TEXT, text.getBytes(UTF_8));
    }

    Frame read() throws IOException {
        int first = in.readUnsignedByte();
        long length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        return new Frame(first, Bytes.copyOf(in.readNBytes(Math.toIntExact(length))));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
