package org.caiyun.kiosk.platform;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.store.OutboxRow;

/**
 * The link to the platform: looks purchases up, brings the events of the outbox there, and hears what became of tasks.
 * It has no thread, clock, socket or log; one thread calls it. What it wants is in the answers to its inputs.
 */
public final class PlatformLink {
    private final LinkHealth health;
    private final LookUps lookUps;
    private final Delivery delivery;
    private final TaskNews news;
    private final Wishes wishes = new Wishes();
    private boolean started;
    private boolean journalReady = true;
    /** Asked after every event of the machine, and changes only with one of this link. */
    private Optional<Uptime> deadline = Optional.empty();

    /** {@code random} shortens the waits before further tries, so that many kiosks do not knock at once. */
    public PlatformLink(PlatformSettings settings, RandomGenerator random) {
        var calls = new PlatformCalls(settings);
        health = new LinkHealth(settings.address().toString());
        lookUps = new LookUps(calls, settings.lookUpLimit(), health);
        delivery = new Delivery(calls, health, random);
        news = new TaskNews(calls, settings.poll(), health, random);
    }

    /** {@code lastTaskChange}: the number of the last change that the journal knows; 0 for none. */
    public List<PlatformOutput> start(long lastTaskChange, Uptime now) {
        started = true;
        news.start(lastTaskChange, now);
        return goOn(now);
    }

    /** Answered with {@link PlatformOutput.PurchaseLookedUp} at the latest when the limit is over. */
    public List<PlatformOutput> lookUp(CommandId command, CopyName item, Uptime now) {
        lookUps.begin(command, item, now, wishes);
        return goOn(now);
    }

    /** The answer to a call; one that nobody waits for any more is nothing. */
    public List<PlatformOutput> answered(long call, HttpResult result, Uptime now) {
        boolean wasDown = health.isDown();
        if (delivery.answered(call, result, now, wishes)) {
            if (!health.isDown()) {
                news.soon(now);
            }
        } else if (!lookUps.answered(call, result, wishes)) {
            news.answered(call, result, now, wishes);
        }
        if (wasDown && !health.isDown()) {
            delivery.hurry();
        }
        return goOn(now);
    }

    /** What {@link PlatformOutput.ReadOutbox} asked for. */
    public List<PlatformOutput> outbox(List<OutboxRow> rows, Uptime now) {
        delivery.rows(rows);
        return goOn(now);
    }

    /** Facts became durable that put rows into the platform's outbox, or took some out. */
    public List<PlatformOutput> outboxChanged(Uptime now) {
        delivery.outboxChanged();
        return goOn(now);
    }

    /** While the journal takes nothing, nothing is asked whose answer would have to be written. */
    public List<PlatformOutput> journalReady(boolean ready, Uptime now) {
        if (ready == journalReady) {
            return List.of();
        }
        journalReady = ready;
        return goOn(now);
    }

    /** A tick before the deadline is nothing: most are a device's. */
    public List<PlatformOutput> tick(Uptime now) {
        if (deadline.isEmpty() || !deadline.get().reachedAt(now)) {
            return List.of();
        }
        lookUps.tick(now, wishes);
        delivery.tick(now);
        news.tick(now);
        return goOn(now);
    }

    /** When {@link #tick} is wanted at the latest. */
    public Optional<Uptime> deadline() {
        return deadline;
    }

    private Optional<Uptime> earliestDeadline() {
        if (!started || !journalReady) {
            return lookUps.deadline();
        }
        return Uptime.earliest(lookUps.deadline(), Uptime.earliest(delivery.deadline(), news.deadline()));
    }

    public DeviceHealth health() {
        return health.now();
    }

    private List<PlatformOutput> goOn(Uptime now) {
        if (started && journalReady) {
            if (news.goOn(now, wishes)) {
                // a store that could not read its outbox said that it is empty
                delivery.outboxChanged();
            }
            delivery.goOn(now, wishes);
        }
        deadline = earliestDeadline();
        return wishes.taken();
    }
}
