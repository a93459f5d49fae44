package org.caiyun.kiosk.library.sip2;

import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;

/** What the exchange makes of one piece of the stream. */
sealed interface Heard {
    /** Not an answer to what is asked: passed over, and the wait goes on. */
    record Ignored(String why) implements Heard {}

    /** To be written: the request once more, or the request to resend. */
    record Send(Bytes bytes) implements Heard {}

    record Answered(Sip2Message.Known answer) implements Heard {}

    /** The ACS announces a change of its status in place of the answer; the request is to be repeated. */
    record StatusInstead(AcsStatus status) implements Heard {}

    /** A line that is not SIP2, while an answer is waited for. */
    record Nonsense(String reason) implements Heard {}

    /** This connection has no more to give. */
    record Broken(DeviceFault fault) implements Heard {}
}
