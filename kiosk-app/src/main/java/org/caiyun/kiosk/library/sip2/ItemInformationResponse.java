package org.caiyun.kiosk.library.sip2;

/**
 * 18 Item information response, ACS to kiosk.
 *
 * <pre>
 *  2  2  circulation status
 *  4  2  security marker
 *  6  2  fee type
 *  8 18  transaction date
 *     CF, AH, CJ, CM, AB item, AJ title, BG, BH, BV, CK, AQ, AP, CH, AF, AG
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Item Information Response".
 */
public record ItemInformationResponse(
        CirculationStatus status, String securityMarker, String feeType, Sip2Date date, Sip2Fields fields)
        implements Sip2Message.Answer {
    static ItemInformationResponse decode(String fixed, Sip2Fields fields) {
        return new ItemInformationResponse(
                CirculationStatus.ofCode(fixed.substring(0, 2)),
                fixed.substring(2, 4),
                fixed.substring(4, 6),
                FixedPart.date(fixed, 6),
                fields);
    }

    public String item() {
        return fields.first("AB");
    }

    public String title() {
        return fields.first("AJ");
    }

    /** The library has no such item; servers say "other" and give no title, or repeat the number as the title. */
    public boolean isUnknownItem() {
        return status == CirculationStatus.OTHER && (title().isBlank() || title().equals(item()));
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.ITEM_INFORMATION_RESPONSE;
    }

    @Override
    public String fixedPart() {
        return status.code() + FixedPart.width(securityMarker, 2) + FixedPart.width(feeType, 2) + date.text();
    }
}
