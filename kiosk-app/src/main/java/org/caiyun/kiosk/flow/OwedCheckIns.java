package org.caiyun.kiosk.flow;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.ReturnId;

/**
 * What the library is owed, in the order of the returns. It never changes: a change is another one that shares nearly
 * everything with it, so that a step costs the same whether ten check-ins are owed or ten thousand. A search tree kept
 * in balance by priorities that follow from the numbers (a treap); each part knows when its soonest entry is due.
 */
public final class OwedCheckIns implements Iterable<OwedCheckIn> {
    public static final OwedCheckIns NONE = new OwedCheckIns(new Leaf());

    private static final long NEVER = Long.MAX_VALUE;

    private final Tree root;

    private OwedCheckIns(Tree root) {
        this.root = root;
    }

    private sealed interface Tree {
        default int size() {
            return this instanceof Node n ? n.size : 0;
        }

        default int behind() {
            return this instanceof Node n ? n.behind : 0;
        }

        /** The uptime of the soonest; {@code canSettle}: those in doubt count too. */
        default long soonest(boolean canSettle) {
            return this instanceof Node n ? (canSettle ? n.soonest : n.soonestSure) : NEVER;
        }

        default long priority() {
            return this instanceof Node n ? priorityOf(n.entry.id()) : Long.MIN_VALUE;
        }
    }

    private record Leaf() implements Tree {}

    private record Node(OwedCheckIn entry, Tree left, Tree right, int size, int behind, long soonest, long soonestSure)
            implements Tree {
        static Node of(OwedCheckIn entry, Tree left, Tree right) {
            long own = entry.turn() instanceof Turn.From(var at) ? at.nanos() : NEVER;
            long sure = entry.settle() ? NEVER : own;
            return new Node(
                    entry,
                    left,
                    right,
                    left.size() + right.size() + 1,
                    left.behind() + right.behind() + (entry.turn() instanceof Turn.Behind ? 1 : 0),
                    Math.min(own, Math.min(left.soonest(true), right.soonest(true))),
                    Math.min(sure, Math.min(left.soonest(false), right.soonest(false))));
        }

        long own(boolean canSettle) {
            return entry.turn() instanceof Turn.From(var at) && (canSettle || !entry.settle()) ? at.nanos() : NEVER;
        }
    }

    /** Well mixed, and the same in each run (the finaliser of MurmurHash3, public domain). */
    private static long priorityOf(ReturnId id) {
        long h = id.seq();
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    public int size() {
        return root.size();
    }

    public boolean isEmpty() {
        return root.size() == 0;
    }

    /** How many wait for an earlier return of their item. */
    int behind() {
        return root.behind();
    }

    Optional<OwedCheckIn> get(ReturnId id) {
        Tree at = root;
        while (at instanceof Node node) {
            int order = id.compareTo(node.entry.id());
            if (order == 0) {
                return Optional.of(node.entry);
            }
            at = order < 0 ? node.left : node.right;
        }
        return Optional.empty();
    }

    public Optional<OwedCheckIn> oldest() {
        Tree at = root;
        Optional<OwedCheckIn> first = Optional.empty();
        while (at instanceof Node node) {
            first = Optional.of(node.entry);
            at = node.left;
        }
        return first;
    }

    /** With this one, in place of the one of the same return. */
    public OwedCheckIns with(OwedCheckIn owed) {
        return new OwedCheckIns(put(root, owed));
    }

    OwedCheckIns without(ReturnId id) {
        return new OwedCheckIns(remove(root, id));
    }

    /** The oldest that may be asked now; one in doubt only where the library can be asked first. */
    Optional<OwedCheckIn> firstDue(Uptime now, boolean canSettle) {
        Tree at = root;
        while (at instanceof Node node && node.soonest(canSettle) <= now.nanos()) {
            if (node.left.soonest(canSettle) <= now.nanos()) {
                at = node.left;
            } else if (node.own(canSettle) <= now.nanos()) {
                return Optional.of(node.entry);
            } else {
                at = node.right;
            }
        }
        return Optional.empty();
    }

    /** When the next may be asked, of those that need not wait for anything but the time. */
    Optional<Uptime> soonest(boolean canSettle) {
        var nanos = root.soonest(canSettle) == NEVER ? OptionalLong.empty() : OptionalLong.of(root.soonest(canSettle));
        return nanos.isPresent() ? Optional.of(new Uptime(nanos.getAsLong())) : Optional.empty();
    }

    public List<OwedCheckIn> values() {
        var all = new ArrayList<OwedCheckIn>(size());
        collect(root, all);
        return all;
    }

    @Override
    public Iterator<OwedCheckIn> iterator() {
        return values().iterator();
    }

    private static void collect(Tree tree, List<OwedCheckIn> into) {
        if (tree instanceof Node node) {
            collect(node.left, into);
            into.add(node.entry);
            collect(node.right, into);
        }
    }

    private static Node put(Tree tree, OwedCheckIn owed) {
        if (!(tree instanceof Node node)) {
            return Node.of(owed, new Leaf(), new Leaf());
        }
        int order = owed.id().compareTo(node.entry.id());
        if (order == 0) {
            return Node.of(owed, node.left, node.right);
        }
        if (order < 0) {
            var left = put(node.left, owed);
            return left.priority() > node.priority()
                    ? Node.of(left.entry, left.left, Node.of(node.entry, left.right, node.right))
                    : Node.of(node.entry, left, node.right);
        }
        var right = put(node.right, owed);
        return right.priority() > node.priority()
                ? Node.of(right.entry, Node.of(node.entry, node.left, right.left), right.right)
                : Node.of(node.entry, node.left, right);
    }

    private static Tree remove(Tree tree, ReturnId id) {
        if (!(tree instanceof Node node)) {
            return tree;
        }
        int order = id.compareTo(node.entry.id());
        if (order == 0) {
            return merged(node.left, node.right);
        }
        return order < 0
                ? Node.of(node.entry, remove(node.left, id), node.right)
                : Node.of(node.entry, node.left, remove(node.right, id));
    }

    /** Everything in {@code low} is older than everything in {@code high}. */
    private static Tree merged(Tree low, Tree high) {
        if (!(low instanceof Node a)) {
            return high;
        }
        if (!(high instanceof Node b)) {
            return low;
        }
        return a.priority() > b.priority()
                ? Node.of(a.entry, a.left, merged(a.right, b))
                : Node.of(b.entry, merged(a, b.left), b.right);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OwedCheckIns owed && values().equals(owed.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
