package org.caiyun.sim.world;

import org.caiyun.kiosk.tag.PartOfSet;

/**
 * What a library writes into the tag of a book.
 *
 * @param owner the ISIL, empty to leave it out
 * @param typeOfUsage class and qualifier as one byte
 * @param title empty to leave it out
 */
public record TagContent(String item, String owner, PartOfSet set, int typeOfUsage, String title) {
    private static final int CIRCULATION = 0x10;

    public TagContent {
        if (item.isEmpty() || typeOfUsage < 0 || typeOfUsage > 0xFF) {
            throw new IllegalArgumentException("item of " + item.length() + " characters, usage " + typeOfUsage);
        }
    }

    /** A book for circulation of which only the item is said. */
    public static TagContent of(String item) {
        return new TagContent(item, "", PartOfSet.UNSTATED, CIRCULATION, "");
    }

    public TagContent ownedBy(String isil) {
        return new TagContent(item, isil, set, typeOfUsage, title);
    }

    public TagContent part(int ordinal, int total) {
        return new TagContent(item, owner, new PartOfSet(total, ordinal), typeOfUsage, title);
    }

    public TagContent usedAs(int usage) {
        return new TagContent(item, owner, set, usage, title);
    }

    public TagContent titled(String words) {
        return new TagContent(item, owner, set, typeOfUsage, words);
    }
}
