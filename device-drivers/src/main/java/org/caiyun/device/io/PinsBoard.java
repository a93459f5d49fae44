package org.caiyun.device.io;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;

/**
 * The board's own pins as an input and output board, over the line that {@link Pi4jLine} is. It writes all outputs off
 * when the line opens, debounces, and asks every input again from time to time. Threads: none of its own, called by
 * one.
 */
public final class PinsBoard implements Driver<BoardCommand, BoardEvent> {
    private final BoardConnection connection;

    public PinsBoard(PinsSettings settings) {
        connection = new BoardConnection("pins", now -> new PinsConversation(settings, now));
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
