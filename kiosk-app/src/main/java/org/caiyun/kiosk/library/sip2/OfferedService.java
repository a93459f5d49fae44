package org.caiyun.kiosk.library.sip2;

import java.util.Set;

/** What an ACS says in BX that it offers: sixteen Y or N in this order (3M SIP 2.00, revision 2.12, field BX). */
public enum OfferedService {
    PATRON_STATUS,
    CHECK_OUT,
    CHECK_IN,
    BLOCK_PATRON,
    STATUS,
    RESEND,
    LOGIN,
    PATRON_INFORMATION,
    END_SESSION,
    FEE_PAID,
    ITEM_INFORMATION,
    ITEM_STATUS_UPDATE,
    PATRON_ENABLE,
    HOLD,
    RENEW,
    RENEW_ALL;

    /** The value of BX. */
    public static String text(Set<OfferedService> offered) {
        var text = new StringBuilder();
        for (OfferedService service : values()) {
            text.append(FixedPart.yesOrNo(offered.contains(service)));
        }
        return text.toString();
    }

    /** A value that is too short offers nothing beyond its end. */
    boolean isIn(String offered) {
        return ordinal() < offered.length() && offered.charAt(ordinal()) == 'Y';
    }
}
