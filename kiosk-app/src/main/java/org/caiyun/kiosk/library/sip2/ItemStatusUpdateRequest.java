package org.caiyun.kiosk.library.sip2;

/**
 * 19 Item status update, kiosk to ACS.
 *
 * <pre>
 *  2 18  transaction date
 *     AO institution, AB item, AC terminal password (optional), CH item properties, to be stored
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Item Status Update".
 */
public record ItemStatusUpdateRequest(Sip2Date date, Sip2Fields fields) implements Sip2Message.Request {
    static ItemStatusUpdateRequest decode(String fixed, Sip2Fields fields) {
        return new ItemStatusUpdateRequest(FixedPart.date(fixed, 0), fields);
    }

    public String item() {
        return fields.first("AB");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.ITEM_STATUS_UPDATE;
    }

    @Override
    public String fixedPart() {
        return date.text();
    }
}
