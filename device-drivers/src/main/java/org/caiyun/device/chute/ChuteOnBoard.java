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

    public ChuteOnBoard(Driver<BoardCommand, BoardEvent> board, ChuteSettings settings) {
        this.board = board;
        chute = new Chute(settings);
    }

    @Override
    public Reaction<ChuteEvent> opened(Uptime now) {
        return fromBoard(board.opened(now), now);
    }

    @Override
    public Reaction<ChuteEvent> received(Bytes bytes, Uptime now) {
        return fromBoard(board.received(bytes, now), now);
    }

    @Override
    public Reaction<ChuteEvent> closed(String why, Uptime now) {
        return fromBoard(board.closed(why, now), now);
    }

    @Override
    public Reaction<ChuteEvent> tick(Uptime now) {
        Reaction<ChuteEvent> first = fromBoard(board.tick(now), now);
        return first.then(fromChute(chute.tick(now), now));
    }

    @Override
    public Reaction<ChuteEvent> command(ChuteCommand command, Uptime now) {
        return fromChute(chute.on(command, now), now);
    }

    @Override
    public Optional<Uptime> deadline() {
        return Uptime.earliest(board.deadline(), chute.deadline());
    }

    @Override
    public DeviceHealth health() {
        return board.health();
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
