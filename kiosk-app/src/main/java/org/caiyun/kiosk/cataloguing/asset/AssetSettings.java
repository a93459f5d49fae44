package org.caiyun.kiosk.cataloguing.asset;

/**
 * What the library enters alike for all its shop-bought books. Empty text: the column stays empty.
 *
 * @param classCode after GB/T 14885
 * @param state of the asset when it is entered
 */
public record AssetSettings(
        String classCode, String acquisition, String funding, String department, String location, String state) {
    /** Books, in the edition of 2022. */
    public static final String BOOKS = "A04010000";

    public static final String PURCHASE = "购置";
    public static final String IN_USE = "在用";

    public static AssetSettings usual() {
        return new AssetSettings(BOOKS, PURCHASE, "", "", "", IN_USE);
    }
}
