package org.caiyun.kiosk.library.sip2;

/** The six Y or N at the head of an ACS status. */
public record AcsPermissions(
        boolean onLine, boolean checkIn, boolean checkOut, boolean renewal, boolean statusUpdate, boolean offLine) {
    static AcsPermissions decode(String fixed) {
        return new AcsPermissions(
                FixedPart.yes(fixed, 0),
                FixedPart.yes(fixed, 1),
                FixedPart.yes(fixed, 2),
                FixedPart.yes(fixed, 3),
                FixedPart.yes(fixed, 4),
                FixedPart.yes(fixed, 5));
    }

    String text() {
        return FixedPart.yesOrNo(onLine)
                + FixedPart.yesOrNo(checkIn)
                + FixedPart.yesOrNo(checkOut)
                + FixedPart.yesOrNo(renewal)
                + FixedPart.yesOrNo(statusUpdate)
                + FixedPart.yesOrNo(offLine);
    }
}
