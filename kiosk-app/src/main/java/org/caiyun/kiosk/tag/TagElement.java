package org.caiyun.kiosk.tag;

/** One data element: its relative object identifier, its name in ISO 28560-1, and its value as text. */
public record TagElement(int oid, String name, String value) {}
