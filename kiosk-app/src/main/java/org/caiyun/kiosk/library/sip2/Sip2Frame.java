package org.caiyun.kiosk.library.sip2;

/** A message as it came, with what its error detection says. */
public record Sip2Frame(Sip2Message message, Sip2Tail tail) {}
