package org.caiyun.kiosk.boot;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.decide.BarcodePattern;
import org.caiyun.kiosk.decide.BinPurpose;
import org.caiyun.kiosk.decide.BinRules;
import org.caiyun.kiosk.decide.Destination;
import org.caiyun.kiosk.decide.OutcomeTable;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.decide.SortRule;
import org.caiyun.kiosk.decide.SortRule.Trial;
import org.caiyun.kiosk.decide.SortRules.Tried;
import org.caiyun.kiosk.decide.SortSubject;
import org.caiyun.kiosk.decide.Treatment;
import org.caiyun.kiosk.decide.WeekSpan;
import org.caiyun.kiosk.item.Bin;

/** Into which bin of an empty machine an item goes, and what each of the library's rules says to that, in words. */
final class ExplainedBin {
    private final BinRules bins;
    private final Destination destination;
    private final SortSubject item;
    private final Optional<LocalDateTime> at;

    /**
     * @param barcode empty where the item has none
     * @param at the local time at the machine, absent where nobody said it
     */
    ExplainedBin(
            KioskConfig config, String barcode, Ownership ownership, Treatment treatment, Optional<LocalDateTime> at) {
        bins = new BinRules(config.bins(), config.rules().sorting());
        destination = OutcomeTable.row(treatment.outcome()).on(config.kiosk().kind());
        item = new SortSubject(barcode, treatment.answer(), ownership);
        this.at = at;
    }

    List<String> lines() {
        var lines = new ArrayList<>(List.of(chosen()));
        boolean hasFired = false;
        for (var tried : bins.dryRun(destination, item, at)) {
            boolean fires = tried.trial() instanceof Trial.Fires;
            String mark = !fires ? "no    " : hasFired ? "unused" : "yes   ";
            lines.add("  " + mark + "  " + tried.rule().name() + ": " + why(tried));
            hasFired |= fires;
        }
        return lines;
    }

    private String chosen() {
        var choice = bins.choose(destination, item, new TreeMap<>(), at);
        var next = bins.inTurn(destination, item, at).stream()
                .skip(1)
                .map(Bin::number)
                .map(String::valueOf)
                .toList();
        return "bin " + choice.bin().number() + ": " + choice.rule()
                + (next.isEmpty() ? "" : "; when it is full " + String.join(", then ", next));
    }

    private String why(Tried tried) {
        return switch (tried.trial()) {
            case Trial.Fires() -> "all that it names fits";
            case Trial.OtherPurpose(var purpose) ->
                "it is for " + purposes(tried.rule()) + " items, and this one is " + word(purpose);
            case Trial.OtherHours(var hours) ->
                "it holds " + hours.stream().map(WeekSpan::text).collect(Collectors.joining(", "))
                        + at.map(time -> ", not at " + time).orElse(", and no --at says when");
            case Trial.Differs(var field, var found, var wanted) ->
                field.key() + " is \"" + found + "\", not "
                        + wanted.stream().map(BarcodePattern::regex).collect(Collectors.joining(" or "));
        };
    }

    private static String purposes(SortRule rule) {
        return rule.purposes().stream().map(ExplainedBin::word).collect(Collectors.joining(" or "));
    }

    private static String word(BinPurpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
