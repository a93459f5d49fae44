package org.caiyun.kiosk.decide;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.decide.SortRule.Trial;

/** A library's rules for its bins, in its order: the first that fires says where an item goes. Pure. */
public record SortRules(List<SortRule> inOrder) {
    /** Each purpose has its bin, and nothing else is asked. */
    public static final SortRules NONE = new SortRules(List.of());

    public SortRules {
        inOrder = List.copyOf(inOrder);
    }

    /** A rule, and what came of it. */
    public record Tried(SortRule rule, Trial trial) {}

    /** Empty where none fires: then the item goes to the bin of its purpose. */
    public Optional<SortRule> first(BinPurpose purpose, SortSubject item, Optional<LocalDateTime> at) {
        return inOrder.stream()
                .filter(rule -> rule.tryOn(purpose, item, at) instanceof Trial.Fires)
                .findFirst();
    }

    /** Every rule in its order, those behind the first that fires too: which fires, and why the others do not. */
    public List<Tried> dryRun(BinPurpose purpose, SortSubject item, Optional<LocalDateTime> at) {
        return inOrder.stream()
                .map(rule -> new Tried(rule, rule.tryOn(purpose, item, at)))
                .toList();
    }
}
