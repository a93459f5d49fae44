package org.caiyun.sim.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.boot.KioskApp;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.run.Kiosk;
import org.caiyun.kiosk.run.KioskInput;
import org.caiyun.kiosk.run.KioskOutput;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.kiosk.run.Onlooker;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronView;
import org.caiyun.sim.line.LineTap;
import org.caiyun.sim.line.LineTrouble;
import org.caiyun.sim.peer.Peer;
import org.caiyun.sim.time.MovableClock;
import org.caiyun.sim.time.Timeline;

/**
 * The stepped mode: the same kiosk and the same peers as on real wires, on one thread, over lines in memory, with a
 * clock that jumps from one event to the next. One seed decides everything; a watcher may look after every event.
 */
public final class SteppedStage implements Stage {
    private static final KioskInput TICK = new KioskInput.Tick();

    private final SimulatedSite site;
    private final KioskConfig config;
    private final Timeline time;
    private final Random random;
    private final SteppedLines lines;
    private final SteppedJournal journal;
    private final SteppedHttp http;
    private Watcher watcher = new Watcher() {};
    private Optional<Kiosk> kiosk = Optional.empty();
    private Optional<PatronView> shown = Optional.empty();
    private int boots;

    /** Looks on, after every event, at every command and at every fact that became durable. */
    public interface Watcher extends Onlooker {
        default void afterEvent() {}

        default void durable(List<FactRecord> records) {}
    }

    /** Makes the site on the stage's own clock, which begins at {@code start}. */
    public static SteppedStage of(
            Function<InstantSource, SimulatedSite> site, KioskConfig config, Instant start, long seed) {
        return of(site, config, start, seed, Disk.inMemory("S" + seed));
    }

    public static SteppedStage of(
            Function<InstantSource, SimulatedSite> site, KioskConfig config, Instant start, long seed, Disk disk) {
        var time = new Timeline(start);
        return new SteppedStage(site.apply(time.trueTime()), config, time, seed, disk);
    }

    private SteppedStage(SimulatedSite site, KioskConfig config, Timeline time, long seed, Disk disk) {
        this.site = site;
        this.config = config;
        this.time = time;
        this.random = new Random(seed);
        // faults draw from streams of their own, so that one more or less moves nothing else
        this.journal = new SteppedJournal(disk, new DiskTroubles(new SplittableRandom(seed)), time, random);
        this.lines = new SteppedLines(site, time, random);
        this.http = new SteppedHttp(time, new SplittableRandom(seed));
    }

    public void watch(Watcher other) {
        watcher = other;
    }

    public KioskConfig config() {
        return config;
    }

    public Timeline time() {
        return time;
    }

    /** Whom the kiosk's calls reach; nobody at first. */
    public SteppedHttp http() {
        return http;
    }

    public Optional<Kiosk> kiosk() {
        return kiosk;
    }

    @Override
    public String mode() {
        return "stepped";
    }

    /** Whoever is given the site may change what its devices will do next. */
    @Override
    public SimulatedSite site() {
        lines.lookAgain();
        return site;
    }

    @Override
    public <T> T see(Supplier<T> look) {
        return look.get();
    }

    @Override
    public void boot() {
        if (kiosk.isPresent()) {
            kill();
        }
        boots++;
        var booted = KioskApp.kiosk(
                config, journal.open().contents(), "boot-" + boots, time, new Random(random.nextLong()), watcher);
        kiosk = Optional.of(booted);
        lines.connect((name, event) -> input(booted, new KioskInput.FromLine(name, event)));
        perform(booted, booted.start(time.now()));
    }

    @Override
    public void kill() {
        kiosk = Optional.empty();
        lines.close();
        journal.close();
    }

    private void input(Kiosk to, KioskInput input) {
        // a kiosk that was killed hears nothing more
        if (kiosk.isPresent() && kiosk.get() == to) {
            perform(to, to.on(input, time.now()));
        }
    }

    private void perform(Kiosk of, List<KioskOutput> outputs) {
        for (var output : outputs) {
            switch (output) {
                case KioskOutput.OnLine(var name, var action) -> lines.of(name).perform(action);
                case KioskOutput.Commit(var records) ->
                    journal.commit(
                            records,
                            written -> watcher.durable(written),
                            result -> input(of, new KioskInput.Stored(result)));
                case KioskOutput.Call(var number, var call) ->
                    http.send(call, result -> input(of, new KioskInput.Answered(number, result)));
                case KioskOutput.ReadOutbox(var destination, var atMost) ->
                    journal.readOutbox(destination, atMost, rows -> input(of, new KioskInput.OutboxRead(rows)));
            }
        }
    }

    /** Lets the next thing happen, at most until {@code limit}; false when nothing is left before it. */
    public boolean step(Uptime limit) {
        lines.lookAgain();
        return goOn(limit);
    }

    /**
     * As {@link #step}, right after another step: nobody has done anything since on the stage or to its site, so that
     * only those are asked for their next deadline who had a part in the last event.
     */
    public boolean goOn(Uptime limit) {
        var happening = time.next();
        var ticking = Uptime.earlier(kioskDeadline(), lines.deadline());
        if (Uptime.earlier(happening, ticking).compareTo(limit) > 0) {
            time.jumpTo(limit);
            return false;
        }
        if (happening.compareTo(ticking) <= 0) {
            time.happen();
        } else {
            time.jumpTo(ticking);
            tick();
        }
        watcher.afterEvent();
        return true;
    }

    private Uptime kioskDeadline() {
        return kiosk.isPresent() ? kiosk.get().deadline().orElse(Timeline.NEVER) : Timeline.NEVER;
    }

    private void tick() {
        lines.tick(time.uptime());
        if (kioskDeadline().reachedAt(time.uptime())) {
            kiosk.ifPresent(running -> input(running, TICK));
        }
    }

    @Override
    public void pass(Duration duration) {
        var until = time.uptime().plus(duration);
        boolean more = step(until);
        while (more) {
            more = goOn(until);
        }
    }

    @Override
    public boolean passUntil(BooleanSupplier holds, Duration atMost) {
        var until = time.uptime().plus(atMost);
        while (!holds.getAsBoolean()) {
            if (!step(until)) {
                return holds.getAsBoolean();
            }
        }
        return true;
    }

    @Override
    public void press(PatronIntent intent) {
        kiosk.ifPresent(running -> input(running, new KioskInput.Pressed(intent)));
    }

    @Override
    public Optional<PatronView> view() {
        kiosk.ifPresent(running -> running.look(time.now()).ifPresent(view -> shown = Optional.of(view)));
        return kiosk.isPresent() ? shown : Optional.empty();
    }

    @Override
    public void tell(KioskInput.FromStaff input) {
        kiosk.ifPresent(running -> input(running, input));
    }

    @Override
    public void unplug(LineName name) {
        lines.of(name).unplug();
    }

    @Override
    public void plug(LineName name) {
        lines.of(name).plug();
    }

    @Override
    public void silence(LineName name, boolean on) {
        lines.of(name).silence(on);
    }

    @Override
    public void damage(LineName name, LineTrouble trouble, boolean on) {
        lines.of(name).damage(trouble, on);
    }

    @Override
    public void impersonate(LineName name, boolean on) {
        lines.of(name).impersonate(on ? Optional.of(Impostors.of(name)) : Optional.empty());
    }

    /** The line is gone and comes back as this device. */
    void impersonate(LineName name, Peer impostor) {
        lines.of(name).impersonate(Optional.of(impostor));
    }

    @Override
    public void suffer(DiskTrouble trouble, boolean on) {
        journal.troubles().set(trouble, on);
    }

    @Override
    public void sufferOnce(DiskTrouble trouble, boolean on) {
        journal.troubles().once(trouble, on);
    }

    @Override
    public boolean awaits(DiskTrouble trouble) {
        return journal.troubles().awaits(trouble);
    }

    @Override
    public Optional<MovableClock> movableClock() {
        return Optional.of(time);
    }

    @Override
    public void tap(LineTap listener) {
        lines.tap(listener);
    }

    @Override
    public List<FactRecord> factsFrom(int first) {
        return journal.factsFrom(first);
    }

    @Override
    public List<FactRecord> facts() {
        return journal.facts();
    }

    @Override
    public Uptime now() {
        return time.uptime();
    }

    @Override
    public Instant wall() {
        return time.instant();
    }

    @Override
    public boolean isSeen(Sight sight) {
        return kiosk.isPresent() && sight.isSeenIn(kiosk.get());
    }

    @Override
    public void close() {
        kill();
    }
}
