package org.caiyun.kiosk.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.printer.PrinterCondition;
import org.caiyun.kiosk.store.StoreFault;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Wordings;

/**
 * Every fault that staff can meet, in one language. Device faults have common words for all devices, and their own
 * where those are more helpful. Immutable; read once at start.
 */
public final class FaultCatalogue {
    private final SortedMap<String, String> wordings;

    private FaultCatalogue(SortedMap<String, String> wordings) {
        this.wordings = wordings;
    }

    public static FaultCatalogue in(Language language) {
        return new FaultCatalogue(
                Wordings.read(FaultCatalogue.class, language.forStaff().tag() + ".properties"));
    }

    /** {@code device} is the name in the configuration, for instance {@code printer}. */
    public FaultEntry of(String device, DeviceFault fault) {
        var source = FaultSource.of(device);
        var shown = source == FaultSource.OTHER ? device : deviceName(source);
        return device(source, FaultNumber.of(source, fault) - source.base(), shown);
    }

    public FaultEntry of(StoreFault fault) {
        return own(FaultNumber.of(fault));
    }

    public FaultEntry of(FlowFault fault) {
        return own(fault.number());
    }

    /** The number alone, for instance {@code E101}: what a screen shows to patrons, who may read it out to staff. */
    public static String numberOf(FaultSource source, DeviceFault fault) {
        return "E" + FaultNumber.of(source, fault);
    }

    public static String numberOf(StoreFault fault) {
        return "E" + FaultNumber.of(fault);
    }

    public static String numberOf(FlowFault fault) {
        return "E" + fault.number();
    }

    /** The device's name for people. */
    public String deviceName(FaultSource source) {
        return wording("device." + source.device());
    }

    /** The whole catalogue, by number. */
    public List<FaultEntry> all() {
        var entries = new ArrayList<FaultEntry>();
        for (FaultSource source : FaultSource.values()) {
            for (int kind = 1; kind <= FaultNumber.KINDS; kind++) {
                entries.add(device(source, kind, deviceName(source)));
            }
        }
        for (PrinterCondition condition : PrinterCondition.values()) {
            entries.add(device(FaultSource.PRINTER, FaultNumber.of(condition), deviceName(FaultSource.PRINTER)));
        }
        for (FlowFault fault : FlowFault.values()) {
            entries.add(of(fault));
        }
        for (int i = 0; i < FaultNumber.STORE_FAULTS; i++) {
            entries.add(own(FaultNumber.FIRST_STORE_FAULT + i));
        }
        entries.sort((a, b) -> Integer.compare(numberOf(a), numberOf(b)));
        return Collections.unmodifiableList(entries);
    }

    private FaultEntry device(FaultSource source, int kind, String shown) {
        int number = source.base() + kind;
        return new FaultEntry(
                "E" + number,
                deviceWording(number, kind, "text", shown),
                deviceWording(number, kind, "cause", shown),
                deviceWording(number, kind, "cure", shown));
    }

    /** The device's own words, else those of the kind. */
    private String deviceWording(int number, int kind, String part, String device) {
        var own = Optional.ofNullable(wordings.get("E" + number + "." + part));
        return own.orElseGet(() -> wording("kind." + kind + "." + part)).replace("{device}", device);
    }

    private FaultEntry own(int number) {
        var key = "E" + number;
        return new FaultEntry(key, wording(key + ".text"), wording(key + ".cause"), wording(key + ".cure"));
    }

    private String wording(String key) {
        return Optional.ofNullable(wordings.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no words for " + key));
    }

    private static int numberOf(FaultEntry entry) {
        return Integer.parseInt(entry.number().substring(1));
    }
}
