package org.caiyun.device.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.caiyun.device.Bytes;

/** What the makers of scanners have published, byte by byte; sources in docs/devices/label-scanner.md. */
final class PublishedCodes {
    /** GM65 and its relatives: read one label. */
    static final Bytes TRIGGER = Bytes.ofHex("7E00 08 01 0002 01 ABCD");

    /** The module has heard it. */
    static final Bytes HEARD = Bytes.ofHex("02 00 00 01 00 3331");

    /** EM1365: the label 052301 behind the answer to the trigger, ended by CR LF. */
    static final Bytes AFTER_TRIGGER = HEARD.plus(Bytes.ofHex("303532333031 0D0A"));

    /** Waveshare's module of that family: which baud rate? 9600, check bytes left out. */
    static final Bytes ASK_BAUD_RATE = Bytes.ofHex("7E00 07 01 002A 02 D80F");

    static final Bytes IS_9600 = Bytes.ofHex("02 00 00 02 3901");

    /** Honeywell and its relatives: SYN T CR, SYN U CR. */
    static final Bytes SYN_T = Bytes.ofHex("16540D");

    static final Bytes SYN_U = Bytes.ofHex("16550D");

    private PublishedCodes() {}

    static Bytes ascii(String text) {
        return Bytes.ofText(text, US_ASCII);
    }
}
