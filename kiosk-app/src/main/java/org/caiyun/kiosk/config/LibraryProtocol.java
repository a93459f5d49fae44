package org.caiyun.kiosk.config;

/** How the kiosk talks to the library system. */
public enum LibraryProtocol {
    SIP2
}
