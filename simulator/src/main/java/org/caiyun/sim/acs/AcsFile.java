package org.caiyun.sim.acs;

import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Scalars.parsed;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.YamlFormat;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.config.yaml.YamlType;
import org.caiyun.sim.library.LendingDesk;
import org.caiyun.sim.library.LendingRules;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.peer.Sip2Money;
import org.caiyun.sim.peer.Sip2Site;
import org.caiyun.sim.peer.Sip2Switches;
import org.caiyun.sim.scenario.LibrarySwitch;

/**
 * A library in YAML: who may log in, what is lent to whom, and how messages are written. docs/acs.md lists the keys.
 *
 * @param sites who may log in; with one that has no account nobody needs to
 */
public record AcsFile(
        List<Sip2Site> sites,
        LendingRules rules,
        List<AcsItem> items,
        List<AcsPatron> patrons,
        List<LibrarySwitch> faults) {
    private static final int MOST_ITEMS = 100_000;
    private static final int MOST_PATRONS = 100_000;
    private static final int MOST_FAULTS = 1_000;
    private static final YamlFormat<AcsFile> FORMAT =
            new YamlFormat<>("Library of the simulated ACS of the return kiosk", AcsFile::from);

    public AcsFile {
        sites = List.copyOf(sites);
        items = List.copyOf(items);
        patrons = List.copyOf(patrons);
        faults = List.copyOf(faults);
    }

    public static YamlResult<AcsFile> read(YamlSource source) {
        return FORMAT.read(source);
    }

    /** The library as the file has it; loans are counted from {@code now}. */
    public LendingDesk open(Instant now) {
        var desk = new LendingDesk(SimLibrary.of(List.of()), rules);
        items.forEach(item -> item.putInto(desk));
        patrons.forEach(patron -> patron.putInto(desk, now));
        return desk;
    }

    /** What goes wrong on its wires from the start. */
    public Sip2Switches switches() {
        var switches = new Sip2Switches();
        faults.forEach(fault -> switches.add(fault.armed()));
        return switches;
    }

    static YamlType<Integer> amount() {
        return parsed(
                "an amount such as 3.50",
                0,
                text -> {
                    var cents = Sip2Money.minorUnits(text);
                    return cents.isPresent() ? Optional.of(cents.getAsInt()) : Optional.empty();
                },
                cents -> "%d.%02d".formatted(cents / 100, cents % 100));
    }

    private static AcsFile from(Section s) {
        var sites = AcsSites.from(s);
        var rules = s.defaults("rules", section(AcsFile::rules));
        var items = s.required("items", list(section(AcsItem::from), 0, MOST_ITEMS));
        var patrons = s.optional("patrons", list(section(AcsPatron::from), 0, MOST_PATRONS), List.of());
        var faults = s.optional(
                "faults",
                list(section(LibrarySwitch::from), 0, MOST_FAULTS).about("What goes wrong on the wire."),
                List.of());
        var file = new AcsFile(sites, rules, items, patrons, faults);
        if (s.sound("items", "patrons")) {
            file.check(s);
        }
        return file;
    }

    private static LendingRules rules(Section s) {
        var usual = LendingRules.USUAL;
        return new LendingRules(
                s.optional("loanDays", integer(1, 3650), usual.loanDays()),
                s.optional("renewals", integer(0, 99).about("Of one loan."), usual.renewals()),
                s.optional("loans", integer(0, 9999).about("At a time, per patron."), usual.loans()),
                s.optional("holds", integer(0, 9999).about("At a time, per patron."), usual.holds()),
                s.optional("mostOwed", amount().about("Who owes more borrows nothing."), usual.mostOwed()),
                s.optional("currency", text(Pattern.compile("[A-Z]{3}"), "a currency such as CNY"), usual.currency()));
    }

    private void check(Section s) {
        var barcodes = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            if (!barcodes.add(items.get(i).barcode())) {
                s.problem("items[" + i + "].barcode", "another item has this barcode already");
            }
        }
        var ids = new HashSet<String>();
        var lent = new HashSet<String>();
        for (int i = 0; i < patrons.size(); i++) {
            String at = "patrons[" + i + "]";
            if (!ids.add(patrons.get(i).patron().id())) {
                s.problem(at + ".id", "another patron has this number already");
            }
            for (String barcode : patrons.get(i).barcodes()) {
                if (!barcodes.contains(barcode)) {
                    s.problem(at, "there is no item " + barcode);
                }
            }
            for (AcsPatron.Loan loan : patrons.get(i).loans()) {
                if (!lent.add(loan.item())) {
                    s.problem(at + ".loans", "item " + loan.item() + " is lent already");
                }
            }
        }
    }
}
