package org.caiyun.sim.replay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.sim.platform.SimPlatform;
import org.caiyun.sim.platform.TaskVisit;

/**
 * Whether a platform has each return of a shop-bought book and its task once, in the order of the returns: by what
 * people did with the books, what the kiosk's journal says, and what the platform has kept and made of it.
 */
final class Reckoning {
    private final Map<String, List<Told>> byKiosk;
    private final Map<String, List<Told>> atPlatform;
    private final List<String> sought;
    private final List<String> violations = new ArrayList<>();

    private Reckoning(List<Told> byKiosk, List<Told> atPlatform, List<String> sought) {
        this.sought = List.copyOf(sought);
        this.byKiosk = ofEachBook(byKiosk);
        this.atPlatform = ofEachBook(atPlatform);
    }

    private static Map<String, List<Told>> ofEachBook(List<Told> told) {
        return told.stream().collect(groupingBy(Told::barcode, LinkedHashMap::new, toList()));
    }

    /**
     * Every violation in words.
     *
     * @param returned has a barcode as often as its book lay in a bin
     * @param sought those that staff were asked to find: the kiosk died over them, and does not know of a return
     */
    static List<String> violations(
            List<String> returned,
            List<String> sought,
            List<Told> byKiosk,
            List<Told> atPlatform,
            SimPlatform platform) {
        var reckoning = new Reckoning(byKiosk, atPlatform, sought);
        returned.stream().collect(groupingBy(b -> b, counting())).forEach(reckoning::book);
        reckoning.nothingElse(Set.copyOf(returned));
        reckoning.worklist(platform);
        reckoning.purchases(platform);
        return List.copyOf(reckoning.violations);
    }

    private void book(String barcode, long times) {
        var written = byKiosk.getOrDefault(barcode, List.of());
        var heard = atPlatform.getOrDefault(barcode, List.of());
        differ(written, heard, barcode + ": lost ");
        differ(heard, written, barcode + ": not the kiosk's ");
        if (new HashSet<>(heard).size() < heard.size()) {
            violations.add(barcode + ": twice in " + heard);
        }
        if (!heard.equals(written)) {
            violations.add(barcode + ": not in the journal's order " + heard);
        }
        var tasks = once(barcode, times, heard, Told::task, "tasks");
        var reports = once(barcode, times, heard, told -> !told.task(), "reports");
        if (!Set.copyOf(tasks).equals(Set.copyOf(reports))) {
            violations.add(barcode + ": tasks for " + tasks + ", reports for " + reports);
        }
        if (!reports.equals(reports.stream().sorted().toList())) {
            violations.add(barcode + ": reported in another order than it was returned " + reports);
        }
    }

    private void differ(List<Told> all, List<Told> others, String what) {
        var rest = new ArrayList<>(all);
        rest.removeAll(new HashSet<>(others));
        rest.forEach(told -> violations.add(what + told));
    }

    /** For each return one of these. */
    private List<ReturnId> once(String barcode, long times, List<Told> heard, Predicate<Told> which, String what) {
        var visits = heard.stream().filter(which).map(Told::visit).toList();
        long atLeast = times - Collections.frequency(sought, barcode);
        if (visits.size() < atLeast
                || visits.size() > times
                || Set.copyOf(visits).size() < visits.size()) {
            violations.add(barcode + ": returned " + times + " times, " + what + " for " + visits);
        }
        return visits;
    }

    private void nothingElse(Set<String> returned) {
        var others = new HashSet<>(byKiosk.keySet());
        others.addAll(atPlatform.keySet());
        others.removeAll(returned);
        others.forEach(barcode -> violations.add(barcode + ": told, and never returned"));
    }

    /** One task for each book, with all its returns in their order: also where one became a task late. */
    private void worklist(SimPlatform platform) {
        var expected = byKiosk.values().stream()
                .map(told -> told.stream()
                        .filter(Told::task)
                        .map(Told::visit)
                        .sorted()
                        .map(ReturnId::toString)
                        .toList())
                .collect(toSet());
        var byTask = platform.visits().stream()
                .collect(groupingBy(TaskVisit::number, TreeMap::new, mapping(TaskVisit::task, toList())));
        var tasks = new ArrayList<>(byTask.values());
        if (!Set.copyOf(tasks).equals(expected) || tasks.size() != expected.size()) {
            tasks.removeAll(expected);
            violations.add(
                    "tasks of the platform: " + platform.tasks() + " for " + expected.size() + " books, " + tasks);
        }
    }

    private void purchases(SimPlatform platform) {
        platform.purchases().forEach(purchase -> {
            var barcode = purchase.item().text();
            var expected = atPlatform.containsKey(barcode) ? PurchaseState.RETURNED : PurchaseState.ON_LOAN;
            if (!Objects.equals(purchase.state(), expected)) {
                violations.add(barcode + ": the purchase is " + purchase.state());
            }
        });
    }
}
