package org.caiyun.sim.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caiyun.device.Bytes;
import org.caiyun.sim.line.LineTap.Way;

/** Modbus RTU in words, with the names of {@link ChuteNames}; it tells frames by the lengths they name. */
final class ChuteText implements LineText {
    private static final int LONGEST = 260;

    private final Map<Way, Bytes> kept = new EnumMap<>(Way.class);
    private final ChuteNames names;
    private Bytes asked = Bytes.EMPTY;

    ChuteText(ChuteNames names) {
        this.names = names;
    }

    @Override
    public void reset() {
        kept.clear();
        asked = Bytes.EMPTY;
    }

    @Override
    public List<Said> passed(Way way, Bytes bytes) {
        if (way == Way.TO_DEVICE) {
            // a master sends each request whole, after whatever reply it got
            kept.remove(Way.FROM_DEVICE);
        }
        var stream = Objects.requireNonNull(kept.getOrDefault(way, Bytes.EMPTY)).plus(bytes);
        var said = new ArrayList<Said>();
        int length = length(way, stream);
        while (length > 0 && stream.size() >= length) {
            said.add(row(way, stream.slice(0, length)));
            stream = stream.from(length);
            length = length(way, stream);
        }
        kept.put(way, stream.from(Math.max(0, stream.size() - LONGEST)));
        return said;
    }

    /** 0 while it cannot be told. */
    private static int length(Way way, Bytes frame) {
        if (frame.size() < 3) {
            return 0;
        }
        int function = frame.at(1);
        if (function >= 0x80) {
            return 5;
        }
        boolean reads = function >= 0x01 && function <= 0x04;
        if (way == Way.FROM_DEVICE) {
            return reads ? 5 + frame.at(2) : 8;
        }
        if (function == 0x0F || function == 0x10) {
            return frame.size() < 7 ? 0 : 9 + frame.at(6);
        }
        return 8;
    }

    private Said row(Way way, Bytes frame) {
        if (way == Way.TO_DEVICE) {
            asked = frame;
        }
        return Said.of(frame, way == Way.TO_DEVICE ? request(frame) : reply(frame));
    }

    private String request(Bytes frame) {
        int first = frame.at(2) << 8 | frame.at(3);
        int count = frame.at(4) << 8 | frame.at(5);
        return switch (frame.at(1)) {
            case 0x01 -> "outputs?";
            case 0x02 -> "sensors?";
            case 0x03 -> "who are you?";
            case 0x05 -> (frame.at(4) == 0 ? "off: " : "on: ") + names.output(first);
            case 0x0F -> "outputs: " + names(frame, 7, count, first, Way.TO_DEVICE);
            default -> "function %02X".formatted(frame.at(1));
        };
    }

    private String reply(Bytes frame) {
        int count = asked.size() >= 6 ? asked.at(4) << 8 | asked.at(5) : 0;
        int first = asked.size() >= 6 ? asked.at(2) << 8 | asked.at(3) : 0;
        return switch (frame.at(1)) {
            case 0x01 -> "outputs: " + names(frame, 3, count, first, Way.TO_DEVICE);
            case 0x02 -> "sensors: " + names(frame, 3, count, first, Way.FROM_DEVICE);
            case 0x03 -> "identity";
            case 0x05, 0x0F -> "done";
            default -> frame.at(1) >= 0x80 ? "refused, code " + frame.at(2) : "reply";
        };
    }

    private String names(Bytes frame, int at, int count, int first, Way kind) {
        var on = new ArrayList<String>();
        for (int i = 0; i < count && at + i / 8 < frame.size() - 2; i++) {
            if ((frame.at(at + i / 8) >> (i % 8) & 1) == 1) {
                on.add(kind == Way.TO_DEVICE ? names.output(first + i) : ChuteNames.input(first + i));
            }
        }
        return on.isEmpty() ? "none" : String.join(", ", on);
    }
}
