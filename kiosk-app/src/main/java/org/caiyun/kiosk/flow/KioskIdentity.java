package org.caiyun.kiosk.flow;

/** Which kiosk this is, and which journal it writes; together they make every number unique. */
public record KioskIdentity(String kiosk, String journal) {}
