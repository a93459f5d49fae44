package org.caiyun.kiosk.library.sip2;

import java.time.Instant;
import org.caiyun.device.DeviceFault;

/** What came of an {@link Inquiry}. */
public sealed interface InquiryEnd {
    /**
     * The library answered, whatever it answered.
     *
     * @param heardAt what the clock of this machine showed when the status came
     * @param answer of the inquiry; the status itself where that was asked
     */
    record Answered(AcsStatus status, Instant heardAt, Sip2Message.Answer answer) implements InquiryEnd {}

    /** No answer that can be used, or a refusal before the question was asked. */
    record Failed(InquiryStage stage, DeviceFault fault, HeardOnLine heard) implements InquiryEnd {}
}
