package org.caiyun.kiosk.flow;

import java.util.List;
import org.caiyun.kiosk.journal.Fact;

/** What one event leads to: the next state, the facts to make durable, and the commands that follow them. */
public record Step(MachineState state, List<Fact> facts, List<ReturnCommand> commands) {
    public Step {
        facts = List.copyOf(facts);
        commands = List.copyOf(commands);
    }
}
