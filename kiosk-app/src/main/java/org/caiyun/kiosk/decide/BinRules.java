package org.caiyun.kiosk.decide;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.library.AlertType;

/**
 * Which bin a destination is on this machine: the library's own rules first, then its sort bin code, then the bins with
 * the item's purpose. Where all of these are full, and for a purpose without a bin, it is a staff bin.
 */
public final class BinRules {
    private final List<BinSetup> bins;
    private final SortRules rules;

    public BinRules(List<BinSetup> bins, SortRules rules) {
        this.bins = List.copyOf(bins);
        this.rules = rules;
        if (of(BinPurpose.STAFF).isEmpty() || of(BinPurpose.ORDINARY).isEmpty()) {
            throw new IllegalArgumentException("a machine needs at least one ordinary and one staff bin");
        }
    }

    /** A bin and the rule that chose it. */
    public record Choice(Bin bin, String rule) {}

    /** The bins that are meant for an item in the order in which they are filled, at least one. */
    private record Meant(List<Bin> bins, String rule) {}

    /**
     * The first bin with room of those that are meant for it, else a staff bin.
     *
     * @param contents how many items lie in each bin
     * @param at the local time at the machine, absent where the clock is not known to be right
     */
    public Choice choose(
            Destination destination, SortSubject item, SortedMap<Bin, Integer> contents, Optional<LocalDateTime> at) {
        var meant = meant(destination, item, at);
        var first = meant.bins().getFirst();
        return meant.bins().stream()
                .filter(bin -> hasRoom(bin, contents))
                .findFirst()
                .map(bin -> new Choice(
                        bin, bin.equals(first) ? meant.rule() : meant.rule() + ", bin " + first.number() + " full"))
                .orElseGet(() -> staffInstead(meant.rule(), contents));
    }

    /** Whether items with this purpose may be meant for a bin: some of them, at some hour. */
    public boolean isFor(BinPurpose purpose, Bin bin) {
        return withPurpose(purpose).bins().contains(bin)
                || rules.inOrder().stream()
                        .anyMatch(rule ->
                                rule.purposes().contains(purpose) && rule.to().contains(bin));
    }

    /** This bin, or a staff bin where it is full. */
    public Choice withRoom(Choice choice, SortedMap<Bin, Integer> contents) {
        return hasRoom(choice.bin(), contents) ? choice : staffInstead(choice.rule(), contents);
    }

    /** No ordinary item, or nothing at all, has a place any more: the machine is full. */
    public boolean isFull(SortedMap<Bin, Integer> contents) {
        // every other purpose falls to the staff bins
        return Stream.of(BinPurpose.ORDINARY, BinPurpose.STAFF)
                .anyMatch(purpose -> of(purpose).stream().noneMatch(bin -> hasRoom(bin, contents)));
    }

    private boolean hasRoom(Bin bin, SortedMap<Bin, Integer> contents) {
        return bins.stream()
                .noneMatch(setup -> setup.bin().equals(bin)
                        && setup.capacity() > 0
                        && contents.getOrDefault(bin, 0) >= setup.capacity());
    }

    /** One that has run full too takes what is on its way: the machine takes no more then. */
    private Choice staffInstead(String rule, SortedMap<Bin, Integer> contents) {
        var staff = of(BinPurpose.STAFF);
        var bin = staff.stream().filter(b -> hasRoom(b, contents)).findFirst().orElse(staff.getFirst());
        return new Choice(bin, rule + " bin full: staff");
    }

    public List<BinSetup> bins() {
        return bins;
    }

    /** The bins that are meant for an item in the order in which they are filled; the staff bins are the last. */
    public List<Bin> inTurn(Destination destination, SortSubject item, Optional<LocalDateTime> at) {
        return Stream.concat(meant(destination, item, at).bins().stream(), of(BinPurpose.STAFF).stream())
                .distinct()
                .toList();
    }

    /** What the library's rules say of an item, each in its order: which fires, and why the others do not. */
    public List<SortRules.Tried> dryRun(Destination destination, SortSubject item, Optional<LocalDateTime> at) {
        return rules.dryRun(purpose(destination, item), item, at);
    }

    /** Where exceptions go. */
    public Choice staff(String rule) {
        return new Choice(of(BinPurpose.STAFF).getFirst(), rule);
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
        return outputTo(bin).or(() -> outputTo(of(BinPurpose.STAFF).getFirst())).orElseThrow();
    }

    private Optional<Integer> outputTo(Bin bin) {
        return bins.stream()
                .filter(b -> b.bin().equals(bin))
                .map(BinSetup::output)
                .findFirst();
    }

    private Meant meant(Destination destination, SortSubject item, Optional<LocalDateTime> at) {
        var purpose = purpose(destination, item);
        return rules.first(purpose, item, at)
                .map(rule -> new Meant(rule.to().isEmpty() ? of(BinPurpose.STAFF) : rule.to(), "rule " + rule.name()))
                .or(() ->
                        purpose == BinPurpose.ORDINARY ? bySortBin(item.answer().sortBin()) : Optional.empty())
                .orElseGet(() -> withPurpose(purpose));
    }

    private static BinPurpose purpose(Destination destination, SortSubject item) {
        return switch (destination) {
            case BIN_BY_RULE ->
                item.ownership() instanceof Ownership.Partner ? BinPurpose.TRANSIT : BinPurpose.ORDINARY;
            case ALERT_BIN -> purpose(item.answer().alert());
            case CATALOGUING_BIN -> BinPurpose.CATALOGUING;
            case TRANSIT_BIN -> BinPurpose.TRANSIT;
            case EXCEPTION_BIN, STAFF_BIN, WITH_ITS_ITEM, GIVE_BACK, TAKE_ALONG, NOWHERE, WHERE_IT_IS ->
                BinPurpose.STAFF;
        };
    }

    private static BinPurpose purpose(AlertType alert) {
        return switch (alert) {
            case HOLD_HERE -> BinPurpose.HOLD;
            case HOLD_ELSEWHERE, TRANSIT, INTERLIBRARY_LOAN -> BinPurpose.TRANSIT;
            case NONE, OTHER -> BinPurpose.STAFF;
        };
    }

    private Optional<Meant> bySortBin(String code) {
        var named = bins.stream()
                .filter(b -> !code.isEmpty() && b.name().equals(code))
                .map(BinSetup::bin)
                .toList();
        return named.isEmpty() ? Optional.empty() : Optional.of(new Meant(named, "sort bin " + code));
    }

    private Meant withPurpose(BinPurpose purpose) {
        var own = of(purpose);
        return own.isEmpty()
                ? new Meant(of(BinPurpose.STAFF), "no " + purpose + " bin: staff")
                : new Meant(own, purpose.name().toLowerCase(Locale.ROOT));
    }

    private List<Bin> of(BinPurpose purpose) {
        return bins.stream()
                .filter(b -> b.purpose() == purpose)
                .map(BinSetup::bin)
                .toList();
    }
}
