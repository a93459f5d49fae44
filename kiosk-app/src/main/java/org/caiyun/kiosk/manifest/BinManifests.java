package org.caiyun.kiosk.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;

/**
 * Reads from a journal, fact by fact, what lies in each bin, and what lay in it when it was last emptied; what was
 * emptied before that is forgotten.
 */
public final class BinManifests {
    private final Map<ReturnId, ReturnSummary> items = new HashMap<>();
    private final Map<ReturnId, String> rules = new HashMap<>();
    private final SortedMap<Bin, List<Landing>> lying = new TreeMap<>();
    private final SortedMap<Bin, Emptying> emptied = new TreeMap<>();

    private record Landing(ReturnId id, WallTime at, boolean witnessed, String rule) {}

    private record Emptying(
            long number,
            long before,
            Optional<WallTime> since,
            WallTime at,
            KioskFact.BinEmptied fact,
            List<Landing> out) {}

    /** The facts must come in their order. */
    public void add(FactRecord record) {
        switch (record.fact()) {
            case ReturnFact fact -> add(fact, record);
            case KioskFact.BinEmptied emptying -> empty(emptying, record);
            case KioskFact _, ReceiptFact _ -> {}
        }
    }

    private void add(ReturnFact fact, FactRecord record) {
        var now = new Moment(record.uptime(), record.wall(), record.wallTrusted());
        var before = Optional.ofNullable(items.get(fact.id()));
        items.put(
                fact.id(),
                before.orElseGet(() -> ReturnSummary.begin(fact.id(), now)).with(fact, now));
        // what else becomes of it stands in its summary
        if (fact instanceof ReturnFact.Routed routed) {
            rules.put(routed.id(), routed.rule());
        } else if (fact instanceof ReturnFact.Landed landed) {
            var rule = Optional.ofNullable(rules.remove(landed.id())).orElse("");
            lying.computeIfAbsent(landed.bin(), _ -> new ArrayList<>())
                    .add(new Landing(landed.id(), now.time().afterRestart(), landed.witnessed(), rule));
        } else if (fact instanceof ReturnFact.TakenBack
                || fact instanceof ReturnFact.Withdrawn
                || fact instanceof ReturnFact.Abandoned) {
            forget(fact.id());
        }
    }

    private void forget(ReturnId id) {
        items.remove(id);
        rules.remove(id);
    }

    private void empty(KioskFact.BinEmptied fact, FactRecord record) {
        var bin = fact.bin();
        var before = Optional.ofNullable(emptied.get(bin));
        before.stream().map(Emptying::out).flatMap(Collection::stream).forEach(landing -> forget(landing.id()));
        var out = Optional.ofNullable(lying.remove(bin)).orElse(List.of());
        var now = new Moment(record.uptime(), record.wall(), record.wallTrusted());
        emptied.put(
                bin,
                new Emptying(
                        record.seq(),
                        before.map(Emptying::number).orElse(0L),
                        before.map(Emptying::at),
                        now.time().afterRestart(),
                        fact,
                        out));
    }

    /** Every bin of which the journal tells. */
    public SortedSet<Bin> bins() {
        var known = new TreeSet<>(lying.keySet());
        known.addAll(emptied.keySet());
        return Collections.unmodifiableSortedSet(known);
    }

    /** What lies in the bin now, perhaps nothing. */
    public BinManifest lying(Bin bin) {
        var last = Optional.ofNullable(emptied.get(bin));
        var inside = Optional.ofNullable(lying.get(bin)).orElse(List.of());
        return new BinManifest(
                bin,
                0,
                last.map(Emptying::number).orElse(0L),
                last.map(Emptying::at),
                Optional.empty(),
                Handover.UNSAID,
                inside.size(),
                lines(inside));
    }

    /** What lay in the bin when it was last emptied; absent where the journal does not tell of that. */
    public Optional<BinManifest> emptied(Bin bin) {
        return Optional.ofNullable(emptied.get(bin))
                .map(last -> new BinManifest(
                        bin,
                        last.number(),
                        last.before(),
                        last.since(),
                        Optional.of(last.at()),
                        last.fact().handover(),
                        last.fact().items(),
                        lines(last.out())));
    }

    private List<BinManifest.Line> lines(List<Landing> landings) {
        return landings.stream()
                .flatMap(landing -> Optional.ofNullable(items.get(landing.id()))
                        .map(item -> new BinManifest.Line(item, landing.at(), landing.witnessed(), landing.rule()))
                        .stream())
                .toList();
    }
}
