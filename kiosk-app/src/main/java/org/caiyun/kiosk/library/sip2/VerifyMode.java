package org.caiyun.kiosk.library.sip2;

/** How much error detection a site's library system can bear. */
public enum VerifyMode {
    /** Every answer carries its sequence number and a checksum over the bytes of the wire. */
    STRICT,
    /** Checksums over bytes or over code points pass, and so does an answer without sequence number or checksum. */
    LENIENT,
    /** Neither sequence numbers nor checksums are sent, and those that come are not looked at. */
    OFF
}
