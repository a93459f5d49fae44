package org.caiyun.kiosk.decide;

import java.util.List;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.tag.OwnerPattern;

/**
 * Which libraries this kiosk works for; all others are foreign. A tag that names its owner is judged by the owner; a
 * tag that does not is judged by its barcode. The barcodes of shops are this library's, whatever the tag says.
 *
 * @param shopBought what shops stick on books that this library pays
 */
public record Owners(Signs own, List<PartnerLibrary> partners, ShopBought shopBought) {
    public Owners {
        partners = List.copyOf(partners);
    }

    /** For a library whose books come from no shop. */
    public Owners(Signs own, List<PartnerLibrary> partners) {
        this(own, partners, ShopBought.none());
    }

    /** With what shops stick on books that this library pays. */
    public Owners buying(ShopBought barcodes) {
        return new Owners(own, partners, barcodes);
    }

    /** How a library's items are known: by the owner in the tag, or by the barcode. */
    public record Signs(List<OwnerPattern> owners, List<BarcodePattern> barcodes) {
        public Signs {
            owners = List.copyOf(owners);
            barcodes = List.copyOf(barcodes);
        }

        boolean include(String owner, Barcode barcode) {
            return owner.isEmpty()
                    ? barcodes.stream().anyMatch(pattern -> pattern.matches(barcode))
                    : owners.stream().anyMatch(pattern -> pattern.matches(owner));
        }
    }

    /** A library whose items are taken and sent home (通借通还). */
    public record PartnerLibrary(String name, Signs signs) {}

    /**
     * Whose item it is.
     *
     * @param owner the owner that the tag names; empty when it names none
     */
    public Ownership of(String owner, Barcode barcode) {
        if (own.include(owner, barcode)) {
            return new Ownership.Own();
        }
        return partners.stream()
                .filter(partner -> partner.signs.include(owner, barcode))
                .findFirst()
                .<Ownership>map(partner -> new Ownership.Partner(partner.name))
                .orElseGet(() -> ofShop(owner, barcode));
    }

    private Ownership ofShop(String owner, Barcode barcode) {
        if (!shopBought.includes(barcode)) {
            return new Ownership.Foreign();
        }
        return owner.isEmpty() ? new Ownership.Own() : new Ownership.Bought();
    }
}
