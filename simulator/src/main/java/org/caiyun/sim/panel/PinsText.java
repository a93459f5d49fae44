package org.caiyun.sim.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caiyun.device.Bytes;
import org.caiyun.sim.line.LineTap.Way;
import org.caiyun.sim.peer.PinsPeer;

/** What a line of pins says, with the names of {@link ChuteNames}: a channel and its level, or a question for it. */
final class PinsText implements LineText {
    private static final int MESSAGE_SIZE = 2;
    private static final int ASK = 0x3F;

    private final ChuteNames names;
    private final Map<Way, Bytes> kept = new EnumMap<>(Way.class);

    PinsText(ChuteNames names) {
        this.names = names;
    }

    @Override
    public void reset() {
        kept.clear();
    }

    @Override
    public List<Said> passed(Way way, Bytes bytes) {
        var stream = Objects.requireNonNull(kept.getOrDefault(way, Bytes.EMPTY)).plus(bytes);
        var said = new ArrayList<Said>();
        while (stream.size() >= MESSAGE_SIZE) {
            said.add(row(way, stream.slice(0, MESSAGE_SIZE)));
            stream = stream.from(MESSAGE_SIZE);
        }
        kept.put(way, stream);
        return said;
    }

    private Said row(Way way, Bytes message) {
        String pin = pin(message.at(0));
        String level = message.at(1) == 0 ? "low" : "high";
        String text = message.at(1) == ASK
                ? pin + "?"
                : way == Way.TO_DEVICE ? "set " + pin + " " + level : pin + " " + level;
        return Said.of(message, text);
    }

    private String pin(int channel) {
        return channel >= PinsPeer.FIRST_OUTPUT
                ? names.output(channel - PinsPeer.FIRST_OUTPUT)
                : ChuteNames.input(channel - PinsPeer.FIRST_INPUT);
    }
}
