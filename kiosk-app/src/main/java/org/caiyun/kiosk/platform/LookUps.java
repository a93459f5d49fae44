package org.caiyun.kiosk.platform;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.platform.LinkHealth.Kind;

/** Questions for purchases: each has its own limit, none waits for another, and a late answer is none. */
final class LookUps {
    /** More books than can be on their way in one machine. */
    private static final int MOST = 8;

    /** While there is no connection, so that a book's way hears soon that nobody answers. */
    private static final Duration WHILE_OUT = Duration.ofSeconds(1);

    private static final int NOT_FOUND = 404;

    private final PlatformCalls calls;
    private final Duration limit;
    private final LinkHealth health;
    private final Map<Long, UnderWay> underWay = new LinkedHashMap<>();

    private record UnderWay(CommandId command, CopyName item, Duration limit, Uptime due) {}

    LookUps(PlatformCalls calls, Duration limit, LinkHealth health) {
        this.calls = calls;
        this.limit = limit;
        this.health = health;
    }

    void begin(CommandId command, CopyName item, Uptime now, Wishes wishes) {
        if (underWay.size() >= MOST) {
            end(command, new PurchaseAnswer.Silent("more than " + MOST + " look-ups at once"), wishes);
            return;
        }
        Duration allowed = health.isOut() && WHILE_OUT.compareTo(limit) < 0 ? WHILE_OUT : limit;
        long call = wishes.send(calls.purchase(item, allowed));
        underWay.put(call, new UnderWay(command, item, allowed, now.plus(allowed)));
    }

    /** False when this call is none of these. */
    boolean answered(long call, HttpResult result, Wishes wishes) {
        var asked = Optional.ofNullable(underWay.remove(call));
        asked.ifPresent(a -> end(a.command(), answer(PlatformAnswers.purchase(result, a.item())), wishes));
        return asked.isPresent();
    }

    private PurchaseAnswer answer(Reading<PurchaseAnswer> reading) {
        return switch (reading) {
            case Reading.Said<PurchaseAnswer>(var answer) -> {
                health.well(Kind.LOOK_UP);
                yield answer;
            }
            case Reading.No<PurchaseAnswer>(var status, var _)
            when status == NOT_FOUND -> {
                health.well(Kind.LOOK_UP);
                yield new PurchaseAnswer.NotKnown();
            }
            case Reading.No<PurchaseAnswer>(var _, var why) -> unwell(new DeviceFault.Garbled(why));
            case Reading.Wordless<PurchaseAnswer>(var fault) -> unwell(fault);
            case Reading.Nothing<PurchaseAnswer>(var fault) -> unwell(fault);
        };
    }

    private PurchaseAnswer unwell(DeviceFault fault) {
        health.unwell(Kind.LOOK_UP, fault);
        return new PurchaseAnswer.Silent(FaultText.of(fault));
    }

    void tick(Uptime now, Wishes wishes) {
        for (Iterator<UnderWay> all = underWay.values().iterator(); all.hasNext(); ) {
            var asked = all.next();
            if (asked.due().reachedAt(now)) {
                all.remove();
                end(
                        asked.command(),
                        unwell(new DeviceFault.Disconnected(
                                "no answer within " + asked.limit().toMillis() + " ms")),
                        wishes);
            }
        }
    }

    Optional<Uptime> deadline() {
        Optional<Uptime> next = Optional.empty();
        for (var asked : underWay.values()) {
            next = Uptime.earliest(next, Optional.of(asked.due()));
        }
        return next;
    }

    private static void end(CommandId command, PurchaseAnswer answer, Wishes wishes) {
        wishes.add(new PlatformOutput.PurchaseLookedUp(command, answer));
    }
}
