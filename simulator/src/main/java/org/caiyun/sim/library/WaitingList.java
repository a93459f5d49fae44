package org.caiyun.sim.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who waits for which copy, oldest first. The copy's own {@link SimHold} is that of the first one. A hold that only the
 * copy's record has is somebody's whom nobody knows, ahead of all others. One thread at a time uses it.
 */
public final class WaitingList {
    private final SimLibrary library;
    private final List<SimWait> waits = new ArrayList<>();

    WaitingList(SimLibrary library) {
        this.library = library;
    }

    /** Everybody who waits for this copy. */
    public List<SimWait> of(SimItem item) {
        var known =
                waits.stream().filter(w -> w.barcode().equals(item.barcode())).toList();
        return known.isEmpty() && !item.hold().equals(new SimHold.NoHold())
                ? List.of(new SimWait(item.barcode(), "", item.hold()))
                : known;
    }

    public List<SimWait> ofPatron(String patron) {
        return waits.stream().filter(w -> w.patron().equals(patron)).toList();
    }

    public Optional<SimWait> first(SimItem item) {
        return of(item).stream().findFirst();
    }

    /** The place in the queue, from 1; 0 for somebody who does not wait. */
    public int place(SimItem item, String patron) {
        return of(item).stream().map(SimWait::patron).toList().indexOf(patron) + 1;
    }

    boolean isAwaitedByAnother(SimItem item, String patron) {
        return first(item).filter(w -> !w.patron().equals(patron)).isPresent();
    }

    /** The patron waits, behind all others. */
    public void add(SimItem item, String patron, SimHold where) {
        var queue = new ArrayList<>(of(item));
        queue.add(new SimWait(item.barcode(), patron, where));
        replace(item, queue);
    }

    /** This patron waits no longer; false where they did not. */
    boolean remove(SimItem item, String patron) {
        var queue = new ArrayList<>(of(item));
        boolean waited = queue.removeIf(w -> w.patron().equals(patron));
        replace(item, queue);
        return waited;
    }

    /** False where the patron does not wait. */
    boolean move(SimItem item, String patron, SimHold where) {
        replace(
                item,
                of(item).stream()
                        .map(w -> w.patron().equals(patron) ? new SimWait(w.barcode(), patron, where) : w)
                        .toList());
        return place(item, patron) > 0;
    }

    /** The queue becomes this one, and the copy's record follows. */
    void replace(SimItem item, List<SimWait> queue) {
        waits.removeIf(w -> w.barcode().equals(item.barcode()));
        waits.addAll(queue);
        var hold = queue.isEmpty() ? new SimHold.NoHold() : queue.getFirst().where();
        boolean isLeft = queue.isEmpty() && item.circulation().equals(new SimCirculation.OnHoldShelf());
        var circulation = isLeft ? new SimCirculation.OnShelf() : item.circulation();
        library.put(new SimItem(item.barcode(), item.title(), circulation, hold));
    }
}
