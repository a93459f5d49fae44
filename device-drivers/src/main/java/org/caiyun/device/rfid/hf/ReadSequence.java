package org.caiyun.device.rfid.hf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.HfReply.Description;

/**
 * Inventories until two in a row show the same tags, then registers and memory of each. A UID can be misread and a book
 * can move, so whatever does not agree starts the whole reading again, a few times. Cards need not agree, because a
 * telephone near the slot shows another number each time: those that both inventories show are there.
 */
final class ReadSequence implements HfSequence {
    /** More tags than this in the slot's field is no pile of books. */
    private static final int MOST_TAGS = 250;

    private static final int RANDOM_BYTES = 4;
    private static final int RANDOM = 0x08;

    private sealed interface State {
        record Listing(Inventory seen) implements State {}

        record Resetting() implements State {}

        record Describing(Uid uid) implements State {}

        record Reading(Description tag, Bytes memory) implements State {}
    }

    private record Inventory(SortedSet<Uid> tags, SortedSet<Uid> cards) {
        Inventory() {
            this(new TreeSet<>(), new TreeSet<>());
        }

        int size() {
            return tags.size() + cards.size();
        }
    }

    private final CommandId id;
    private final int maxBytes;
    private final IntUnaryOperator blocksPerRequest;
    private final List<Inventory> inventories = new ArrayList<>();
    private final List<Uid> unread = new ArrayList<>();
    private final List<TagImage> images = new ArrayList<>();
    private List<Uid> cards = List.of();
    private int readings = 1;
    private State state = new State.Resetting();

    /** @param blocksPerRequest how many blocks of this many bytes one request may ask for */
    ReadSequence(CommandId id, int maxBytes, IntUnaryOperator blocksPerRequest) {
        this.id = id;
        this.maxBytes = maxBytes;
        this.blocksPerRequest = blocksPerRequest;
    }

    @Override
    public Step begin() {
        return list();
    }

    @Override
    public Step answered(HfReply reply) {
        return switch (reply) {
            case HfReply.Failed(HfStatus status) -> failed(status);
            case HfReply.Tags tags when state instanceof State.Listing(var seen) -> listed(tags, seen);
            case HfReply.Done _ when state instanceof State.Resetting -> list();
            case Description tag when state instanceof State.Describing -> read(tag, Bytes.EMPTY);
            case HfReply.Blocks(Bytes more)
            when state instanceof State.Reading(var tag, var memory) -> read(tag, memory.plus(more));
            case HfReply.Tags _, HfReply.Done _, Description _, HfReply.Blocks _, HfReply.Eas _, HfReply.Identity _ ->
                throw HfSequence.misfit(reply);
        };
    }

    @Override
    public Step unanswered() {
        return again(new RfidAnswer.Unstable(id, "a part of the inventory was lost"));
    }

    @Override
    public RfidAnswer abandoned(DeviceFault fault) {
        return new RfidAnswer.ReadFailed(id, fault);
    }

    private Step list() {
        state = new State.Listing(new Inventory());
        return new Step.Ask(new HfRequest.Inventory(false));
    }

    private Step reset() {
        state = new State.Resetting();
        return new Step.Ask(new HfRequest.FieldReset());
    }

    private Step listed(HfReply.Tags tags, Inventory seen) {
        int before = seen.size();
        seen.tags.addAll(tags.uids());
        seen.cards.addAll(tags.cards());
        if (!tags.strangers().isEmpty()) {
            return unstable(
                    "tag of unknown type %02X".formatted(tags.strangers().getFirst()));
        }
        if (seen.size() > MOST_TAGS) {
            return unstable("more than " + MOST_TAGS + " tags");
        }
        if (tags.more() && seen.size() == before) {
            return again(new RfidAnswer.Unstable(id, "the reader promises more tags and names none"));
        }
        return tags.more() ? new Step.Ask(new HfRequest.Inventory(true)) : compare(seen);
    }

    private Step compare(Inventory seen) {
        Optional<Inventory> before = inventories.isEmpty() ? Optional.empty() : Optional.of(inventories.getLast());
        inventories.add(seen);
        if (before.isEmpty()) {
            return list();
        }
        if (before.get().tags.equals(seen.tags)) {
            unread.addAll(seen.tags);
            SortedSet<Uid> earlier = before.get().cards;
            cards = seen.cards.stream()
                    .filter(card -> earlier.contains(card) && !isRandom(card))
                    .toList();
            return describeNext();
        }
        return inventories.size() > TRIES
                ? unstable(before.get().tags.size() + " tags, then " + seen.tags.size() + " or others")
                : reset();
    }

    /** ISO/IEC 14443-3: a number of four bytes that begins with 08 is made up each time the card is woken. */
    private static boolean isRandom(Uid card) {
        return card.bytes().size() == RANDOM_BYTES && card.bytes().at(0) == RANDOM;
    }

    private Step describeNext() {
        if (unread.isEmpty()) {
            return new Step.End(new RfidAnswer.TagsRead(id, images, cards));
        }
        Uid next = unread.removeFirst();
        state = new State.Describing(next);
        return new Step.Ask(new HfRequest.Describe(next));
    }

    private Step read(Description tag, Bytes memory) {
        int size = tag.blockSize();
        int wanted = Math.min(tag.blocks(), Math.max(1, maxBytes / size));
        int first = memory.size() / size;
        if (first >= wanted) {
            images.add(new TagImage.Hf(tag.uid(), tag.afi(), tag.dsfid(), size, memory));
            return describeNext();
        }
        state = new State.Reading(tag, memory);
        int count = Math.min(wanted - first, blocksPerRequest.applyAsInt(size));
        return new Step.Ask(new HfRequest.ReadBlocks(tag.uid(), first, count, size));
    }

    private Step failed(HfStatus status) {
        return switch (status.group()) {
            case PERMANENT -> unstable(status.text());
            case GONE -> again(new RfidAnswer.Unstable(id, status.text()));
            case RETRY ->
                again(status.needsHands() ? abandoned(status.fault()) : new RfidAnswer.Unstable(id, status.text()));
            case READER -> new Step.End(abandoned(status.fault()));
        };
    }

    private Step again(RfidAnswer otherwise) {
        if (readings == TRIES) {
            return new Step.End(otherwise);
        }
        readings++;
        inventories.clear();
        unread.clear();
        images.clear();
        return reset();
    }

    private Step unstable(String what) {
        return new Step.End(new RfidAnswer.Unstable(id, what));
    }
}
