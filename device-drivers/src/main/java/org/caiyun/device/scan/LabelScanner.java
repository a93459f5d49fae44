package org.caiyun.device.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.scan.CodeFinder.Found;

/**
 * A scanner that sends what it reads as text on a serial line. It reports whole codes that began after {@code Look} and
 * ended before {@code Rest}, each as often as it is read; there is no check on such a line, so that whoever listens
 * should want to hear a code twice. It knows no barcodes of a library. Threads: none of its own, called by one.
 */
public final class LabelScanner implements Driver<ScannerCommand, ScannerEvent> {
    /** Longer than any scanner pauses within a code. */
    static final Duration SILENCE = Duration.ofMillis(50);

    static final int STARTS_WITHOUT_ANSWER = 3;
    static final int BYTES_WITHOUT_TEXT = 1000;
    private static final DeviceHealth READY = new DeviceHealth.Ready("label scanner");

    private sealed interface State {
        record Away() implements State {}

        record Asking(Greeting greeting) implements State {}

        record Watching() implements State {}
    }

    private final ScannerSettings settings;
    private final CodeFinder finder;
    private State state = new State.Away();
    private DeviceHealth health = new DeviceHealth.Starting();
    private boolean looking;
    /** The code under way began before what lies there now. */
    private boolean stale;
    /** The scanner has said that it heard a start since the last {@code Look}. */
    private boolean acknowledged;

    private int unansweredStarts;
    private int bytesWithoutText;
    private Optional<Uptime> silentAt = Optional.empty();
    private Optional<Uptime> startAt = Optional.empty();

    public LabelScanner(ScannerSettings settings) {
        this.settings = settings;
        finder = new CodeFinder(settings.acknowledge(), settings.ending());
    }

    @Override
    public Reaction<ScannerEvent> opened(Uptime now) {
        forget();
        return switch (settings.identity()) {
            case ScannerIdentity.NotAsked _ -> watch(now);
            case ScannerIdentity.Asked check -> {
                health = new DeviceHealth.Starting();
                state = new State.Asking(new Greeting(check, now));
                yield Reaction.write(check.question());
            }
        };
    }

    @Override
    public Reaction<ScannerEvent> received(Bytes bytes, Uptime now) {
        return switch (state) {
            case State.Away _ -> Reaction.none();
            case State.Asking(Greeting greeting) -> {
                greeting.received(bytes, now);
                yield Reaction.none();
            }
            case State.Watching _ -> {
                Reaction<ScannerEvent> before = silence(now);
                silentAt = Optional.of(now.plus(SILENCE));
                yield before.then(heard(finder.feed(bytes)));
            }
        };
    }

    @Override
    public Reaction<ScannerEvent> closed(String why, Uptime now) {
        boolean known = state instanceof State.Away && health instanceof DeviceHealth.Down;
        if (!known) {
            leave(new DeviceFault.Disconnected(why));
        }
        return Reaction.none();
    }

    @Override
    public Reaction<ScannerEvent> tick(Uptime now) {
        return switch (state) {
            case State.Away _ -> Reaction.none();
            case State.Asking(Greeting greeting) ->
                switch (greeting.tick(now)) {
                    case WAITING -> Reaction.none();
                    case ASK_AGAIN -> Reaction.write(greeting.question());
                    case KNOWN -> {
                        // the line is silent: what comes next is a beginning
                        finder.silence();
                        yield watch(now);
                    }
                    case FAILED -> giveUp(greeting.fault());
                };
            case State.Watching _ -> silence(now).then(startAgain(now));
        };
    }

    @Override
    public Reaction<ScannerEvent> command(ScannerCommand command, Uptime now) {
        looking = switch (command) {
            case ScannerCommand.Look _ -> true;
            case ScannerCommand.Rest _ -> false;
        };
        return state instanceof State.Watching ? (looking ? look(now) : rest()) : Reaction.none();
    }

    @Override
    public Optional<Uptime> deadline() {
        return switch (state) {
            case State.Away _ -> Optional.empty();
            case State.Asking(Greeting greeting) -> Optional.of(greeting.deadline());
            case State.Watching _ -> Uptime.earliest(silentAt, startAt);
        };
    }

    @Override
    public DeviceHealth health() {
        return health;
    }

    /** The scanner may be in the middle of a code, or still do what an earlier program wanted. */
    private Reaction<ScannerEvent> watch(Uptime now) {
        state = new State.Watching();
        health = READY;
        silentAt = Optional.of(now.plus(SILENCE));
        return looking ? look(now) : rest();
    }

    private Reaction<ScannerEvent> look(Uptime now) {
        stale = finder.pending() > 0;
        acknowledged = settings.acknowledge().isEmpty();
        unansweredStarts = 0;
        return start(now);
    }

    private Reaction<ScannerEvent> rest() {
        startAt = Optional.empty();
        return write(settings.stop());
    }

    private Reaction<ScannerEvent> start(Uptime now) {
        if (settings.start().isEmpty()) {
            return Reaction.none();
        }
        startAt = Optional.of(now.plus(settings.again()));
        unansweredStarts++;
        return write(settings.start());
    }

    private Reaction<ScannerEvent> startAgain(Uptime now) {
        if (startAt.filter(at -> at.reachedAt(now)).isEmpty()) {
            return Reaction.none();
        }
        boolean unheard = !settings.acknowledge().isEmpty() && unansweredStarts == STARTS_WITHOUT_ANSWER;
        return unheard
                ? giveUp(new DeviceFault.Silent(settings.again().multipliedBy(STARTS_WITHOUT_ANSWER)))
                : start(now);
    }

    private Reaction<ScannerEvent> silence(Uptime now) {
        if (silentAt.filter(at -> at.reachedAt(now)).isEmpty()) {
            return Reaction.none();
        }
        silentAt = Optional.empty();
        return heard(finder.silence());
    }

    private Reaction<ScannerEvent> heard(List<Found> found) {
        var scanned = new ArrayList<ScannerEvent>();
        for (Found one : found) {
            switch (one) {
                case Found.Code(Bytes code) -> {
                    Optional<String> text = LabelText.of(code);
                    judge(text.isPresent(), code.size());
                    text.filter(_ -> looking && !stale && acknowledged)
                            .ifPresent(label -> scanned.add(new ScannerEvent.Scanned(label)));
                }
                case Found.Acknowledged _ -> {
                    acknowledged |= !stale;
                    unansweredStarts = 0;
                }
                case Found.Dropped(int count) -> judge(false, count);
            }
            stale = false;
        }
        return new Reaction<>(List.of(), scanned);
    }

    /** A scanner that never sends text has other serial settings, or a bad cable; the next text shows it mended. */
    private void judge(boolean isText, int bytes) {
        bytesWithoutText = isText ? 0 : Math.min(bytesWithoutText + bytes, BYTES_WITHOUT_TEXT);
        if (isText) {
            health = READY;
        } else if (bytesWithoutText == BYTES_WITHOUT_TEXT) {
            health = new DeviceHealth.Down(
                    new DeviceFault.Garbled(BYTES_WITHOUT_TEXT + " bytes, and no label among them"));
        }
    }

    private Reaction<ScannerEvent> giveUp(DeviceFault fault) {
        leave(fault);
        return Reaction.close("label scanner given up: " + fault);
    }

    private void leave(DeviceFault fault) {
        forget();
        state = new State.Away();
        health = new DeviceHealth.Down(fault);
    }

    private void forget() {
        finder.reset();
        stale = false;
        acknowledged = false;
        bytesWithoutText = 0;
        silentAt = Optional.empty();
        startAt = Optional.empty();
    }

    private static Reaction<ScannerEvent> write(Bytes bytes) {
        return bytes.isEmpty() ? Reaction.none() : Reaction.write(bytes);
    }
}
