package org.caiyun.kiosk.library.sip2;

import java.util.Set;

/** What an ACS says in BX that it offers: sixteen Y or N in this order (3M SIP 2.00, revision 2.12, field BX). */
public enum OfferedService {
    PATRON_STATUS(0),
    CHECK_OUT(1),
    CHECK_IN(2),
    BLOCK_PATRON(3),
    STATUS(4),
    RESEND(5),
    LOGIN(6),
    PATRON_INFORMATION(7),
    END_SESSION(8),
    FEE_PAID(9),
    ITEM_INFORMATION(10),
    ITEM_STATUS_UPDATE(11),
    PATRON_ENABLE(12),
    HOLD(13),
    RENEW(14),
    RENEW_ALL(15);

    private final int place;

    OfferedService(int place) {
        this.place = place;
    }

    /** The value of BX. */
    public static String text(Set<OfferedService> offered) {
        var text = new StringBuilder();
        for (OfferedService service : values()) {
            text.append(FixedPart.yesOrNo(offered.contains(service)));
        }
        return text.toString();
    }

    /** A value that is too short offers nothing beyond its end. */
    public boolean isIn(String offered) {
        return place < offered.length() && offered.charAt(place) == 'Y';
    }
}
