package org.caiyun.kiosk.decide;

import java.util.List;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.item.UidText;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.tag.TagModel;
import org.caiyun.kiosk.tag.Usage;

/**
 * Whether an item whose one tag says nothing is named by that tag's serial number: for libraries whose system knows the
 * tags and whose tags hold nothing, or what only an older system could read. Such an item counts as the library's own
 * until the library system has said otherwise. ISO 15693 tags only.
 *
 * @param names which tags
 * @param text how the library system writes the number
 */
public record UidNames(Names names, UidText text) {
    /** As the standards have it: the content names the item. */
    public static final UidNames NEVER = new UidNames(Names.NEVER, UidText.USUAL);

    /** Which tags name their item by their number. */
    public enum Names {
        NEVER,
        /** Those that were never written. */
        BLANK,
        /** Those too whose content cannot be trusted. */
        UNREADABLE
    }

    /** The item, with a name where its tag's number is one. */
    ItemInSlot item(ItemInSlot byTags, List<TagImage> images) {
        return images.size() == 1
                        && images.getFirst() instanceof TagImage.Hf tag
                        && UidText.fits(tag.uid())
                        && byTags instanceof ItemInSlot.Nameless(var obstacle, var _)
                        && areNamed(obstacle)
                ? named(tag.uid())
                : byTags;
    }

    private boolean areNamed(Obstacle obstacle) {
        return switch (obstacle) {
            case BLANK_TAG -> names != Names.NEVER;
            case UNTRUSTED_TAG -> names == Names.UNREADABLE;
            case NO_TAG,
                    NO_LIBRARY_BARCODE,
                    SEVERAL_ITEMS,
                    PATRON_CARD,
                    SET_INCOMPLETE,
                    UNSTABLE,
                    READER_FAILED,
                    TAG_AND_LABEL_DIFFER,
                    LOOSE_PIECE -> false;
        };
    }

    private ItemInSlot.Known named(Uid uid) {
        return new ItemInSlot.Known(text.of(uid), List.of(uid), TagModel.UID, "", new Ownership.Own(), Usage.UNSTATED);
    }
}
