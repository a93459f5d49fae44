package org.caiyun.device.io;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;

/**
 * An input and output board on Modbus RTU. At each connection it asks the board who it is (where configured), writes
 * all outputs off and reads the inputs; then it polls the inputs and writes outputs when asked. It does not know what
 * hangs on a channel.
 *
 * <p>A request without a reply is sent once more; then the board is {@code Lost} and the line is closed. {@code Lost}
 * is said once for each time the board goes. Threads: none of its own, called by one.
 */
public final class ModbusBoard implements Driver<BoardCommand, BoardEvent> {
    private final BoardConnection connection;

    public ModbusBoard(ModbusSettings settings) {
        connection =
                new BoardConnection("modbus unit " + settings.unit(), now -> new ModbusConversation(settings, now));
    }

    @Override
    public Reaction<BoardEvent> opened(Uptime now) {
        return connection.opened(now);
    }

    @Override
    public Reaction<BoardEvent> received(Bytes bytes, Uptime now) {
        return connection.received(bytes, now);
    }

    @Override
    public Reaction<BoardEvent> closed(String why, Uptime now) {
        return connection.closed(why, now);
    }

    @Override
    public Reaction<BoardEvent> tick(Uptime now) {
        return connection.tick(now);
    }

    @Override
    public Reaction<BoardEvent> command(BoardCommand command, Uptime now) {
        return connection.command(command, now);
    }

    @Override
    public Optional<Uptime> deadline() {
        return connection.deadline();
    }

    @Override
    public DeviceHealth health() {
        return connection.health();
    }
}
