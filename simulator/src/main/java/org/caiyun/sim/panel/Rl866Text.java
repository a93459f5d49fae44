package org.caiyun.sim.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.hf.FrameFinder.Found;
import org.caiyun.device.rfid.rl866.Rl866Frame;
import org.caiyun.sim.line.LineTap.Way;

/**
 * Frames of the RL866 family in words. The memory of a patron's card is not shown, nor memory read over a connection
 * that was opened before the listening began.
 */
final class Rl866Text implements LineText {
    private static final int CONNECT = 0x32;
    private static final int DISCONNECT = 0x33;
    private static final int ACCESS = 0x34;
    private static final int READ_BLOCKS = 0x03;
    private static final int CONNECT_BYTES = 14;
    private static final int UID_BYTES = 8;
    private static final String HIDDEN = "a patron's card, not shown";

    private final Predicate<Uid> patronCard;
    private final Map<Way, FrameFinder> finders = new EnumMap<>(Way.class);
    private final Map<Way, Bytes> kept = new EnumMap<>(Way.class);
    private final Map<Integer, Uid> connected = new HashMap<>();
    private Bytes asked = Bytes.EMPTY;

    Rl866Text(Predicate<Uid> patronCard) {
        this.patronCard = patronCard;
        reset();
    }

    @Override
    public void reset() {
        for (var way : Way.values()) {
            finders.put(way, Rl866Frame.finder());
            kept.put(way, Bytes.EMPTY);
        }
        asked = Bytes.EMPTY;
    }

    @Override
    public List<Said> passed(Way way, Bytes bytes) {
        var said = new ArrayList<Said>();
        Bytes stream = Objects.requireNonNull(kept.get(way)).plus(bytes);
        for (var found : Objects.requireNonNull(finders.get(way)).feed(bytes)) {
            int size = switch (found) {
                case Found.Frame(Bytes whole) -> whole.size();
                case Found.Dropped(int count) -> count;
            };
            said.add(row(way, found, stream.slice(0, size)));
            stream = stream.from(size);
        }
        kept.put(way, stream);
        return said;
    }

    private Said row(Way way, Found found, Bytes raw) {
        return switch (found) {
            case Found.Dropped(int count) ->
                hidesMemory() ? new Said("", HIDDEN) : Said.of(raw, count + " bytes of noise");
            case Found.Frame(Bytes whole)
            when way == Way.TO_DEVICE -> {
                Rl866Frame frame = Rl866Frame.of(whole);
                asked = frame.information();
                yield Said.of(raw, asked.isEmpty() ? "resynchronise" : request());
            }
            case Found.Frame _ when hidesMemory() -> new Said("", "memory of " + HIDDEN);
            case Found.Frame(Bytes whole) -> Said.of(raw, reply(Rl866Frame.of(whole)));
        };
    }

    private boolean hidesMemory() {
        return asked.size() > 3
                && asked.at(0) == ACCESS
                && asked.at(3) == READ_BLOCKS
                && addressee().map(patronCard::test).orElse(true);
    }

    private Optional<Uid> addressee() {
        return Optional.ofNullable(connected.get(asked.at(1)));
    }

    private String request() {
        return switch (asked.at(0)) {
            case 0x01 -> "configuration?";
            case 0x31 -> asked.size() > 1 && asked.at(1) != 0 ? "inventory, go on" : "inventory";
            case CONNECT -> "connect " + connecting().map(Uid::hex).orElse("a tag");
            case DISCONNECT -> asked.size() > 1 && asked.at(1) != 0 ? "disconnect" : "disconnect all";
            case ACCESS -> asked.size() < 5 ? "tag access" : access();
            default -> "command %02X".formatted(asked.at(0));
        };
    }

    private String access() {
        var of = addressee().map(uid -> " of " + uid.hex()).orElse("");
        return switch (asked.at(3)) {
            case 0x01 -> "reset to ready" + of;
            case READ_BLOCKS ->
                asked.size() < 10
                        ? "read blocks" + of
                        : "read blocks %d to %d".formatted(asked.at(6), asked.at(6) + asked.at(8) - 1) + of;
            case 0x06 -> "write AFI" + (asked.size() > 5 ? " %02X".formatted(asked.at(5)) : "") + of;
            case 0x0A -> "system information" + of;
            case 0x0C -> "surveillance bit on" + of;
            case 0x0D -> "surveillance bit off" + of;
            case 0x0F -> "EAS alarm" + of;
            default -> "tag access %02X".formatted(asked.at(3)) + of;
        };
    }

    private String reply(Rl866Frame frame) {
        Bytes told = frame.information();
        if (told.isEmpty()) {
            return "resynchronised";
        }
        if (asked.isEmpty() || told.size() < 3 || told.at(0) != asked.at(0)) {
            return "late reply, or a part of one";
        }
        int status = word(told, 1);
        if (status != 0) {
            return "error %03X".formatted(status);
        }
        return switch (told.at(0)) {
            case 0x31 -> tags(told.from(3));
            case CONNECT -> opened(told);
            case DISCONNECT -> closed();
            case ACCESS -> result(told.from(3));
            default -> "done";
        };
    }

    private String opened(Bytes told) {
        if (told.size() > 3) {
            connecting().ifPresent(uid -> connected.put(told.at(3), uid));
        }
        return "connected";
    }

    private String closed() {
        connected.keySet().removeIf(handle -> asked.size() < 2 || asked.at(1) == 0 || asked.at(1) == handle);
        return "disconnected";
    }

    /** Length, code, whether it was done, data. */
    private String result(Bytes result) {
        if (result.size() >= 6 && result.at(3) == 0) {
            return "error %03X".formatted(word(result, 4));
        }
        if (result.size() >= 6 && result.at(1) == READ_BLOCKS) {
            int blocks = word(result, 4);
            return blocks == 1 ? "1 block" : blocks + " blocks";
        }
        boolean registers = result.size() >= 18 && result.at(1) == 0x0A && result.at(4) == 0x0F;
        return registers ? "AFI %02X, %d blocks".formatted(result.at(14), result.at(15) + 1) : "done";
    }

    private static String tags(Bytes data) {
        int count = data.size() < 4 ? 0 : data.at(3);
        return count == 0 ? "no tag" : count == 1 ? "1 tag" : count + " tags";
    }

    private Optional<Uid> connecting() {
        return asked.size() == CONNECT_BYTES && asked.at(0) == CONNECT
                ? Optional.of(new Uid(highFirst(asked.from(CONNECT_BYTES - UID_BYTES))))
                : Optional.empty();
    }

    private static Bytes highFirst(Bytes low) {
        byte[] high = low.toArray();
        for (int i = 0; i < high.length; i++) {
            high[i] = (byte) low.at(high.length - 1 - i);
        }
        return Bytes.copyOf(high);
    }

    private static int word(Bytes bytes, int at) {
        return bytes.at(at) | bytes.at(at + 1) << 8;
    }
}
