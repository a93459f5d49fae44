package org.caiyun.kiosk.library;

/**
 * What the library says about an item with its answer to a check-in; empty text where it does not say.
 *
 * @param resensitize the security mark is to be set
 * @param sortBin the library's own bin code (SIP2 CL)
 * @param destination where a hold or transit goes (SIP2 CT)
 * @param permanentLocation SIP2 AQ
 */
public record CheckInAnswer(
        boolean resensitize,
        AlertType alert,
        String title,
        String sortBin,
        String destination,
        String permanentLocation) {
    /** Nothing but the word of the item's status is known, for instance after a reply was lost. */
    public static CheckInAnswer bare(boolean resensitize, String title) {
        return new CheckInAnswer(resensitize, AlertType.NONE, title, "", "", "");
    }
}
