package org.caiyun.device.rfid.rl866;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.hf.FrameFinder.Found;

/**
 * Counted blocks over one line. Each request has the other sequence bit than the one before, and only a reply with the
 * same bit answers it; at the beginning, and whenever a reply stayed out, both sides are set back to the bit 0 first.
 */
final class Rl866Channel {
    /** More than the listing of 250 tags, which is more than any slot holds. */
    private static final int MOST_CHAINED = 4096;

    private sealed interface Awaited {
        record Nothing() implements Awaited {}

        record Synchronisation() implements Awaited {}

        /** @param parts of a reply in several frames, so far */
        record Block(int sequence, Bytes parts) implements Awaited {}
    }

    private final int node;
    private final FrameFinder finder = Rl866Frame.finder();
    private Awaited awaited = new Awaited.Nothing();
    private boolean synchronised;
    private int sequence;
    private int heardNode = Rl866Frame.ANY_NODE;

    Rl866Channel(int node) {
        this.node = node;
    }

    /** A new line. */
    void reset() {
        finder.clear();
        lose();
    }

    /** The two sides no longer count alike. */
    void lose() {
        awaited = new Awaited.Nothing();
        synchronised = false;
    }

    boolean synchronised() {
        return synchronised;
    }

    boolean waits() {
        return !(awaited instanceof Awaited.Nothing);
    }

    /** The bit of the block that is not yet answered. */
    OptionalInt unanswered() {
        return awaited instanceof Awaited.Block block ? OptionalInt.of(block.sequence) : OptionalInt.empty();
    }

    /** The bit of the next block. */
    int nextSequence() {
        return sequence;
    }

    FrameFinder finder() {
        return finder;
    }

    /** Which reader spoke last. */
    int heardNode() {
        return heardNode;
    }

    Bytes resynchronise() {
        finder.clear();
        awaited = new Awaited.Synchronisation();
        return new Rl866Frame(node, Rl866Frame.RESYNCHRONISE, Bytes.EMPTY).encoded();
    }

    Bytes ask(Bytes information) {
        finder.clear();
        awaited = new Awaited.Block(sequence, Bytes.EMPTY);
        Bytes frame = new Rl866Frame(node, sequence, information).encoded();
        sequence ^= Rl866Frame.SEQUENCE;
        return frame;
    }

    /** INF of the reply that is awaited, nothing in it for a resynchronisation; empty as long as none is whole. */
    Optional<Bytes> heard(List<Found> found) {
        for (Found one : found) {
            Optional<Bytes> whole = switch (one) {
                case Found.Dropped _ -> Optional.empty();
                case Found.Frame(Bytes bytes) -> take(Rl866Frame.of(bytes));
            };
            if (whole.isPresent()) {
                return whole;
            }
        }
        return Optional.empty();
    }

    /** The reply was understood; the next request may go out. */
    void understood() {
        awaited = new Awaited.Nothing();
    }

    private Optional<Bytes> take(Rl866Frame frame) {
        if (node != Rl866Frame.ANY_NODE && frame.node() != node) {
            return Optional.empty();
        }
        return switch (awaited) {
            case Awaited.Synchronisation _
            when frame.control() == Rl866Frame.RESYNCHRONISED -> {
                heardNode = frame.node();
                synchronised = true;
                sequence = 0;
                yield Optional.of(Bytes.EMPTY);
            }
            case Awaited.Block block
            when frame.isInformation() && frame.sequence() == block.sequence -> {
                heardNode = frame.node();
                yield join(block, frame);
            }
            case Awaited.Nothing _, Awaited.Synchronisation _, Awaited.Block _ -> Optional.empty();
        };
    }

    private Optional<Bytes> join(Awaited.Block block, Rl866Frame frame) {
        Bytes joined = block.parts.plus(frame.information());
        boolean goesOn = frame.isChained() && joined.size() <= MOST_CHAINED;
        awaited = new Awaited.Block(block.sequence, goesOn ? joined : Bytes.EMPTY);
        return frame.isChained() || joined.isEmpty() ? Optional.empty() : Optional.of(joined);
    }
}
