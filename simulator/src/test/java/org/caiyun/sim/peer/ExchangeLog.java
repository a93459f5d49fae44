package org.caiyun.sim.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.sim.line.LineTap;

/** Notes each request to a reader with its reply, as both pass on the line. */
final class ExchangeLog implements LineTap {
    private final Supplier<HfAct> lastAsked;
    private final List<HfExchange> exchanges = new ArrayList<>();
    private Uptime askedAt = Uptime.ZERO;
    private int bytes;
    private boolean answered;
    private int requests;

    /** {@code lastAsked} is what the reader has understood last. */
    ExchangeLog(Supplier<HfAct> lastAsked) {
        this.lastAsked = lastAsked;
    }

    @Override
    public void passed(String line, Way way, Bytes passing, Uptime at) {
        switch (way) {
            case TO_DEVICE -> {
                requests++;
                askedAt = at;
                bytes = passing.size();
                answered = false;
            }
            case FROM_DEVICE -> {
                bytes += passing.size();
                if (answered) {
                    exchanges.removeLast();
                }
                exchanges.add(new HfExchange(lastAsked.get(), bytes, at.since(askedAt)));
                answered = true;
            }
        }
    }

    @Override
    public void changed(String line, Change change, Uptime at) {}

    /** How often the reader was asked something, ever. */
    int requests() {
        return requests;
    }

    /** Every request that got a reply; makes sense where no reply was lost or doubled. */
    List<HfExchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Begins {@link #exchanges} anew. */
    void forget() {
        exchanges.clear();
        answered = false;
    }
}
