package org.caiyun.kiosk.library.sip2;

/**
 * 98 ACS status, ACS to kiosk; it answers 99, and may come in place of any other answer.
 *
 * <pre>
 *  2  6  Y or N: on-line, check-in, check-out, renewal policy, status update, off-line
 *  8  3  time-out in tenths of a second, 999 = unknown
 * 11  3  retries allowed, 999 = unknown
 * 14 18  date and time
 * 32  4  version
 *     AO institution, AM library, BX messages offered, AN, AF, AG
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "ACS Status". The time-out is not used: servers send values from 0.5 to 60 s.
 */
public record AcsStatus(
        AcsPermissions permissions,
        String timeoutTenths,
        String retries,
        Sip2Date clock,
        String version,
        Sip2Fields fields)
        implements Sip2Message.Answer {
    static AcsStatus decode(String fixed, Sip2Fields fields) {
        return new AcsStatus(
                AcsPermissions.decode(fixed),
                fixed.substring(6, 9),
                fixed.substring(9, 12),
                FixedPart.date(fixed, 12),
                fixed.substring(30, 34),
                fields);
    }

    /** Item information (17) can be asked. A server that does not say so is not asked. */
    public boolean offersItemInformation() {
        return offers(OfferedService.ITEM_INFORMATION);
    }

    public boolean offers(OfferedService service) {
        return service.isIn(fields.first("BX"));
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.ACS_STATUS;
    }

    @Override
    public String fixedPart() {
        return permissions.text()
                + FixedPart.width(timeoutTenths, 3)
                + FixedPart.width(retries, 3)
                + clock.text()
                + FixedPart.width(version, 4);
    }
}
