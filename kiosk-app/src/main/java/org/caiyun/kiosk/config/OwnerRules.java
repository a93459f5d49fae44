package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.util.List;
import org.caiyun.kiosk.config.yaml.Section;

/** By what the kiosk knows its own library's items and those of partner libraries; all others are foreign. */
public record OwnerRules(Marks own, List<Partner> partners) {
    private static final int MOST = 200;

    public OwnerRules {
        partners = List.copyOf(partners);
    }

    /** Marks of ownership: the owner in the tag, or the barcode. Either is enough. */
    public record Marks(List<OwnerPattern> isil, List<BarcodePattern> barcodes) {
        public Marks {
            isil = List.copyOf(isil);
            barcodes = List.copyOf(barcodes);
        }
    }

    /** A library whose items are taken and sent on (通借通还). */
    public record Partner(String name, Marks marks) {}

    static OwnerRules from(Section s) {
        return new OwnerRules(
                s.required("own", section(OwnerRules::marks)),
                s.optional("partner", list(section(OwnerRules::partner), 0, MOST), List.of()));
    }

    private static Partner partner(Section s) {
        return new Partner(s.required("name", text().about("The library's name as patrons know it.")), marks(s));
    }

    private static Marks marks(Section s) {
        var marks = new Marks(
                s.optional("isil", list(OwnerPattern.TYPE, 0, MOST), List.of()),
                s.optional("barcodes", list(BarcodePattern.TYPE, 0, MOST), List.of()));
        if (s.sound("isil", "barcodes") && marks.isil.isEmpty() && marks.barcodes.isEmpty()) {
            s.problem("isil", "expected at least one pattern in isil or barcodes");
        }
        return marks;
    }
}
