package org.caiyun.sim.peer;

import java.time.Duration;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.llrp.LlrpSettings;

/**
 * What reading and marking one UHF tag takes over LLRP, in virtual time. It has no physical bound: each look lasts as
 * long as the setting {@code dwell} says.
 *
 * @param looks four to read, because this tag's user bank has an odd size, and three to mark
 * @param messages what is not looking
 */
public record UhfTime(String reader, int looks, Duration dwell, Duration messages) {
    private static final int LOOKS = 7;

    /** With the settings that a reader has without any. */
    public static UhfTime measure() {
        LlrpSettings settings = LlrpSettings.standard();
        LlrpBench bench = LlrpBench.ready(settings).insert(LlrpTags.iso());
        Uptime start = bench.now();
        RfidAnswer read = bench.read();
        RfidAnswer marked = bench.mark(LlrpTags.UID, LlrpTags.IN_STOCK);
        boolean done = read instanceof RfidAnswer.TagsRead
                && marked instanceof RfidAnswer.MarkSet set
                && set.outcome().equals(new MarkOutcome.Written());
        if (!done) {
            throw new IllegalStateException(read + ", " + marked);
        }
        Duration messages = bench.now().since(start).minus(settings.dwell().multipliedBy(LOOKS));
        return new UhfTime("LLRP", LOOKS, settings.dwell(), messages);
    }

    public Duration taken() {
        return dwell.multipliedBy(looks).plus(messages);
    }
}
