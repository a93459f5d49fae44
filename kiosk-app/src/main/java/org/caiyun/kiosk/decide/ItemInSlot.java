package org.caiyun.kiosk.decide;

import java.util.List;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.tag.TagModel;
import org.caiyun.kiosk.tag.Usage;

/** What the kiosk knows of the thing in its slot before it decides. */
public sealed interface ItemInSlot {
    /** The tags by which it is known again behind the shutter; none where no antenna can tell it from another. */
    List<Uid> tags();

    /** Those of its tags that say what it is. Only they are written down or told: another may be a patron's card. */
    default List<Uid> namingTags() {
        return switch (this) {
            case Known known -> known.tags();
            case Labelled _, Ordered _, Nameless _ -> List.of();
        };
    }

    /** One copy, by whichever name. */
    sealed interface OneCopy extends ItemInSlot {
        CopyName name();

        Ownership ownership();
    }

    /** An item that says what it is. */
    sealed interface Named extends OneCopy {
        Barcode item();

        @Override
        default CopyName name() {
            return item();
        }
    }

    /**
     * An item whose tags say what it is.
     *
     * @param tags one; one for each part of a set, or for each library that put one in
     * @param model that of all its tags, as far as their security mark goes
     * @param usage what the item is for, as far as that changes what becomes of it
     * @param parts what several tags, or none on some of its pieces, mean
     */
    record Known(
            Barcode item, List<Uid> tags, TagModel model, String owner, Ownership ownership, Usage usage, Parts parts)
            implements Named {
        public Known {
            tags = List.copyOf(tags);
            if (tags.isEmpty()) {
                throw new IllegalArgumentException("an item is known by its tags");
            }
        }

        /** An item in one piece. */
        public Known(Barcode item, List<Uid> tags, TagModel model, String owner, Ownership ownership, Usage usage) {
            this(item, tags, model, owner, ownership, usage, new Parts.One());
        }

        /** The same item under another name. */
        Known called(Barcode name) {
            return new Known(name, tags, model, owner, ownership, usage, parts);
        }

        /** The same item of another library. */
        Known of(Ownership other) {
            return new Known(item, tags, model, owner, other, usage, parts);
        }

        /** The same item, of so many pieces. */
        public Known of(Parts pieces) {
            return new Known(item, tags, model, owner, ownership, usage, pieces);
        }

        /** The same item, discarded by its library as its tag says. */
        public Known discarded() {
            return new Known(item, tags, model, owner, ownership, Usage.DISCARDED, parts);
        }
    }

    /**
     * An item without a usable tag, named by the barcode on its label.
     *
     * @param tags that it carries and that say nothing; they are never written to
     */
    record Labelled(Barcode item, List<Uid> tags, Ownership ownership) implements Named {
        public Labelled {
            tags = List.copyOf(tags);
        }
    }

    /**
     * A book that was bought on-line and bears nothing of a library: its order code names the purchase, and no number
     * of an item is known.
     *
     * @param tags that it carries and that say nothing; they are never written to
     */
    record Ordered(OrderCode order, List<Uid> tags) implements OneCopy {
        public Ordered {
            tags = List.copyOf(tags);
        }

        @Override
        public CopyName name() {
            return order;
        }

        /** A library that this kiosk works for has bought it, or one to which it goes by transit. */
        @Override
        public Ownership ownership() {
            return new Ownership.Own();
        }
    }

    record Nameless(Obstacle obstacle, String detail) implements ItemInSlot {
        @Override
        public List<Uid> tags() {
            return List.of();
        }
    }
}
