package org.caiyun.kiosk.library;

/**
 * What the library says about an item with its answer to a check-in; empty text where it does not say.
 *
 * @param resensitize the security mark is to be set
 * @param sortBin the library's own bin code (SIP2 CL)
 * @param destination where a hold or transit goes (SIP2 CT)
 * @param permanentLocation SIP2 AQ
 * @param item what the library calls the item, where it was asked under another name
 */
public record CheckInAnswer(
        boolean resensitize,
        AlertType alert,
        String title,
        String sortBin,
        String destination,
        String permanentLocation,
        String item) {
    /** About an item that was asked for under the library's own name. */
    public CheckInAnswer(
            boolean resensitize,
            AlertType alert,
            String title,
            String sortBin,
            String destination,
            String permanentLocation) {
        this(resensitize, alert, title, sortBin, destination, permanentLocation, "");
    }

    /** Nothing but the word of the item's status is known, for instance after a reply was lost. */
    public static CheckInAnswer bare(boolean resensitize, String title) {
        return new CheckInAnswer(resensitize, AlertType.NONE, title, "", "", "");
    }

    /** The same about the item that the library calls so. */
    public CheckInAnswer calling(String name) {
        return new CheckInAnswer(resensitize, alert, title, sortBin, destination, permanentLocation, name);
    }

    /** The same with this title. */
    public CheckInAnswer titled(String other) {
        return new CheckInAnswer(resensitize, alert, other, sortBin, destination, permanentLocation, item);
    }
}
