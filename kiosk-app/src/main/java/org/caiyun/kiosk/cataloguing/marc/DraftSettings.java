package org.caiyun.kiosk.cataloguing.marc;

/**
 * What a draft says of the library. Empty text: the field is left out, or the platform's word is taken.
 *
 * @param agency who catalogues (801 $b)
 * @param region code of the place of publication that most books have (102 $b)
 * @param library code of the holding library; empty: that which bought the book
 * @param location where copies are shelved
 * @param classEdition of the Chinese Library Classification (690 $v)
 */
public record DraftSettings(
        String agency, String region, String library, String location, String classEdition, ItemTemplate items) {
    /** The edition of the classification that is in use since 2010. */
    public static final String CLASS_EDITION = "5";

    public static DraftSettings usual() {
        return new DraftSettings("", "", "", "", CLASS_EDITION, ItemTemplate.usual());
    }
}
