package org.caiyun.kiosk.decide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;

/** Which bin a destination is on this machine. A purpose without a bin of its own falls to the staff bin. */
public final class BinRules {
    private final List<BinSetup> bins;

    public BinRules(List<BinSetup> bins) {
        this.bins = List.copyOf(bins);
        if (of(BinPurpose.STAFF).isEmpty() || of(BinPurpose.ORDINARY).isEmpty()) {
            throw new IllegalArgumentException("a machine needs at least one ordinary and one staff bin");
        }
    }

    /** A bin and the rule that chose it. */
    public record Choice(Bin bin, String rule) {}

    public Choice choose(Destination destination, CheckInAnswer answer, Ownership ownership) {
        return switch (destination) {
            case BIN_BY_RULE -> ownership instanceof Ownership.Partner ? purpose(BinPurpose.TRANSIT) : byRule(answer);
            case ALERT_BIN -> byAlert(answer.alert());
            case CATALOGUING_BIN -> purpose(BinPurpose.CATALOGUING);
            case TRANSIT_BIN -> purpose(BinPurpose.TRANSIT);
            case EXCEPTION_BIN, STAFF_BIN, WITH_ITS_ITEM, GIVE_BACK, TAKE_ALONG, NOWHERE, WHERE_IT_IS ->
                purpose(BinPurpose.STAFF);
        };
    }

    /** No ordinary item, or nothing at all, has a place any more: the machine is full. */
    public boolean isFull(SortedMap<Bin, Integer> contents) {
        return bins.stream().anyMatch(b -> isNeeded(b.purpose()) && isFull(b, contents));
    }

    /** Every other purpose falls to the staff bin. */
    private static boolean isNeeded(BinPurpose purpose) {
        return switch (purpose) {
            case ORDINARY, STAFF -> true;
            case HOLD, TRANSIT, CATALOGUING -> false;
        };
    }

    private static boolean isFull(BinSetup bin, SortedMap<Bin, Integer> contents) {
        return bin.capacity() > 0 && contents.getOrDefault(bin.bin(), 0) >= bin.capacity();
    }

    /** The choice, or the staff bin where that bin is full. */
    public Choice withRoom(Choice choice, SortedMap<Bin, Integer> contents) {
        boolean full = bins.stream().anyMatch(b -> b.bin().equals(choice.bin()) && isFull(b, contents));
        return full ? staff(choice.rule() + " bin full: staff") : choice;
    }

    public List<BinSetup> bins() {
        return bins;
    }

    /** Where exceptions go. */
    public Choice staff(String rule) {
        return new Choice(purpose(BinPurpose.STAFF).bin(), rule);
    }

    /** The bin that this output leads to. */
    public Optional<Bin> binAt(int output) {
        return bins.stream()
                .filter(b -> b.output() == output)
                .map(BinSetup::bin)
                .findFirst();
    }

    /** The output that leads to the bin; the staff bin's where the configuration no longer has that bin. */
    public int outputOf(Bin bin) {
        return outputTo(bin).or(() -> outputTo(purpose(BinPurpose.STAFF).bin())).orElseThrow();
    }

    private Optional<Integer> outputTo(Bin bin) {
        return bins.stream()
                .filter(b -> b.bin().equals(bin))
                .map(BinSetup::output)
                .findFirst();
    }

    private Choice byRule(CheckInAnswer answer) {
        var named = bins.stream()
                .filter(b -> !answer.sortBin().isEmpty() && b.name().equals(answer.sortBin()))
                .findFirst();
        return named.isPresent()
                ? new Choice(named.get().bin(), "sort bin " + answer.sortBin())
                : purpose(BinPurpose.ORDINARY);
    }

    private Choice byAlert(AlertType alert) {
        return switch (alert) {
            case HOLD_HERE -> purpose(BinPurpose.HOLD);
            case HOLD_ELSEWHERE, TRANSIT, INTERLIBRARY_LOAN -> purpose(BinPurpose.TRANSIT);
            case NONE, OTHER -> purpose(BinPurpose.STAFF);
        };
    }

    private Choice purpose(BinPurpose purpose) {
        var own = of(purpose);
        return own.isPresent()
                ? new Choice(own.get(), purpose.name().toLowerCase(Locale.ROOT))
                : new Choice(of(BinPurpose.STAFF).orElseThrow(), "no " + purpose + " bin: staff");
    }

    private Optional<Bin> of(BinPurpose purpose) {
        return bins.stream()
                .filter(b -> b.purpose() == purpose)
                .map(BinSetup::bin)
                .findFirst();
    }
}
