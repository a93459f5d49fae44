package org.caiyun.sim.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.feig.FeigFrame;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.hf.FrameFinder.Found;
import org.caiyun.sim.line.LineTap.Way;

/** FEIG frames in words. The memory of a patron's card is not shown. */
final class ReaderText implements LineText {
    private static final int ISO_HOST = 0xB0;
    private static final int READ_BLOCKS = 0x23;
    private static final int UID_BYTES = 8;
    private static final String HIDDEN = "a patron's card, not shown";

    private final Predicate<Uid> patronCard;
    private final Map<Way, FrameFinder> decoders = new EnumMap<>(Way.class);
    private final Map<Way, Bytes> kept = new EnumMap<>(Way.class);
    private Bytes asked = Bytes.EMPTY;

    ReaderText(Predicate<Uid> patronCard) {
        this.patronCard = patronCard;
        reset();
    }

    @Override
    public void reset() {
        for (var way : Way.values()) {
            decoders.put(way, FeigFrame.finder());
            kept.put(way, Bytes.EMPTY);
        }
        asked = Bytes.EMPTY;
    }

    @Override
    public List<Said> passed(Way way, Bytes bytes) {
        var said = new ArrayList<Said>();
        Bytes stream = kept(way).plus(bytes);
        for (var decoded : Objects.requireNonNull(decoders.get(way)).feed(bytes)) {
            int size = size(decoded);
            said.add(row(way, decoded, stream.slice(0, size)));
            stream = stream.from(size);
        }
        kept.put(way, stream);
        return said;
    }

    private Bytes kept(Way way) {
        return Objects.requireNonNull(kept.get(way));
    }

    private static int size(Found decoded) {
        return switch (decoded) {
            case Found.Frame(Bytes frame) -> frame.size();
            case Found.Dropped(int count) -> count;
        };
    }

    private Said row(Way way, Found decoded, Bytes raw) {
        return switch (decoded) {
            case Found.Dropped(int count) ->
                hidesMemory() ? new Said("", HIDDEN) : Said.of(raw, count + " bytes of noise");
            case Found.Frame(Bytes bytes)
            when way == Way.TO_DEVICE -> {
                FeigFrame frame = FeigFrame.of(bytes);
                asked = frame.command() == ISO_HOST ? frame.payload() : Bytes.of(frame.command());
                yield Said.of(raw, request(frame));
            }
            case Found.Frame _ when hidesMemory() -> new Said("", "memory of " + HIDDEN);
            case Found.Frame(Bytes bytes) -> Said.of(raw, reply(FeigFrame.of(bytes)));
        };
    }

    private boolean hidesMemory() {
        return asked.size() > 1
                && asked.at(0) == READ_BLOCKS
                && addressee().filter(patronCard).isPresent();
    }

    private Optional<Uid> addressee() {
        return asked.size() >= 2 + UID_BYTES && (asked.at(1) & 0x07) == 1
                ? Optional.of(new Uid(asked.slice(2, 2 + UID_BYTES)))
                : Optional.empty();
    }

    private String request(FeigFrame frame) {
        return switch (frame.command()) {
            case 0x63 -> "begin anew";
            case 0x65 -> "software version?";
            case 0x69 -> "RF reset";
            case 0x80 -> "read configuration";
            case 0x81 -> "write configuration";
            case 0xB1 -> ofMaker(frame.payload());
            case ISO_HOST -> onTags(frame.payload());
            default -> "command %02X".formatted(frame.command());
        };
    }

    /** Behind the maker's number, NXP's commands; addressed ones end with the UID. */
    private static String ofMaker(Bytes data) {
        int command = data.size() > 1 ? data.at(1) : 0;
        String of = data.size() == 3 + UID_BYTES ? " of " + data.from(3).hex() : "";
        return switch (command) {
            case 0xA2 -> "surveillance bit on" + of;
            case 0xA3 -> "surveillance bit off" + of;
            case 0xA5 -> "EAS alarm" + of;
            default -> "maker's command %02X".formatted(command) + of;
        };
    }

    private String onTags(Bytes data) {
        if (data.isEmpty()) {
            return "ISO command";
        }
        var to = addressee().map(uid -> " of " + uid.bytes().hex()).orElse("");
        int rest = to.isEmpty() ? 2 : 2 + UID_BYTES;
        return switch (data.at(0)) {
            case 0x01 -> data.size() > 1 && (data.at(1) & 0x80) != 0 ? "ISO inventory, go on" : "ISO inventory";
            case READ_BLOCKS -> "read blocks" + blocks(data, rest) + to;
            case 0x27 -> "write AFI" + (data.size() > rest ? " %02X".formatted(data.at(rest)) : "") + to;
            case 0x2B -> "system information" + to;
            default -> "ISO command %02X".formatted(data.at(0)) + to;
        };
    }

    private static String blocks(Bytes data, int at) {
        return data.size() < at + 2 ? "" : " " + data.at(at) + " to " + (data.at(at) + data.at(at + 1) - 1);
    }

    private String reply(FeigFrame frame) {
        if (frame.payload().isEmpty()) {
            return "empty reply";
        }
        int status = frame.payload().at(0);
        return switch (status) {
            case 0x00, 0x94 -> done(frame);
            case 0x01 -> "no tag";
            case 0x80 -> "unknown command";
            case 0x82 -> "reader is in scan mode";
            case 0x83 -> "collision";
            case 0x84 -> "antenna warning";
            case 0x95 -> "the tag refuses";
            default -> "status %02X".formatted(status);
        };
    }

    private String done(FeigFrame frame) {
        var payload = frame.payload();
        if (frame.command() != ISO_HOST || asked.isEmpty() || payload.size() < 2) {
            return "done";
        }
        return switch (asked.at(0)) {
            case 0x01 -> tags(payload);
            case READ_BLOCKS -> payload.at(1) + " blocks";
            case 0x2B ->
                payload.size() >= 13 ? "AFI %02X, %d blocks".formatted(payload.at(10), payload.at(12) + 1) : "done";
            default -> "done";
        };
    }

    private static String tags(Bytes payload) {
        int count = payload.at(1);
        var text = new StringBuilder(count == 1 ? "1 tag" : count + " tags");
        for (int at = 2; at + 2 + UID_BYTES <= payload.size(); at += 2 + UID_BYTES) {
            text.append(' ').append(payload.slice(at + 2, at + 2 + UID_BYTES).hex());
        }
        return text.toString();
    }
}
