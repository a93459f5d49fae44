package org.caiyun.kiosk.tag;

import java.util.List;

/** The data elements of ISO 28560-1 by relative object identifier (table of ISO 28560-2, GB/T 35660.2). */
final class ElementName {
    static final int PRIMARY_ITEM_IDENTIFIER = 1;
    static final int CONTENT_PARAMETER = 2;
    static final int OWNER_INSTITUTION = 3;
    static final int SET_INFORMATION = 4;
    static final int TYPE_OF_USAGE = 5;
    static final int ILL_BORROWING_INSTITUTION = 11;
    static final int TITLE = 17;
    static final int OTHER_MEDIA_FORMAT = 19;
    static final int ALTERNATIVE_OWNER_INSTITUTION = 23;
    static final int ALTERNATIVE_ILL_BORROWING_INSTITUTION = 25;

    /** The alternative unique item identifier and the alternative item identifier. */
    static final List<Integer> ALIASES = List.of(14, 22);

    private static final List<String> NAMES = List.of(
            "primaryItemIdentifier",
            "contentParameter",
            "ownerInstitution",
            "setInformation",
            "typeOfUsage",
            "shelfLocation",
            "onixMediaFormat",
            "marcMediaFormat",
            "supplierIdentifier",
            "orderNumber",
            "illBorrowingInstitution",
            "illTransactionNumber",
            "gs1ProductIdentifier",
            "alternativeUniqueItemIdentifier",
            "localDataA",
            "localDataB",
            "title",
            "productIdentifierLocal",
            "otherMediaFormat",
            "supplyChainStage",
            "supplierInvoiceNumber",
            "alternativeItemIdentifier",
            "alternativeOwnerInstitution",
            "subsidiaryOfOwnerInstitution",
            "alternativeIllBorrowingInstitution",
            "localDataC");

    private ElementName() {}

    /** The name, or {@code oid27} and so on where the standard has none. */
    static String of(int oid) {
        return oid >= 1 && oid <= NAMES.size() ? NAMES.get(oid - 1) : "oid" + oid;
    }
}
