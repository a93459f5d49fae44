package org.caiyun.device.chute;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A chute on a board: its channels and its times. */
public record ChuteSettings(ChuteInputs inputs, ChuteOutputs outputs, ChuteLimits limits) {
    public ChuteSettings {
        int count = outputs.diverters().size();
        if (count == 0 || inputs.landings().size() != count) {
            throw new IllegalArgumentException("as many landing sensors as diverters, and one at least: "
                    + inputs.landings() + ", " + outputs.diverters());
        }
        mustDiffer(inputs.channels());
        mustDiffer(outputs.channels());
    }

    /**
     * The usual wiring, as docs/devices/modbus-board.md has it: inputs 0 mouth, 1 captive, 2 belt, 3... landings;
     * outputs 0 shutter, 1 belt forward, 2 belt back, 3 to 5 lamps, 6... diverters.
     */
    public static ChuteSettings usual(int outputCount) {
        var landings = IntStream.range(3, 3 + outputCount).boxed().toList();
        var diverters = IntStream.range(6, 6 + outputCount).boxed().toList();
        return new ChuteSettings(
                new ChuteInputs(0, 1, 2, landings),
                new ChuteOutputs(0, 1, Optional.of(2), 3, 4, 5, diverters),
                ChuteLimits.usual());
    }

    public int outputCount() {
        return outputs.diverters().size();
    }

    /** Whether its belt can bring an item back; else what has gone in can only go on. */
    boolean bringsBack() {
        return outputs.beltBack().isPresent();
    }

    private static void mustDiffer(List<Integer> channels) {
        if (new HashSet<>(channels).size() != channels.size()) {
            throw new IllegalArgumentException("a channel has one use: " + channels);
        }
    }
}
