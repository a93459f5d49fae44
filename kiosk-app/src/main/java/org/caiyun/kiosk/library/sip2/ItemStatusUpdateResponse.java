package org.caiyun.kiosk.library.sip2;

/**
 * 20 Item status update response, ACS to kiosk.
 *
 * <pre>
 *  2  1  1 = the item properties are stored, anything else = they are not
 *  3 18  transaction date
 *     AB item, AJ title, CH item properties, AF, AG; it names no institution
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Item Status Update Response".
 */
public record ItemStatusUpdateResponse(boolean stored, Sip2Date date, Sip2Fields fields) implements Sip2Message.Answer {
    static ItemStatusUpdateResponse decode(String fixed, Sip2Fields fields) {
        return new ItemStatusUpdateResponse(fixed.charAt(0) == '1', FixedPart.date(fixed, 1), fields);
    }

    public String item() {
        return fields.first("AB");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.ITEM_STATUS_UPDATE_RESPONSE;
    }

    @Override
    public String fixedPart() {
        return FixedPart.oneOrZero(stored) + date.text();
    }
}
