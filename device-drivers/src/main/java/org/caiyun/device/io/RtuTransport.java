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
    private static final CompletionStage<Void> DONE = CompletableFuture.allOf();

    private final RtuReplies replies = new RtuReplies();
    private Optional<RtuExpectation> expected = Optional.empty();
    private Bytes outgoing = Bytes.EMPTY;
    private Bytes lastReply = Bytes.EMPTY;
    private Consumer<ModbusRtuFrame> receiver = _ -> {};

    @Override
    public CompletionStage<Void> send(ModbusRtuFrame frame) {
        expected = Optional.of(RtuExpectation.of(frame));
        replies.discard();
        outgoing = bytes(frame);
        return DONE;
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
            int crc = RtuCrc.of(reply, 0, reply.size());
            lastReply = reply.plus(Bytes.of(crc, crc >> 8));
            receiver.accept(new ModbusRtuFrame(
                    reply.at(0),
                    ByteBuffer.wrap(reply.toArray(), 1, reply.size() - 1).slice(),
                    ByteBuffer.wrap(new byte[] {(byte) crc, (byte) (crc >> 8)})));
        });
    }

    /** The whole frame that the client was given last. */
    Bytes lastReply() {
        return lastReply;
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
        return DONE;
    }

    @Override
    public CompletionStage<Void> disconnect() {
        return DONE;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    private static Bytes bytes(ModbusRtuFrame frame) {
        var pdu = frame.pdu();
        var crc = frame.crc();
        var content = new byte[1 + pdu.remaining() + crc.remaining()];
        content[0] = (byte) frame.unitId();
        pdu.get(pdu.position(), content, 1, pdu.remaining());
        crc.get(crc.position(), content, 1 + pdu.remaining(), crc.remaining());
        return Bytes.copyOf(content);
    }
}
