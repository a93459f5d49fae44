package org.caiyun.sim.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.sim.platform.KioskEvent.Lying;
import org.caiyun.sim.platform.KioskEvent.TaskOpened;

/**
 * One copy on the worklist. The same copy returned again before the work is done is another visit of the same task.
 *
 * @param number counts the tasks from 1
 * @param opened as a kiosk reported its newest visit
 * @param visits the newest last, never empty
 * @param entered what has been filled in, by group and field
 * @param finished the groups that are done
 */
record WorkTask(
        int number,
        Instant since,
        TaskOpened opened,
        TaskState state,
        List<Visit> visits,
        Map<FieldGroup, Map<String, String>> entered,
        List<FieldGroup> finished,
        List<Note> history) {
    WorkTask {
        visits = List.copyOf(visits);
        entered = Map.copyOf(entered);
        finished = List.copyOf(finished);
        history = List.copyOf(history);
    }

    /** Once that a kiosk reported the copy. */
    record Visit(String kiosk, String task, Instant at, Lying lying) {}

    /** Something that was done; {@code text} is what people wrote, or empty. */
    record Note(Instant at, String what, String text) {}

    static WorkTask first(int number, TaskOpened opened, Instant at) {
        var visit = new Visit(opened.kiosk(), opened.task(), at, opened.lying());
        return new WorkTask(
                number,
                at,
                opened,
                TaskState.OPEN,
                List.of(visit),
                Map.of(),
                List.of(),
                List.of(new Note(at, "opened", "")));
    }

    boolean has(String kiosk, String task) {
        return visits.stream().anyMatch(v -> v.kiosk().equals(kiosk) && v.task().equals(task));
    }

    Optional<Purchase> purchase() {
        return switch (opened.purchase()) {
            case PurchaseAnswer.Known(var purchase) -> Optional.of(purchase);
            case PurchaseAnswer.NotKnown(), PurchaseAnswer.Silent _ -> Optional.empty();
        };
    }

    /**
     * A kiosk reports it once more: the same visit anew, or another. One that was before {@code later} ones says
     * nothing of how the copy is now.
     */
    WorkTask seenAgain(TaskOpened again, Predicate<Visit> later, Instant at) {
        boolean known = has(again.kiosk(), again.task());
        var all = new ArrayList<>(visits);
        all.removeIf(v -> v.kiosk().equals(again.kiosk()) && v.task().equals(again.task()));
        int place = all.size();
        while (place > 0 && later.test(all.get(place - 1))) {
            place--;
        }
        boolean newest = place == all.size();
        all.add(place, new Visit(again.kiosk(), again.task(), at, again.lying()));
        var next = new WorkTask(number, since, newest ? again : opened, state, all, entered, finished, history);
        return next.noted(at, known ? "reported-again" : "returned-again", "");
    }

    WorkTask noted(Instant at, String what, String text) {
        var notes = new ArrayList<>(history);
        notes.add(new Note(at, what, text));
        return new WorkTask(number, since, opened, state, visits, entered, finished, notes);
    }

    WorkTask in(TaskState next) {
        return new WorkTask(number, since, opened, next, visits, entered, finished, history);
    }

    List<String> fields(FieldGroup group) {
        return group.fields(opened.missing());
    }

    String value(FieldGroup group, String field) {
        return entered.getOrDefault(group, Map.of()).getOrDefault(field, "");
    }

    /** How many fields of the group are still empty; none once it is finished. */
    int missing(FieldGroup group) {
        return finished.contains(group)
                ? 0
                : (int) fields(group).stream()
                        .filter(field -> value(group, field).isBlank())
                        .count();
    }

    boolean isWhole() {
        return Stream.of(FieldGroup.values())
                .allMatch(group -> finished.contains(group) || fields(group).isEmpty());
    }

    WorkTask filled(FieldGroup group, Map<String, String> values) {
        var all = new LinkedHashMap<>(entered);
        var these = new LinkedHashMap<>(entered.getOrDefault(group, Map.of()));
        values.forEach((field, value) -> {
            if (fields(group).contains(field)) {
                these.put(field, value.strip());
            }
        });
        all.put(group, Map.copyOf(these));
        return new WorkTask(number, since, opened, state, visits, all, without(group), history);
    }

    WorkTask finished(FieldGroup group) {
        return new WorkTask(
                number,
                since,
                opened,
                state,
                visits,
                entered,
                Stream.concat(without(group).stream(), Stream.of(group)).toList(),
                history);
    }

    private List<FieldGroup> without(FieldGroup group) {
        return finished.stream().filter(other -> other != group).toList();
    }

    /** What came without a barcode gets its accession number for one. */
    String barcode() {
        String text = CopyName.ofKept(opened.barcode()).barcodeText();
        return text.isEmpty() ? value(FieldGroup.HOLDINGS, "accession-number") : text;
    }
}
