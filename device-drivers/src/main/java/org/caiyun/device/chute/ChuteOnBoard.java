package org.caiyun.device.chute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.io.BoardCommand;
import org.caiyun.device.io.BoardEvent;
import org.caiyun.device.line.LineAction;

/** A chute on any input and output board; the two pass levels to and fro. Threads: called by one. */
public final class ChuteOnBoard implements Driver<ChuteCommand, ChuteEvent> {
    private final Driver<BoardCommand, BoardEvent> board;
    private final Chute chute;
    private final Attention attention = new Attention();

    public ChuteOnBoard(Driver<BoardCommand, BoardEvent> board, ChuteSettings settings) {
        this.board = board;
        chute = new Chute(settings);
    }

    @Override
    public Reaction<ChuteEvent> opened(Uptime now) {
        attention.rouse(now);
        return watching(fromBoard(board.opened(now), now), now);
    }

    @Override
    public Reaction<ChuteEvent> received(Bytes bytes, Uptime now) {
        return watching(fromBoard(board.received(bytes, now), now), now);
    }

    @Override
    public Reaction<ChuteEvent> closed(String why, Uptime now) {
        return fromBoard(board.closed(why, now), now);
    }

    @Override
    public Reaction<ChuteEvent> tick(Uptime now) {
        Reaction<ChuteEvent> first = fromBoard(board.tick(now), now);
        return watching(first.then(fromChute(chute.tick(now), now)), now);
    }

    @Override
    public Reaction<ChuteEvent> command(ChuteCommand command, Uptime now) {
        return watching(fromChute(chute.on(command, now), now), now);
    }

    @Override
    public Optional<Uptime> deadline() {
        return Uptime.earliest(board.deadline(), chute.deadline());
    }

    @Override
    public DeviceHealth health() {
        return board.health();
    }

    /** Tells the board how closely to watch, where that has changed. */
    private Reaction<ChuteEvent> watching(Reaction<ChuteEvent> reaction, Uptime now) {
        if (!attention.changes(chute.isCalm(), now)) {
            return reaction;
        }
        var watch = new BoardCommand.Watch(attention.pace());
        return reaction.then(fromBoard(board.command(watch, now), now));
    }

    private Reaction<ChuteEvent> fromChute(ChuteReaction reaction, Uptime now) {
        if (reaction.outputs().isEmpty() && reaction.events().isEmpty()) {
            return Reaction.none();
        }
        Reaction<BoardEvent> asked = Reaction.none();
        for (BoardCommand command : reaction.outputs()) {
            asked = asked.then(board.command(command, now));
        }
        return new Reaction<ChuteEvent>(List.of(), reaction.events()).then(fromBoard(asked, now));
    }

    /** Ends because a chute asks for outputs only when they change, and once more when they failed. */
    private Reaction<ChuteEvent> fromBoard(Reaction<BoardEvent> reaction, Uptime now) {
        if (reaction.results().isEmpty()) {
            return reaction.isNone() ? Reaction.none() : new Reaction<>(reaction.line(), List.of());
        }
        // what was set moves nothing by itself, and lamps are set while nobody is there; a drive that runs is not calm
        if (reaction.results().stream().anyMatch(event -> !(event instanceof BoardEvent.OutputsSet))) {
            attention.rouse(now);
        }
        var line = new ArrayList<LineAction>(reaction.line());
        var events = new ArrayList<ChuteEvent>();
        var pending = new ArrayDeque<>(reaction.results());
        while (!pending.isEmpty()) {
            ChuteReaction next = chute.on(pending.remove(), now);
            events.addAll(next.events());
            for (BoardCommand command : next.outputs()) {
                Reaction<BoardEvent> answer = board.command(command, now);
                line.addAll(answer.line());
                pending.addAll(answer.results());
            }
        }
        return new Reaction<>(line, events);
    }
}
