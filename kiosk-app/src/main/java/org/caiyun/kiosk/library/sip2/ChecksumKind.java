package org.caiyun.kiosk.library.sip2;

/** What a site's library system adds up for its checksums. The standard says bytes; the others were seen at work. */
public enum ChecksumKind {
    /** The bytes of the wire (3M SIP 2.00, revision 2.12, "Error detection"). */
    BYTES,
    /** The Unicode code points of the text. */
    CODE_POINTS,
    /**
     * The characters of the text without what follows the last field: {@code |AYnAZ} is not counted. So does dp2; the
     * number behind its AY is always 4, whatever was asked, and therefore says nothing.
     */
    DP2
}
