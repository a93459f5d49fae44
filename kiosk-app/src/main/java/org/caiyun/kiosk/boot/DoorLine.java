package org.caiyun.kiosk.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.run.Clocks;

/** A connection through the {@link StaffDoor}: one line of text each way, of which neither may be long or late. */
final class DoorLine implements AutoCloseable {
    private static final int LONGEST = 2_000;

    private final SocketChannel channel;
    private final Clocks clocks;

    /** @throws IOException if the channel is closed */
    DoorLine(SocketChannel channel, Clocks clocks) throws IOException {
        this.channel = channel;
        this.clocks = clocks;
        channel.configureBlocking(false);
    }

    /** The socket of the kiosk that runs with this data directory, in a directory that only its user can enter. */
    static Path socket(Path data) {
        return data.resolve("door").resolve("staff.sock");
    }

    /** @throws IOException if nobody listens there, or this user may not knock */
    static DoorLine to(Path data, Clocks clocks) throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket(data)));
            return new DoorLine(channel, clocks);
        } catch (IOException | IllegalArgumentException e) {
            channel.close();
            throw e;
        }
    }

    /** @throws IOException if the other end has gone, or takes nothing */
    void say(String line) throws IOException {
        var bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
        channel.write(bytes);
        if (bytes.hasRemaining()) {
            // a line is far shorter than the room that a socket has
            throw new IOException("the other end takes nothing");
        }
    }

    /**
     * The next line without its end; absent when none has come in time, or one that is too long.
     *
     * @throws IOException if the other end has gone
     */
    Optional<String> hear(Duration limit) throws IOException {
        var until = clocks.uptime().plus(limit);
        var heard = new ByteArrayOutputStream();
        var buffer = ByteBuffer.allocate(LONGEST);
        try (var selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            while (heard.size() <= LONGEST && !isOver(until)) {
                selector.select(Math.max(1, until.since(clocks.uptime()).toMillis()));
                buffer.clear();
                if (channel.read(buffer) < 0) {
                    return Optional.empty();
                }
                heard.write(buffer.array(), 0, buffer.position());
                var text = heard.toString(UTF_8);
                if (text.indexOf('\n') >= 0) {
                    return Optional.of(text.substring(0, text.indexOf('\n')));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOver(Uptime until) {
        return until.reachedAt(clocks.uptime());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
