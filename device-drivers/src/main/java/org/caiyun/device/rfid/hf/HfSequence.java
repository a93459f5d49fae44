package org.caiyun.device.rfid.hf;

import java.time.Duration;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.RfidAnswer;

/** The requests that make up one command; it says what to ask next and knows neither bytes nor clocks. */
sealed interface HfSequence permits ReadSequence, MarkSequence {
    /** How often a try is made before the command gives up. */
    int TRIES = 3;

    /** What comes next. */
    sealed interface Step {
        record Ask(HfRequest request, Duration pause) implements Step {
            Ask(HfRequest request) {
                this(request, Duration.ZERO);
            }
        }

        record End(RfidAnswer answer) implements Step {}
    }

    Step begin();

    Step answered(HfReply reply);

    /** No reply came to a request that must not be repeated blindly. */
    Step unanswered();

    /** The command's answer when the reader is lost in the middle. */
    RfidAnswer abandoned(DeviceFault fault);

    /** The link lets only replies through that fit their request. */
    static IllegalStateException misfit(HfReply reply) {
        return new IllegalStateException("reply to a question that was not asked: " + reply);
    }
}
