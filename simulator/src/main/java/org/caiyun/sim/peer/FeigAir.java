package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.World;

/** The radio side of a simulated FEIG reader: host commands to tags, what comes of them, and how long it takes. */
final class FeigAir {
    private static final int INVENTORY = 0x01;
    private static final int READ_BLOCKS = 0x23;
    private static final int WRITE_AFI = 0x27;
    private static final int SYSTEM_INFORMATION = 0x2B;
    private static final int MORE = 0x80;
    private static final int UID_BYTES = 8;
    private static final int MOST_BYTES = 128;
    private static final Bytes OK = Bytes.of(0x00);
    private static final Bytes NO_TAG = Bytes.of(0x01);
    private static final Bytes OUT_OF_RANGE = Bytes.of(0x11);
    private static final Bytes UNKNOWN_COMMAND = Bytes.of(0x80);
    private static final Bytes WRONG_LENGTH = Bytes.of(0x81);
    private static final Bytes COLLISION = Bytes.of(0x83);
    private static final Bytes NO_SUCH_BLOCK = Bytes.of(0x95, 0x10);
    private static final Bytes AFI_LOCKED = Bytes.of(0x95, 0x12);

    /** Status and data, and the time in the air. */
    record Outcome(Duration time, Bytes payload) {}

    private final World world;
    private final RfTiming timing;
    private final int tagsPerReply;
    private final Set<Uid> outOfReach = new HashSet<>();
    private final List<Uid> ghosts = new ArrayList<>();
    private final List<Bytes> unlisted = new ArrayList<>();

    FeigAir(World world, RfTiming timing, int tagsPerReply) {
        this.world = world;
        this.timing = timing;
        this.tagsPerReply = tagsPerReply;
    }

    void lose(Uid uid) {
        outOfReach.add(uid);
    }

    /** Tags that were lost are reached again. */
    void find() {
        outOfReach.clear();
    }

    void imagine(Uid ghost) {
        ghosts.add(ghost);
    }

    boolean imagines(Uid ghost) {
        return ghosts.contains(ghost);
    }

    void forget(Uid ghost) {
        ghosts.removeIf(ghost::equals);
    }

    void clear() {
        outOfReach.clear();
        ghosts.clear();
    }

    static FeigFault.Operation operationOf(Bytes data) {
        return switch (data.isEmpty() ? -1 : data.at(0)) {
            case INVENTORY -> FeigFault.Operation.INVENTORY;
            case READ_BLOCKS -> FeigFault.Operation.READ_BLOCKS;
            case WRITE_AFI -> FeigFault.Operation.WRITE_AFI;
            case SYSTEM_INFORMATION -> FeigFault.Operation.SYSTEM_INFORMATION;
            default -> FeigFault.Operation.OTHER;
        };
    }

    /** The tag that an addressed command means. */
    static Optional<Uid> addressee(Bytes data) {
        return data.size() >= 2 + UID_BYTES && data.at(1) == 1
                ? Optional.of(new Uid(data.slice(2, 2 + UID_BYTES)))
                : Optional.empty();
    }

    Outcome perform(Bytes data) {
        return switch (operationOf(data)) {
            case INVENTORY -> data.size() == 2 ? inventory(data.at(1)) : refuse(WRONG_LENGTH);
            case SYSTEM_INFORMATION -> onTag(data, 0, 12, _ -> this::describe);
            case READ_BLOCKS -> onTag(data, 2, 14, rest -> tag -> read(tag, rest.at(0), rest.at(1)));
            case WRITE_AFI -> onTag(data, 1, 13, rest -> tag -> writeAfi(tag, rest.at(0)));
            case SOFTWARE_VERSION, RF_RESET, OTHER -> refuse(UNKNOWN_COMMAND);
        };
    }

    private Outcome inventory(int mode) {
        Duration time = Duration.ZERO;
        if ((mode & MORE) == 0) {
            time = list();
        }
        if (unlisted.isEmpty()) {
            return new Outcome(time, NO_TAG);
        }
        int count = Math.min(unlisted.size(), tagsPerReply);
        Bytes payload = Bytes.of(unlisted.size() > count ? 0x94 : 0x00, count);
        for (int i = 0; i < count; i++) {
            payload = payload.plus(unlisted.removeFirst());
        }
        return new Outcome(time, payload);
    }

    private Duration list() {
        unlisted.clear();
        var uids = new ArrayList<Uid>();
        for (SimTag tag : inField()) {
            uids.add(tag.uid());
            unlisted.add(Bytes.of(0x03, tag.dsfid()).plus(tag.uid().bytes()));
        }
        for (Uid ghost : ghosts) {
            unlisted.add(Bytes.of(0x03, 0x00).plus(ghost.bytes()));
        }
        ghosts.clear();
        return timing.inventory(uids);
    }

    private Outcome onTag(Bytes data, int more, int onAir, Function<Bytes, Function<SimTag, Outcome>> command) {
        int mode = data.size() > 1 ? data.at(1) & 0x07 : 0;
        int fixed = mode == 1 ? 2 + UID_BYTES : 2;
        if (data.size() != fixed + more) {
            return refuse(WRONG_LENGTH);
        }
        if (mode > 1) {
            return refuse(OUT_OF_RANGE);
        }
        Optional<Uid> wanted = addressee(data);
        List<SimTag> tags = inField().stream()
                .filter(tag -> wanted.isEmpty() || wanted.get().equals(tag.uid()))
                .toList();
        return switch (tags.size()) {
            case 0 -> new Outcome(timing.unanswered(onAir), NO_TAG);
            case 1 -> command.apply(data.from(fixed)).apply(tags.getFirst());
            default -> new Outcome(timing.exchange(onAir, 3), COLLISION);
        };
    }

    private Outcome describe(SimTag tag) {
        Bytes payload = OK.plus(Bytes.of(tag.dsfid()))
                .plus(tag.uid().bytes())
                .plus(Bytes.of(tag.afi(), tag.blockSize() - 1, tag.blocks() - 1, 0x01));
        return new Outcome(timing.exchange(12, 17), payload);
    }

    private Outcome read(SimTag tag, int first, int count) {
        int bytes = count * tag.blockSize();
        if (count == 0 || bytes > MOST_BYTES) {
            return refuse(OUT_OF_RANGE);
        }
        if (first + count > tag.blocks()) {
            return new Outcome(timing.exchange(14, 4), NO_SUCH_BLOCK);
        }
        Bytes payload = OK.plus(Bytes.of(count, tag.blockSize()));
        for (int number = first; number < first + count; number++) {
            payload = payload.plus(Bytes.of(0x00)).plus(highestFirst(tag.block(number)));
        }
        return new Outcome(timing.exchange(14, 3 + bytes), payload);
    }

    private Outcome writeAfi(SimTag tag, int value) {
        if (tag.afiLocked()) {
            return new Outcome(timing.exchange(13, 4), AFI_LOCKED);
        }
        tag.writeAfi(value);
        return new Outcome(timing.write(13, 3), OK);
    }

    private List<SimTag> inField() {
        return world.tagsInField().stream()
                .filter(tag -> !outOfReach.contains(tag.uid()))
                .sorted(Comparator.comparing(SimTag::uid).reversed())
                .toList();
    }

    private static Outcome refuse(Bytes status) {
        return new Outcome(Duration.ZERO, status);
    }

    private static Bytes highestFirst(Bytes block) {
        byte[] turned = block.toArray();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (byte) block.at(turned.length - 1 - i);
        }
        return Bytes.copyOf(turned);
    }
}
