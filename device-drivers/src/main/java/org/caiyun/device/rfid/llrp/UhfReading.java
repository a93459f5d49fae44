package org.caiyun.device.rfid.llrp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;

/**
 * Looks until two in a row show the same tags with the same EPCs. From the second look on the user banks are read with
 * them; a bank whose end was overshot is read to its end tag by tag.
 */
final class UhfReading implements UhfSequence {
    /** More tags than this in the slot's field is no pile of books. */
    private static final int MOST_TAGS = 250;

    private final CommandId id;
    private final LlrpSettings settings;
    private final int mostOps;
    private final SortedMap<Uid, UserMemory> memories = new TreeMap<>();
    private final List<Inventory> inventories = new ArrayList<>();
    private List<Access.Op> userOps = List.of();
    private Optional<Uid> refined = Optional.empty();
    private int misses;

    UhfReading(CommandId id, LlrpSettings settings, int mostOps) {
        this.id = id;
        this.settings = settings;
        this.mostOps = mostOps;
    }

    @Override
    public Step begin() {
        return list(Duration.ZERO);
    }

    @Override
    public Step looked(List<TagReport> reports) {
        return refined.map(uid -> refine(uid, reports)).orElseGet(() -> listed(reports));
    }

    @Override
    public RfidAnswer abandoned(DeviceFault fault) {
        return new RfidAnswer.ReadFailed(id, fault);
    }

    private Step list(Duration pause) {
        List<Access.Op> inventory = Inventory.ops(settings);
        boolean withUser = !inventories.isEmpty() && inventories.getLast().anyUsesUserMemory();
        userOps = withUser ? new UserMemory(settings.userWords()).ops(mostOps - inventory.size()) : List.of();
        var ops = new ArrayList<>(inventory);
        ops.addAll(userOps);
        return new Step.Look(new Access(new Access.Target.Any(), ops, false), pause);
    }

    private Step listed(List<TagReport> reports) {
        Inventory inventory = Inventory.of(reports, settings);
        if (inventory.tags().size() > MOST_TAGS) {
            return unstable("more than " + MOST_TAGS + " tags");
        }
        boolean agreed = !inventories.isEmpty() && inventories.getLast().equals(inventory) && inventory.unread() == 0;
        inventories.add(inventory);
        if (!agreed) {
            return inventories.size() > TRIES
                    ? unstable(difference())
                    : list(inventories.size() == 1 ? Duration.ZERO : BETWEEN_TRIES);
        }
        inventory.tags().forEach((uid, seen) -> memories.put(uid, memory(uid, seen, reports)));
        return next(Duration.ZERO);
    }

    private UserMemory memory(Uid uid, Inventory.Seen seen, List<TagReport> reports) {
        var memory = new UserMemory(seen.usesUserMemory() ? settings.userWords() : 0);
        int first = Inventory.ops(settings).size() + 1;
        if (!memory.complete()) {
            best(uid, reports).ifPresent(report -> memory.take(userOps, first, report));
        }
        return memory;
    }

    private Step next(Duration pause) {
        refined = memories.entrySet().stream()
                .filter(entry -> !entry.getValue().complete())
                .map(Map.Entry::getKey)
                .findFirst();
        return refined.map(uid -> read(uid, pause))
                .orElseGet(() -> new Step.End(new RfidAnswer.TagsRead(id, images())));
    }

    private Step read(Uid uid, Duration pause) {
        Inventory.Seen seen =
                Objects.requireNonNull(inventories.getLast().tags().get(uid));
        userOps = memoryOf(uid).ops(mostOps - 1);
        var ops = new ArrayList<Access.Op>();
        ops.add(Inventory.ops(settings).getFirst());
        ops.addAll(userOps);
        Access.Target target = settings.filterByTid() ? Access.Target.tid(uid.bytes()) : Access.Target.epc(seen.epc());
        return new Step.Look(new Access(target, ops, false), pause);
    }

    private UserMemory memoryOf(Uid uid) {
        return Objects.requireNonNull(memories.get(uid));
    }

    private Step refine(Uid uid, List<TagReport> reports) {
        boolean learned = best(uid, reports)
                .map(report -> memoryOf(uid).take(userOps, Inventory.TID_OP + 1, report))
                .orElse(false);
        misses = learned ? 0 : misses + 1;
        return misses == TRIES
                ? unstable("a tag's user memory was not read to its end")
                : next(learned ? Duration.ZERO : BETWEEN_TRIES);
    }

    /** A tag is met several times in one look; the time it told most. */
    private Optional<TagReport> best(Uid uid, List<TagReport> reports) {
        return reports.stream()
                .filter(report ->
                        report.words(Inventory.TID_OP, settings.tidWords()).equals(Optional.of(uid.bytes())))
                .max(Comparator.comparingInt(report -> report.results().size()));
    }

    private List<TagImage> images() {
        var images = new ArrayList<TagImage>();
        inventories.getLast().tags().forEach((uid, seen) -> {
            Bytes user = memoryOf(uid).content();
            images.add(new TagImage.Uhf(uid, seen.pc(), seen.epc(), user));
        });
        return images;
    }

    private String difference() {
        Inventory last = inventories.getLast();
        return last.unread() > 0
                ? "a tag answers and does not tell its TID and protocol control"
                : inventories.get(inventories.size() - 2).tags().size() + " tags, then "
                        + last.tags().size() + " or others";
    }

    private Step unstable(String what) {
        return new Step.End(new RfidAnswer.Unstable(id, what));
    }
}
