package org.caiyun.device.io;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;

/** What is known and asked while a line of pins is open. It ends with a fault. */
final class PinsConversation implements BoardConversation {
    private final PinsSettings settings;
    private final OutputImage outputs;
    private final Debouncer debouncer;
    /** Pins that owe a report, and until when. */
    private final SortedMap<Integer, Uptime> awaited = new TreeMap<>();
    /** Outputs that were written again before they were read back, and how often: only the last level counts. */
    private final Map<Integer, Integer> overtaken = new HashMap<>();

    private Bytes half = Bytes.EMPTY;
    private Optional<DeviceFault> fault = Optional.empty();
    private Uptime nextRecheck;

    PinsConversation(PinsSettings settings, Uptime now) {
        this.settings = settings;
        outputs = new OutputImage(settings.outputs());
        debouncer = new Debouncer(settings.inputs());
        nextRecheck = now.plus(settings.recheck());
        settings.inputs().forEach(input -> awaited.put(input.channel(), now.plus(settings.answerWithin())));
    }

    @Override
    public Optional<DeviceFault> fault() {
        return fault;
    }

    /** The line reports every input by itself. */
    @Override
    public Reaction<BoardEvent> begin(Uptime now) {
        return want(outputs.wanted(), now);
    }

    @Override
    public boolean ready() {
        return debouncer.complete();
    }

    /** Outputs that are not named stay as they are; each output is written, so that each is read back. */
    @Override
    public Reaction<BoardEvent> want(SortedMap<Integer, Boolean> levels, Uptime now) {
        outputs.merge(levels);
        Bytes messages = Bytes.EMPTY;
        for (Map.Entry<Integer, Boolean> raw : outputs.raw().entrySet()) {
            messages = messages.plus(new PinMessage.Level(raw.getKey(), raw.getValue()).bytes());
            if (awaited.put(raw.getKey(), now.plus(settings.answerWithin())) != null) {
                overtaken.merge(raw.getKey(), 1, Integer::sum);
            }
        }
        return messages.isEmpty() ? Reaction.none() : Reaction.write(messages);
    }

    /** The line tells every edge, and asks again in its own time. */
    @Override
    public void watch(BoardCommand.Pace pace) {}

    @Override
    public Reaction<BoardEvent> received(Bytes bytes, Uptime now) {
        Bytes all = half.plus(bytes);
        int whole = all.size() - all.size() % PinMessage.SIZE;
        half = all.from(whole);
        boolean changed = debouncer.settle(now);
        Reaction<BoardEvent> reaction = Reaction.none();
        for (int i = 0; i < whole && fault.isEmpty(); i += PinMessage.SIZE) {
            reaction = reaction.then(heard(PinMessage.of(all.at(i), all.at(i + 1)), now));
        }
        changed |= debouncer.settle(now);
        return changed ? reaction.then(Reaction.result(new BoardEvent.Inputs(debouncer.levels()))) : reaction;
    }

    private Reaction<BoardEvent> heard(Optional<PinMessage> message, Uptime now) {
        if (message.isEmpty() || !(message.get() instanceof PinMessage.Level(int channel, boolean high))) {
            fault = Optional.of(new DeviceFault.Garbled("a pin message that is no level"));
            return Reaction.none();
        }
        if (overtaken.containsKey(channel)) {
            overtaken.computeIfPresent(channel, (_, times) -> times > 1 ? times - 1 : null);
            return Reaction.none();
        }
        Optional<Uptime> owed = Optional.ofNullable(awaited.remove(channel));
        debouncer.see(channel, high, now);
        return Optional.ofNullable(outputs.raw().get(channel))
                .filter(_ -> owed.isPresent())
                .map(wanted -> readBack(channel, wanted, high))
                .orElse(Reaction.none());
    }

    private Reaction<BoardEvent> readBack(int channel, boolean wanted, boolean found) {
        if (wanted != found) {
            var why = new DeviceFault.Refused("output " + channel + " reads back " + (found ? "high" : "low"));
            return Reaction.result(new BoardEvent.OutputsFailed(why));
        }
        boolean last =
                awaited.keySet().stream().noneMatch(owing -> outputs.wanted().containsKey(owing));
        return last ? Reaction.result(new BoardEvent.OutputsSet(outputs.wanted())) : Reaction.none();
    }

    @Override
    public Reaction<BoardEvent> tick(Uptime now) {
        if (awaited.values().stream().anyMatch(due -> due.reachedAt(now))) {
            fault = Optional.of(new DeviceFault.Silent(settings.answerWithin()));
            return Reaction.none();
        }
        Reaction<BoardEvent> changes =
                debouncer.settle(now) ? Reaction.result(new BoardEvent.Inputs(debouncer.levels())) : Reaction.none();
        return nextRecheck.reachedAt(now) ? changes.then(recheck(now)) : changes;
    }

    private Reaction<BoardEvent> recheck(Uptime now) {
        nextRecheck = now.plus(settings.recheck());
        Bytes messages = Bytes.EMPTY;
        for (DigitalIn input : settings.inputs()) {
            messages = messages.plus(new PinMessage.Ask(input.channel()).bytes());
            awaited.putIfAbsent(input.channel(), now.plus(settings.answerWithin()));
        }
        return Reaction.write(messages);
    }

    @Override
    public Optional<Uptime> deadline() {
        Optional<Uptime> owed = awaited.values().stream().min(Uptime::compareTo);
        return Uptime.earliest(Uptime.earliest(owed, debouncer.deadline()), Optional.of(nextRecheck));
    }
}
