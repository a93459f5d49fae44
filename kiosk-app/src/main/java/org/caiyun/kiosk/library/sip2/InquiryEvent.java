package org.caiyun.kiosk.library.sip2;

/** What an inquirer tells: each message as the trace may show it, and the end, once. */
public sealed interface InquiryEvent {
    record Sent(String shown) implements InquiryEvent {}

    record Heard(String shown) implements InquiryEvent {}

    /** Why something that was heard does not count. */
    record PassedOver(String why) implements InquiryEvent {}

    record Ended(InquiryEnd end) implements InquiryEvent {}
}
