package org.caiyun.kiosk.tag;

import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.TagImage;

/**
 * What a site's gates look for: the AFI of an item in stock and that of an item on loan. ISO 28560 has 07 and C2; other
 * sites use other values, so they are settings. A tag with a third value tells nothing.
 */
public record SecurityMark(int securedAfi, int onLoanAfi) {
    /** The values of ISO 28560 (guidance on the application family identifier). */
    public static final SecurityMark STANDARD = new SecurityMark(0x07, 0xC2);

    /** Whether the gates would sound. */
    public enum State {
        ON,
        OFF,
        UNKNOWN
    }

    public SecurityMark {
        if (securedAfi < 0 || securedAfi > 0xFF || onLoanAfi < 0 || onLoanAfi > 0xFF || securedAfi == onLoanAfi) {
            throw new IllegalArgumentException("AFI secured %d and on loan %d".formatted(securedAfi, onLoanAfi));
        }
    }

    /** What a return writes. */
    public MarkWrite secure() {
        return new MarkWrite.Afi(securedAfi);
    }

    /** What undoes {@link #secure}. */
    public MarkWrite release() {
        return new MarkWrite.Afi(onLoanAfi);
    }

    public State stateOf(TagImage image) {
        return switch (image) {
            case TagImage.Hf hf -> stateOfAfi(hf.afi());
            case TagImage.Uhf _ -> State.UNKNOWN;
        };
    }

    public State stateOfAfi(int afi) {
        if (afi == securedAfi) {
            return State.ON;
        }
        return afi == onLoanAfi ? State.OFF : State.UNKNOWN;
    }
}
