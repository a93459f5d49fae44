package org.caiyun.kiosk.library.sip2;

/**
 * 17 Item information, kiosk to ACS.
 *
 * <pre>
 *  2 18  transaction date
 *     AO institution, AB item, AC terminal password (optional)
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Item Information".
 */
public record ItemInformationRequest(Sip2Date date, Sip2Fields fields) implements Sip2Message.Request {
    static ItemInformationRequest decode(String fixed, Sip2Fields fields) {
        return new ItemInformationRequest(FixedPart.date(fixed, 0), fields);
    }

    public String item() {
        return fields.first("AB");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.ITEM_INFORMATION;
    }

    @Override
    public String fixedPart() {
        return date.text();
    }
}
