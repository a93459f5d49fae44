package org.caiyun.device.io;

import com.digitalpetri.modbus.ModbusPduSerializer.DefaultRequestSerializer;
import com.digitalpetri.modbus.ModbusPduSerializer.DefaultResponseSerializer;
import com.digitalpetri.modbus.client.ModbusClientConfig;
import com.digitalpetri.modbus.client.ModbusRtuClient;
import com.digitalpetri.modbus.exceptions.ModbusResponseException;
import com.digitalpetri.modbus.pdu.ModbusRequestPdu;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;

/**
 * One connection to one Modbus unit, one request at a time: the library's RTU client between our line and our clock.
 * The client completes its futures on the thread that calls in here. A new connection needs a new link.
 */
final class ModbusLink {
    private final int unit;
    private final RtuTransport transport = new RtuTransport();
    private final DeadlineTimer timer = new DeadlineTimer();
    private final ModbusRtuClient client;
    private Optional<ModbusAnswer> answer = Optional.empty();
    private long droppedBefore;

    ModbusLink(int unit, Duration requestTimeout) {
        this.unit = unit;
        // Not the builder: it starts the library's shared executors.
        var config = new ModbusClientConfig(
                requestTimeout, timer, DefaultRequestSerializer.INSTANCE, DefaultResponseSerializer.INSTANCE);
        client = new ModbusRtuClient(config, transport);
    }

    /** The frame to write; the answer comes from {@link #received} or {@link #tick}. */
    Bytes ask(ModbusRequestPdu request, Uptime now) {
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
        timer.at(now);
        transport.received(bytes);
        return takeAnswer();
    }

    Optional<ModbusAnswer> tick(Uptime now) {
        timer.tick(now);
        return takeAnswer();
    }

    Optional<Uptime> deadline() {
        return timer.deadline();
    }

    private Optional<ModbusAnswer> takeAnswer() {
        Optional<ModbusAnswer> taken = answer;
        answer = Optional.empty();
        return taken;
    }
}
