package org.caiyun.sim.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.hf.FrameFinder.Found;
import org.caiyun.sim.line.LineTap.Way;

/** The frames of a reader in words. The memory of a patron's card is not shown. */
final class FramedText implements LineText {
    private static final String HIDDEN = "a patron's card, not shown";

    private final Predicate<Uid> patronCard;
    private final Supplier<FrameFinder> finder;
    private final FrameWords words;
    private final Map<Way, FrameFinder> finders = new EnumMap<>(Way.class);
    private final Map<Way, Bytes> kept = new EnumMap<>(Way.class);

    FramedText(Predicate<Uid> patronCard, Supplier<FrameFinder> finder, FrameWords words) {
        this.patronCard = patronCard;
        this.finder = finder;
        this.words = words;
        reset();
    }

    @Override
    public void reset() {
        for (var way : Way.values()) {
            finders.put(way, finder.get());
            kept.put(way, Bytes.EMPTY);
        }
        words.reset();
    }

    @Override
    public List<Said> passed(Way way, Bytes bytes) {
        var said = new ArrayList<Said>();
        Bytes stream = Objects.requireNonNull(kept.get(way)).plus(bytes);
        for (Found found : Objects.requireNonNull(finders.get(way)).feed(bytes)) {
            int size = switch (found) {
                case Found.Dropped(int count) -> count;
                case Found.Frame(Bytes frame) -> frame.size();
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
            case Found.Frame(Bytes frame) when way == Way.TO_DEVICE -> Said.of(raw, words.asked(frame));
            case Found.Frame _ when hidesMemory() -> new Said("", "memory of " + HIDDEN);
            case Found.Frame(Bytes frame) -> Said.of(raw, words.answered(frame));
        };
    }

    private boolean hidesMemory() {
        return words.memoryOf().filter(patronCard).isPresent();
    }
}
