package org.caiyun.kiosk.library.sip2;

/** How much error detection a site's library system can bear. */
public enum VerifyMode {
    /** Every answer carries its sequence number and a checksum of the site's {@link ChecksumKind}. */
    STRICT,
    /** A checksum of any {@link ChecksumKind} passes, and so does an answer without sequence number or checksum. */
    LENIENT,
    /** Neither sequence numbers nor checksums are sent, and those that come are not looked at. */
    OFF
}
