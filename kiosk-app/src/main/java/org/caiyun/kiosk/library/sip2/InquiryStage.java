package org.caiyun.kiosk.library.sip2;

/** How far an {@link Inquiry} has come, in the order of the way. */
public enum InquiryStage {
    CONNECT,
    PROMPTS,
    LOGIN,
    STATUS,
    QUESTION
}
