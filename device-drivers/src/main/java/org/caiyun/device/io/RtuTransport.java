package org.caiyun.device.io;

import com.digitalpetri.modbus.ModbusRtuFrame;
import com.digitalpetri.modbus.client.ModbusRtuClientTransport;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.caiyun.device.Bytes;

/**
 * The Modbus library's transport as a machine: what the client sends is kept for whoever writes to the line, what the
 * line brings is framed by {@link RtuReplies} (the library's own parser has no bound and drops what follows a frame).
 * It opens and closes nothing. One thread uses it.
 */
final class RtuTransport implements ModbusRtuClientTransport {
    private final RtuReplies replies = new RtuReplies();
    private Optional<RtuExpectation> expected = Optional.empty();
    private Bytes outgoing = Bytes.EMPTY;
    private Bytes lastReply = Bytes.EMPTY;
    private Consumer<ModbusRtuFrame> receiver = _ -> {};

    @Override
    public CompletionStage<Void> send(ModbusRtuFrame frame) {
        expected = Optional.of(RtuExpectation.of(frame));
        replies.discard();
        outgoing = Bytes.of(frame.unitId()).plus(bytes(frame.pdu())).plus(bytes(frame.crc()));
        return done();
    }

    @Override
    public void receive(Consumer<ModbusRtuFrame> frameReceiver) {
        receiver = frameReceiver;
    }

    /** What the client has sent since the last call. */
    Bytes takeOutgoing() {
        Bytes taken = outgoing;
        outgoing = Bytes.EMPTY;
        return taken;
    }

    /** Bytes that come while nothing is asked are nobody's reply. */
    void received(Bytes portion) {
        expected.flatMap(reply -> replies.received(portion, reply)).ifPresent(reply -> {
            expected = Optional.empty();
            lastReply = reply;
            int crc = RtuCrc.of(reply, 0, reply.size());
            receiver.accept(new ModbusRtuFrame(
                    reply.at(0),
                    ByteBuffer.wrap(reply.from(1).toArray()),
                    ByteBuffer.wrap(Bytes.of(crc, crc >> 8).toArray())));
        });
    }

    /** The third byte of a refusal; the client's own exception carries the function byte in its place (2.1.4). */
    int lastExceptionCode() {
        return lastReply.at(2);
    }

    long dropped() {
        return replies.dropped();
    }

    @Override
    public void resetFrameParser() {
        expected = Optional.empty();
    }

    @Override
    public CompletionStage<Void> connect() {
        return done();
    }

    @Override
    public CompletionStage<Void> disconnect() {
        return done();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.allOf();
    }

    private static Bytes bytes(ByteBuffer buffer) {
        var content = new byte[buffer.remaining()];
        buffer.duplicate().get(content);
        return Bytes.copyOf(content);
    }
}
