package org.caiyun.device.io;

import com.digitalpetri.modbus.ModbusPduSerializer.DefaultRequestSerializer;
import com.digitalpetri.modbus.ModbusPduSerializer.DefaultResponseSerializer;
import com.digitalpetri.modbus.client.ModbusClientConfig;
import com.digitalpetri.modbus.client.ModbusRtuClient;
import com.digitalpetri.modbus.exceptions.ModbusResponseException;
import com.digitalpetri.modbus.pdu.ModbusRequestPdu;
import com.digitalpetri.modbus.pdu.ReadDiscreteInputsRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;

/**
 * One connection to one Modbus unit, one request at a time: the library's RTU client between our line and our clock.
 * The client completes its futures on the thread that calls in here. A new connection needs a new link.
 *
 * <p>Inputs are read again and again with the same request, mostly with the same reply. That request is written from
 * memory, and when exactly those bytes come that the client has read as its reply before, that is the answer. With
 * anything else, the client takes the request over as if it had sent it.
 */
final class ModbusLink {
    private final int unit;
    private final Duration requestTimeout;
    private final RtuTransport transport = new RtuTransport();
    private final DeadlineTimer timer = new DeadlineTimer();
    private final ModbusRtuClient client;
    private Optional<ModbusAnswer> answer = Optional.empty();
    private long droppedBefore;
    private Optional<Reading> underWay = Optional.empty();
    private Optional<Known> known = Optional.empty();
    private Optional<Repeat> repeat = Optional.empty();

    private record Reading(ReadDiscreteInputsRequest request, Bytes frame) {}

    /** A reading, and what the client made of this reply to it. */
    private record Known(Reading reading, Bytes reply, ModbusAnswer meaning) {}

    /** A known reading, asked for from memory: the client has not heard of it, nor of what came of the reply so far. */
    private record Repeat(Known known, Uptime asked, Uptime due, Bytes heard) {
        Repeat hearing(Bytes more) {
            return new Repeat(known, asked, due, heard.plus(more));
        }

        boolean isAnswered() {
            return heard.equals(known.reply());
        }

        boolean mayBeAnswered() {
            return known.reply().startsWith(heard);
        }
    }

    ModbusLink(int unit, Duration requestTimeout) {
        this.unit = unit;
        this.requestTimeout = requestTimeout;
        // Not the builder: it starts the library's shared executors.
        var config = new ModbusClientConfig(
                requestTimeout, timer, DefaultRequestSerializer.INSTANCE, DefaultResponseSerializer.INSTANCE);
        client = new ModbusRtuClient(config, transport);
    }

    /** The frame to write; the answer comes from {@link #received} or {@link #tick}. */
    Bytes ask(ModbusRequestPdu request, Uptime now) {
        if (known.isPresent() && known.get().reading().request().equals(request)) {
            repeat = Optional.of(new Repeat(known.get(), now, now.plus(requestTimeout), Bytes.EMPTY));
            return known.get().reading().frame();
        }
        Bytes frame = send(request, now);
        underWay = request instanceof ReadDiscreteInputsRequest reading
                ? Optional.of(new Reading(reading, frame))
                : Optional.empty();
        return frame;
    }

    private Bytes send(ModbusRequestPdu request, Uptime now) {
        timer.at(now);
        droppedBefore = transport.dropped();
        var _ = client.sendAsync(unit, request).handle((reply, failure) -> {
            answer = Optional.of(failure == null ? new ModbusAnswer.Replied(reply) : failed(failure));
            return this;
        });
        return transport.takeOutgoing();
    }

    private ModbusAnswer failed(Throwable failure) {
        return switch (failure) {
            case ModbusResponseException e ->
                new ModbusAnswer.Refused(e.getFunctionCode(), transport.lastExceptionCode());
            case TimeoutException _ -> new ModbusAnswer.TimedOut(transport.dropped() - droppedBefore);
            default -> new ModbusAnswer.Unusable(String.valueOf(failure.getMessage()));
        };
    }

    Optional<ModbusAnswer> received(Bytes bytes, Uptime now) {
        if (repeat.isPresent()) {
            return receivedForRepeat(repeat.get().hearing(bytes), now);
        }
        timer.at(now);
        transport.received(bytes);
        return takeAnswer();
    }

    /** A line brings a reply in portions, as it likes; the same reply is known as the same however it comes. */
    private Optional<ModbusAnswer> receivedForRepeat(Repeat asked, Uptime now) {
        if (asked.isAnswered()) {
            repeat = Optional.empty();
            return Optional.of(asked.known().meaning());
        }
        if (asked.mayBeAnswered()) {
            repeat = Optional.of(asked);
            return Optional.empty();
        }
        handOver(asked, now);
        return takeAnswer();
    }

    Optional<ModbusAnswer> tick(Uptime now) {
        if (repeat.isPresent()) {
            if (!repeat.get().due().reachedAt(now)) {
                return Optional.empty();
            }
            handOver(repeat.get(), now);
        }
        timer.tick(now);
        return takeAnswer();
    }

    Optional<Uptime> deadline() {
        return repeat.isPresent() ? Optional.of(repeat.get().due()) : timer.deadline();
    }

    /** The frame that the client makes is on the line already, since the request was written from memory. */
    private void handOver(Repeat taken, Uptime now) {
        repeat = Optional.empty();
        underWay = Optional.of(taken.known().reading());
        var _ = send(taken.known().reading().request(), taken.asked());
        timer.at(now);
        transport.received(taken.heard());
    }

    private Optional<ModbusAnswer> takeAnswer() {
        if (answer.isEmpty()) {
            return answer;
        }
        ModbusAnswer taken = answer.get();
        answer = Optional.empty();
        if (taken instanceof ModbusAnswer.Replied && underWay.isPresent()) {
            known = Optional.of(new Known(underWay.get(), transport.lastReply(), taken));
        }
        return Optional.of(taken);
    }
}
