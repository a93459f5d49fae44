package org.caiyun.device.rfid.llrp;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.RfidAnswer;

/**
 * Which antennas are wanted and not connected, as the reader has said last. Of those that the settings do not name,
 * none is missed.
 */
final class Antennas {
    private final List<Integer> wanted;
    private final SortedSet<Integer> lost = new TreeSet<>();

    Antennas(List<Integer> wanted) {
        this.wanted = wanted;
    }

    void changed(int antenna, boolean connected) {
        if (connected) {
            lost.remove(antenna);
        } else if (wanted.contains(antenna)) {
            lost.add(antenna);
        }
    }

    Optional<DeviceFault> fault() {
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeviceFault.NeedsHands("antenna " + lost.first() + " is not connected"));
    }

    /** An antenna that is not connected sees nothing, which does not mean that nothing is there. */
    RfidAnswer honest(RfidAnswer answer) {
        return fault().map(fault -> otherwise(answer, fault)).orElse(answer);
    }

    private static RfidAnswer otherwise(RfidAnswer answer, DeviceFault fault) {
        return switch (answer) {
            case RfidAnswer.TagsRead(CommandId id, var images, var _)
            when images.isEmpty() -> new RfidAnswer.ReadFailed(id, fault);
            case RfidAnswer.MarkSet(CommandId id, MarkOutcome.TagGone _) ->
                new RfidAnswer.MarkSet(id, new MarkOutcome.ReaderFailed(fault));
            case RfidAnswer.TagsRead _, RfidAnswer.Unstable _, RfidAnswer.ReadFailed _, RfidAnswer.MarkSet _ -> answer;
        };
    }
}
