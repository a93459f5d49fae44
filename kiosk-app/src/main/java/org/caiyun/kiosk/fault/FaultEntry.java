package org.caiyun.kiosk.fault;

/**
 * What staff read about a fault.
 *
 * @param number stable for ever, for instance {@code E301}
 * @param text what is wrong
 * @param cause why that usually is
 * @param cure what to do
 */
public record FaultEntry(String number, String text, String cause, String cure) {}
