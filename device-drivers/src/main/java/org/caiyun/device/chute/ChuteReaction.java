package org.caiyun.device.chute;

import java.util.List;
import org.caiyun.device.io.BoardCommand;

/** What a chute wants after one event: outputs for its board, in order, and events for whoever asked. */
public record ChuteReaction(List<BoardCommand> outputs, List<ChuteEvent> events) {
    static final ChuteReaction NONE = new ChuteReaction(List.of(), List.of());

    public ChuteReaction {
        outputs = List.copyOf(outputs);
        events = List.copyOf(events);
    }
}
