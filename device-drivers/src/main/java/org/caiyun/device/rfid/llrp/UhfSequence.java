package org.caiyun.device.rfid.llrp;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.RfidAnswer;

/** The looks into the field that make up one command; it knows neither messages nor clocks. */
sealed interface UhfSequence permits UhfReading, UhfMarking {
    /** How often a try is made before the command gives up. */
    int TRIES = 3;

    Duration BETWEEN_TRIES = Duration.ofMillis(50);

    /** What comes next. */
    sealed interface Step {
        record Look(Access access, Duration pause) implements Step {}

        record End(RfidAnswer answer) implements Step {}
    }

    Step begin();

    Step looked(List<TagReport> reports);

    /** The command's answer when the reader is lost in the middle, or would not. */
    RfidAnswer abandoned(DeviceFault fault);
}
