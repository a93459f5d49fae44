package org.caiyun.kiosk.platform;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.http.HttpCall;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.store.OutboxRow;

/** A link with an outbox, a scripted platform and stepped time. What became durable leaves the outbox at once. */
final class LinkRig {
    static final Duration LOOK_UP = Duration.ofSeconds(3);
    static final Duration POLL = Duration.ofSeconds(60);
    static final String KIOSK = "MAIN-1";
    private static final PlatformSettings SETTINGS = new PlatformSettings(
            URI.create("https://platform.example/v1"), KIOSK, new BearerToken("let-me-in"), LOOK_UP, POLL);

    final TreeMap<Long, OutboxRow> outbox = new TreeMap<>();
    final List<PlatformOutput> told = new ArrayList<>();
    final List<PlatformOutput.Send> sent = new ArrayList<>();
    int mostRows;
    /** Facts of what was told become durable at once; else {@link #commit} says when. */
    boolean commits = true;

    private PlatformLink link = made();
    private final TreeMap<Uptime, List<Runnable>> later = new TreeMap<>();
    private Function<HttpCall, Optional<HttpResult>> platform = _ -> Optional.empty();
    private Duration delay = Duration.ofMillis(10);
    private Uptime now = Uptime.ZERO;
    private final List<Long> settled = new ArrayList<>();

    private static PlatformLink made() {
        return new PlatformLink(SETTINGS, new Random(1));
    }

    PlatformLink link() {
        return link;
    }

    Uptime now() {
        return now;
    }

    LinkRig answering(Function<HttpCall, Optional<HttpResult>> platform) {
        this.platform = platform;
        return this;
    }

    LinkRig after(Duration delay) {
        this.delay = delay;
        return this;
    }

    LinkRig start(long lastTaskChange) {
        perform(link.start(lastTaskChange, now));
        return this;
    }

    /** The program is killed and started again; what it had under way is gone. */
    void restart() {
        later.clear();
        settled.clear();
        link = made();
        start(0);
    }

    void row(long id, String barcode) {
        outbox.put(id, PlatformWords.row(id, barcode));
        perform(link.outboxChanged(now));
    }

    void lookUp(long command, CopyName copy) {
        perform(link.lookUp(new CommandId(command), copy, now));
    }

    void lookUp(long command, String barcode) {
        perform(link.lookUp(new CommandId(command), new Barcode(barcode), now));
    }

    void answer(long call, HttpResult result) {
        perform(link.answered(call, result, now));
    }

    void journalReady(boolean ready) {
        perform(link.journalReady(ready, now));
    }

    void commit() {
        settled.forEach(outbox::remove);
        settled.clear();
        perform(link.outboxChanged(now));
    }

    void pass(Duration duration) {
        var until = now.plus(duration);
        while (true) {
            var next = Uptime.earliest(link.deadline(), Optional.ofNullable(later.isEmpty() ? null : later.firstKey()));
            if (next.isEmpty() || !next.get().reachedAt(until)) {
                break;
            }
            now = next.get().reachedAt(now) ? now : next.get();
            var due = later.pollFirstEntry();
            if (due != null && due.getKey().reachedAt(now)) {
                due.getValue().forEach(Runnable::run);
            } else {
                if (due != null) {
                    later.put(due.getKey(), due.getValue());
                }
                perform(link.tick(now));
            }
        }
        now = until;
    }

    private void perform(List<PlatformOutput> outputs) {
        for (var output : outputs) {
            switch (output) {
                case PlatformOutput.Send send -> send(send);
                case PlatformOutput.ReadOutbox(var atMost) -> {
                    var rows = outbox.values().stream().limit(atMost).toList();
                    mostRows = Math.max(mostRows, rows.size());
                    perform(link.outbox(rows, now));
                }
                case PlatformOutput.EventTaken taken -> settle(taken, taken.row());
                case PlatformOutput.EventRejected rejected -> settle(rejected, rejected.row());
                case PlatformOutput.PurchaseLookedUp _, PlatformOutput.TasksChanged _ -> told.add(output);
            }
        }
    }

    private void settle(PlatformOutput output, long row) {
        told.add(output);
        settled.add(row);
        if (commits) {
            commit();
        }
    }

    private void send(PlatformOutput.Send send) {
        sent.add(send);
        platform.apply(send.call())
                .ifPresent(result -> later.computeIfAbsent(now.plus(delay), _ -> new ArrayList<>())
                        .add(() -> answer(send.number(), result)));
    }
}
