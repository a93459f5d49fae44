package org.caiyun.sim.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A library system's record of its copies. It knows no protocol; it remembers every check-in it ran, so that a test can
 * tell whether one was lost or doubled. One thread uses it.
 */
public final class SimLibrary {
    private final Map<String, SimItem> items = new LinkedHashMap<>();
    private final Map<String, String> barcodesOfTags = new HashMap<>();
    private final List<Execution> executions = new ArrayList<>();
    private final List<Execution> doubles = new ArrayList<>();
    private final Set<Visit> closed = new HashSet<>();

    /** A barcode and its return date: what one visit of one item is to a library. */
    private record Visit(String barcode, Instant returned) {}

    public static SimLibrary of(List<SimItem> items) {
        var library = new SimLibrary();
        items.forEach(library::put);
        return library;
    }

    /** Adds a copy, or replaces it under its barcode. */
    public void put(SimItem item) {
        items.put(item.barcode(), item);
    }

    public void remove(String barcode) {
        items.remove(barcode);
    }

    public void lend(String barcode) {
        SimItem item = Objects.requireNonNull(items.get(barcode), () -> "no such item: " + barcode);
        put(item.with(new SimCirculation.OnLoan()));
    }

    public Optional<SimItem> item(String barcode) {
        return Optional.ofNullable(items.get(barcode));
    }

    /** From now on the library knows this copy by the serial number of its tag as well. */
    public void learnTag(String number, String barcode) {
        barcodesOfTags.put(number, barcode);
    }

    /** The copy with this tag. */
    public Optional<SimItem> itemWithTag(String number) {
        return Optional.ofNullable(barcodesOfTags.get(number)).flatMap(this::item);
    }

    public List<SimItem> items() {
        return List.copyOf(items.values());
    }

    /** Runs a check-in; like several real systems, it does not heed "no block". */
    public SimCheckIn checkIn(String barcode, Instant returned, Instant now, boolean noBlock) {
        SimCheckIn outcome = item(barcode).map(SimLibrary::close).orElseGet(SimCheckIn.Unknown::new);
        boolean closesLoan = outcome instanceof SimCheckIn.Accepted;
        note(new Execution(barcode, returned, now, noBlock, closesLoan));
        if (outcome instanceof SimCheckIn.Accepted(SimItem after)) {
            put(after);
        }
        return outcome;
    }

    /** Every check-in that was run, in order. */
    public List<Execution> executions() {
        return List.copyOf(executions);
    }

    public long executionsOf(String barcode) {
        return executions.stream().filter(e -> e.barcode().equals(barcode)).count();
    }

    /** How many check-ins were run. */
    public int executionCount() {
        return executions.size();
    }

    /** The check-in that was run as number {@code index}, counted from 0. */
    public Execution execution(int index) {
        return executions.get(index);
    }

    /** Check-ins run for a visit (a barcode and its return date) after an earlier one had closed its loan. */
    public List<Execution> doubles() {
        return Collections.unmodifiableList(doubles);
    }

    private void note(Execution execution) {
        executions.add(execution);
        var visit = new Visit(execution.barcode(), execution.returned());
        if (closed.contains(visit)) {
            doubles.add(execution);
        } else if (execution.closedLoan()) {
            closed.add(visit);
        }
    }

    private static SimCheckIn close(SimItem item) {
        return switch (item.circulation()) {
            case SimCirculation.OnLoan() -> new SimCheckIn.Accepted(item.with(afterLoan(item.hold())));
            case SimCirculation.OnShelf(),
                    SimCirculation.OnHoldShelf(),
                    SimCirculation.InTransit _,
                    SimCirculation.ClaimedReturned(),
                    SimCirculation.Lost(),
                    SimCirculation.InLibraryOnly() -> new SimCheckIn.NotOnLoan(item);
        };
    }

    private static SimCirculation afterLoan(SimHold hold) {
        return switch (hold) {
            case SimHold.NoHold() -> new SimCirculation.OnShelf();
            case SimHold.Here() -> new SimCirculation.OnHoldShelf();
            case SimHold.Elsewhere(String branch) -> new SimCirculation.InTransit(branch);
        };
    }
}
