package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.peer.HfOutcome.Failure;
import org.caiyun.sim.peer.HfOutcome.Listed;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.World;

/** The radio side of a simulated reader: what comes of what tags are asked, and how long it takes. */
final class HfAir {
    /** What came of it, and the time in the air. */
    record Result(Duration time, HfOutcome outcome) {
        static Result atOnce(HfOutcome outcome) {
            return new Result(Duration.ZERO, outcome);
        }

        static Result failed(Failure failure) {
            return atOnce(new HfOutcome.Failed(failure));
        }
    }

    private final World world;
    private final RfTiming timing;
    private final int tagsPerReply;
    private final int bytesPerRead;
    private final Set<Uid> outOfReach = new HashSet<>();
    private final List<Listed> unlisted = new ArrayList<>();

    HfAir(World world, RfTiming timing, int tagsPerReply, int bytesPerRead) {
        this.world = world;
        this.timing = timing;
        this.tagsPerReply = tagsPerReply;
        this.bytesPerRead = bytesPerRead;
    }

    void lose(Uid uid) {
        outOfReach.add(uid);
    }

    /** Tags that were lost are reached again. */
    void find() {
        outOfReach.clear();
    }

    /** A new inventory, from its first page. */
    Result list(List<Uid> ghosts, boolean twice) {
        unlisted.clear();
        var uids = new ArrayList<Uid>();
        for (SimTag tag : inField()) {
            uids.add(tag.uid());
            var listed = new Listed(tag.uid(), tag.dsfid());
            unlisted.addAll(twice ? List.of(listed, listed) : List.of(listed));
        }
        ghosts.forEach(ghost -> unlisted.add(new Listed(ghost, 0)));
        return page(timing.inventory(uids));
    }

    /** The next page of the inventory before. */
    Result listOn() {
        return page(Duration.ZERO);
    }

    private Result page(Duration time) {
        var page = unlisted.subList(0, Math.min(unlisted.size(), tagsPerReply));
        var tags = new HfOutcome.Tags(page, unlisted.size() - page.size());
        page.clear();
        return new Result(time, tags);
    }

    Result perform(HfAct.OnTag act) {
        List<SimTag> tags = inField().stream()
                .filter(tag -> act.uid().isEmpty() || act.uid().get().equals(tag.uid()))
                .toList();
        int request = requestBytes(act);
        return switch (tags.size()) {
            case 0 -> failed(timing.unanswered(request), Failure.GONE);
            case 1 -> on(tags.getFirst(), act, request);
            default -> failed(timing.exchange(request, 3), Failure.COLLISION);
        };
    }

    private static int requestBytes(HfAct.OnTag act) {
        return switch (act) {
            case HfAct.Select _, HfAct.Describe _ -> 12;
            case HfAct.WriteAfi _, HfAct.WriteEas _, HfAct.ReadEas _ -> 13;
            case HfAct.ReadBlocks _ -> 14;
        };
    }

    private Result on(SimTag tag, HfAct.OnTag act, int request) {
        return switch (act) {
            case HfAct.Select _ -> new Result(timing.exchange(request, 3), new HfOutcome.Done());
            case HfAct.Describe _ ->
                new Result(
                        timing.exchange(request, 17),
                        new HfOutcome.Description(tag.uid(), tag.dsfid(), tag.afi(), tag.blockSize(), tag.blocks()));
            case HfAct.ReadBlocks(var _, int first, int count) -> read(tag, first, count, request);
            case HfAct.WriteAfi(var _, int value) -> {
                boolean locked = tag.afiLocked();
                yield written(tag, request, locked, () -> tag.writeAfi(value));
            }
            case HfAct.WriteEas(var _, boolean on) ->
                tag.hasEas()
                        ? written(tag, request, tag.easLocked(), () -> tag.writeEas(on))
                        : failed(timing.unanswered(request), Failure.GONE);
            case HfAct.ReadEas _ ->
                tag.hasEas() && tag.eas()
                        ? new Result(timing.exchange(request, 35), new HfOutcome.Eas(true))
                        : new Result(timing.unanswered(request), new HfOutcome.Eas(false));
        };
    }

    private Result read(SimTag tag, int first, int count, int request) {
        int bytes = count * tag.blockSize();
        if (count == 0 || bytes > bytesPerRead) {
            return Result.failed(Failure.OUT_OF_RANGE);
        }
        if (first + count > tag.blocks()) {
            return failed(timing.exchange(request, 4), Failure.NO_SUCH_BLOCK);
        }
        List<Bytes> blocks =
                IntStream.range(first, first + count).mapToObj(tag::block).toList();
        return new Result(timing.exchange(request, 3 + bytes), new HfOutcome.Blocks(first, tag.blockSize(), blocks));
    }

    private Result written(SimTag tag, int request, boolean locked, Runnable write) {
        if (locked || tag.needsPassword()) {
            return failed(timing.exchange(request, 4), locked ? Failure.LOCKED : Failure.PASSWORD);
        }
        write.run();
        return new Result(timing.write(request, 3), new HfOutcome.Done());
    }

    private List<SimTag> inField() {
        return world.tagsInField().stream()
                .filter(tag -> !outOfReach.contains(tag.uid()))
                .sorted(Comparator.comparing(SimTag::uid).reversed())
                .toList();
    }

    private static Result failed(Duration time, Failure failure) {
        return new Result(time, new HfOutcome.Failed(failure));
    }
}
