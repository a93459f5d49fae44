package org.caiyun.device.io;

import java.util.Optional;
import java.util.function.Function;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;

/** What all boards have in common: one conversation for each time the line is open, and its end said once. */
final class BoardConnection implements Driver<BoardCommand, BoardEvent> {
    private final String name;
    private final Function<Uptime, BoardConversation> begin;
    private Optional<BoardConversation> conversation = Optional.empty();
    private DeviceHealth health = new DeviceHealth.Starting();
    private DeviceFault lastFault = new DeviceFault.Disconnected("not yet open");

    BoardConnection(String name, Function<Uptime, BoardConversation> begin) {
        this.name = name;
        this.begin = begin;
    }

    @Override
    public Reaction<BoardEvent> opened(Uptime now) {
        BoardConversation begun = begin.apply(now);
        conversation = Optional.of(begun);
        health = new DeviceHealth.Starting();
        return begun.begin(now);
    }

    @Override
    public Reaction<BoardEvent> received(Bytes bytes, Uptime now) {
        if (conversation.isEmpty()) {
            return Reaction.none();
        }
        BoardConversation open = conversation.get();
        return watched(open, open.received(bytes, now));
    }

    @Override
    public Reaction<BoardEvent> tick(Uptime now) {
        if (conversation.isEmpty()) {
            return Reaction.none();
        }
        BoardConversation open = conversation.get();
        return watched(open, open.tick(now));
    }

    @Override
    public Reaction<BoardEvent> closed(String why, Uptime now) {
        boolean known = conversation.isEmpty() && health instanceof DeviceHealth.Down;
        return known ? Reaction.none() : lost(new DeviceFault.Disconnected(why));
    }

    @Override
    public Reaction<BoardEvent> command(BoardCommand command, Uptime now) {
        return switch (command) {
            case BoardCommand.SetOutputs(var levels) ->
                conversation
                        .map(open -> watched(open, open.want(levels, now)))
                        .orElseGet(() -> Reaction.result(new BoardEvent.OutputsFailed(lastFault)));
            case BoardCommand.Watch(BoardCommand.Pace pace) -> {
                conversation.ifPresent(open -> open.watch(pace));
                yield Reaction.none();
            }
        };
    }

    @Override
    public Optional<Uptime> deadline() {
        return conversation.flatMap(BoardConversation::deadline);
    }

    @Override
    public DeviceHealth health() {
        return health;
    }

    private Reaction<BoardEvent> watched(BoardConversation open, Reaction<BoardEvent> reaction) {
        if (open.fault().isPresent()) {
            DeviceFault fault = open.fault().get();
            return reaction.then(lost(fault)).then(Reaction.close(name + ": " + fault));
        }
        if (open.ready() && health instanceof DeviceHealth.Starting) {
            health = new DeviceHealth.Ready(name);
        }
        return reaction;
    }

    private Reaction<BoardEvent> lost(DeviceFault fault) {
        conversation = Optional.empty();
        lastFault = fault;
        health = new DeviceHealth.Down(fault);
        return Reaction.result(new BoardEvent.Lost(fault));
    }
}
