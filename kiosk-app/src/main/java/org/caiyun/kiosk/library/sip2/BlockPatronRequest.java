package org.caiyun.kiosk.library.sip2;

/**
 * 01 Block patron, kiosk to ACS; it is answered with 24.
 *
 * <pre>
 *  2  1  card retained: Y = the machine has kept the card
 *  3 18  transaction date
 *     AO institution, AL why, AA patron, AC terminal password
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Block Patron".
 */
public record BlockPatronRequest(boolean cardRetained, Sip2Date date, Sip2Fields fields)
        implements Sip2Message.Request {
    static BlockPatronRequest decode(String fixed, Sip2Fields fields) {
        return new BlockPatronRequest(FixedPart.yes(fixed, 0), FixedPart.date(fixed, 1), fields);
    }

    public String patron() {
        return fields.first("AA");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.BLOCK_PATRON;
    }

    @Override
    public String fixedPart() {
        return FixedPart.yesOrNo(cardRetained) + date.text();
    }
}
