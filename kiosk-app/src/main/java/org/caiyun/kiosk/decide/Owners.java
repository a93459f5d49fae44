package org.caiyun.kiosk.decide;

import java.util.List;
import java.util.regex.Pattern;
import org.caiyun.kiosk.item.Barcode;

/**
 * Which libraries this kiosk works for. A tag that names its owner is judged by the owner; a tag that does not is
 * judged by its barcode.
 */
public record Owners(Signs own, List<PartnerLibrary> partners) {
    public Owners {
        partners = List.copyOf(partners);
    }

    /** How a library's items are known: owner codes (ISIL, {@code *} stands for any rest) and barcode patterns. */
    public record Signs(List<String> owners, List<Pattern> barcodes) {
        public Signs {
            owners = List.copyOf(owners);
            barcodes = List.copyOf(barcodes);
        }

        boolean includeOwner(String owner) {
            return owners.stream()
                    .anyMatch(sign -> sign.endsWith("*")
                            ? owner.startsWith(sign.substring(0, sign.length() - 1))
                            : owner.equals(sign));
        }

        boolean includeBarcode(Barcode barcode) {
            return barcodes.stream().anyMatch(p -> p.matcher(barcode.text()).matches());
        }
    }

    public record PartnerLibrary(String name, Signs signs) {}

    /**
     * Whose item it is.
     *
     * @param owner the owner that the tag names; empty when it names none
     */
    public Ownership of(String owner, Barcode barcode) {
        if (owner.isEmpty() ? own.includeBarcode(barcode) : own.includeOwner(owner)) {
            return new Ownership.Own();
        }
        for (var partner : partners) {
            if (owner.isEmpty() ? partner.signs.includeBarcode(barcode) : partner.signs.includeOwner(owner)) {
                return new Ownership.Partner(partner.name);
            }
        }
        return new Ownership.Foreign();
    }
}
