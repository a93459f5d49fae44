package org.caiyun.sim.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.caiyun.kiosk.cataloguing.Purchase;

/** A platform behind a door: one comes in after the other, and what is wrong with it is here. Any thread. */
public final class PlatformDoor implements AutoCloseable {
    private static final Duration SLOWLY = Duration.ofSeconds(2);
    /** Longer than a kiosk waits. */
    private static final Duration TOO_LATE = Duration.ofSeconds(40);

    private final ReentrantLock turn = new ReentrantLock();
    private final Set<PlatformFault> faults = EnumSet.noneOf(PlatformFault.class);
    private final SimPlatform platform;
    private final InstantSource clock;

    /** What a kiosk gets to see of an answer. */
    public sealed interface Delivery {
        record Reply(PlatformReply reply, Duration after) implements Delivery {}

        /** The connection ends without an answer. */
        record Nothing() implements Delivery {}
    }

    /** {@code clock} is the platform's own, for what has no time of its own. */
    public PlatformDoor(SimPlatform platform, InstantSource clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /** Puts a fault in or takes it out. */
    public void set(PlatformFault fault, boolean on) {
        inTurn(_ -> on ? faults.add(fault) : faults.remove(fault));
    }

    public Delivery answer(PlatformRequest request) {
        return answer(request, clock.instant());
    }

    public Delivery answer(PlatformRequest request, Instant now) {
        return inTurn(inside -> {
            if (faults.contains(PlatformFault.DOWN)) {
                return new Delivery.Nothing();
            }
            var reply = reply(request, now, inside);
            return new Delivery.Reply(reply, latency());
        });
    }

    /** How long an answer takes now. */
    public Duration latency() {
        return inTurn(_ -> faults.contains(PlatformFault.LATE)
                ? TOO_LATE
                : faults.contains(PlatformFault.SLOW) ? SLOWLY : Duration.ZERO);
    }

    private PlatformReply reply(PlatformRequest request, Instant now, SimPlatform inside) {
        if (faults.contains(PlatformFault.BROKEN)) {
            return PlatformReply.problem(500, "Something broke", "");
        }
        if (faults.contains(PlatformFault.CONFLICT) && request.path().equals("/events")) {
            return PlatformReply.problem(409, "Another event came with this source and id", "");
        }
        var reply = inside.answer(request, now);
        if (faults.contains(PlatformFault.DOUBLED)) {
            reply = inside.answer(request, now);
        }
        return faults.contains(PlatformFault.WRONG_SCHEMA)
                ? new PlatformReply(200, "{\"result\":{\"code\":0,\"msg\":\"成功\"}}")
                : reply;
    }

    /** See {@link SimPlatform#sold}. */
    public void sold(Purchase purchase) {
        inTurn(inside -> {
            inside.sold(purchase, clock.instant());
            return inside;
        });
    }

    /** See {@link SimPlatform#heard}. */
    public List<KioskEvent> heard() {
        return inTurn(SimPlatform::heard);
    }

    /** See {@link SimPlatform#purchases}. */
    public List<Purchase> purchases() {
        return inTurn(SimPlatform::purchases);
    }

    /** See {@link SimPlatform#visits}. */
    public List<TaskVisit> visits() {
        return inTurn(SimPlatform::visits);
    }

    /** A cataloguer's action, see {@link SimPlatform#act}. */
    public DeskResult act(String action) {
        return inTurn(inside -> inside.act(action, clock.instant()));
    }

    /** See {@link SimPlatform#mayCatalogue}. */
    public boolean mayCatalogue(String barcode, Cataloguer.Deed deed) {
        return inTurn(inside -> inside.mayCatalogue(barcode, deed));
    }

    /** See {@link SimPlatform#catalogue}. */
    public DeskResult catalogue(String barcode, Cataloguer.Deed deed) {
        return inTurn(inside -> inside.catalogue(barcode, deed, clock.instant()));
    }

    /** See {@link SimPlatform#hasNews}. */
    public boolean hasNews(String kiosk, long after) {
        return inTurn(inside -> inside.hasNews(kiosk, after));
    }

    /** See {@link SimPlatform#changes}. */
    public long changes() {
        return inTurn(SimPlatform::changes);
    }

    /** See {@link SimPlatform#view}. */
    public ObjectNode view() {
        return inTurn(inside -> inside.view(clock.instant()));
    }

    private <T> T inTurn(Function<SimPlatform, T> what) {
        turn.lock();
        try {
            return what.apply(platform);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            platform.close();
        } finally {
            turn.unlock();
        }
    }
}
