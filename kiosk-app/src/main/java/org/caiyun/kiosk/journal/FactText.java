package org.caiyun.kiosk.journal;

/** A fact as it is kept: the name of its type, the version of its form, and its form as canonical JSON. */
public record FactText(String type, int version, String json) {}
