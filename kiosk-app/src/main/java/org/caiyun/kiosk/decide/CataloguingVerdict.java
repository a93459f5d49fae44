package org.caiyun.kiosk.decide;

import java.util.List;
import org.caiyun.kiosk.cataloguing.TaskKind;
import org.caiyun.kiosk.item.Flag;

/** What the rules for cataloguing say of one book, each flag with the rule that gave it. */
public sealed interface CataloguingVerdict {
    List<Ruling> grounds();

    /** Nothing is to be catalogued. */
    record Ordinary() implements CataloguingVerdict {
        @Override
        public List<Ruling> grounds() {
            return List.of();
        }
    }

    /**
     * It has to be catalogued.
     *
     * @param owner the library whose worklist it belongs to; empty: this kiosk's own
     * @param rush somebody waits for it
     * @param place where it belongs meanwhile
     * @param expected the platform knows its purchase, or may, for it has not answered: what the library does not know
     *     of such a book is no reason to keep it from the cataloguers
     */
    record Catalogue(List<Ruling> grounds, TaskKind kind, String owner, boolean rush, Place place, boolean expected)
            implements CataloguingVerdict {
        public Catalogue {
            grounds = List.copyOf(grounds);
        }

        /** Label and book do not agree: staff look before anybody says that all is well. */
        boolean isDiscrepancy() {
            return kind == TaskKind.DISCREPANCY;
        }
    }

    /** Where a book belongs that has to be catalogued. */
    enum Place {
        CATALOGUERS(BinPurpose.CATALOGUING),
        /** Another library bought it. */
        TRANSIT(BinPurpose.TRANSIT),
        HOLDS(BinPurpose.HOLD);

        private final BinPurpose purpose;

        Place(BinPurpose purpose) {
            this.purpose = purpose;
        }

        /** That of its bins. */
        public BinPurpose purpose() {
            return purpose;
        }
    }

    /** Nobody catalogues it before a person has looked: it should not be on loan at all. */
    record ForStaff(List<Ruling> grounds) implements CataloguingVerdict {
        public ForStaff {
            grounds = List.copyOf(grounds);
        }
    }

    default List<Flag> flags() {
        return grounds().stream().map(Ruling::flag).distinct().toList();
    }
}
