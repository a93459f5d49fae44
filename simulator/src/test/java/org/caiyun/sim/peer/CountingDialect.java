package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FrameFinder;

/** Notes what the reader behind another dialect is asked. */
final class CountingDialect implements HfPeerDialect {
    private final HfPeerDialect dialect;
    private final List<HfAct> acts = new ArrayList<>();

    CountingDialect(HfPeerDialect dialect) {
        this.dialect = dialect;
    }

    List<HfAct> acts() {
        return List.copyOf(acts);
    }

    HfAct last() {
        return acts.getLast();
    }

    void forget() {
        acts.clear();
    }

    /** How often it was asked to write a mark. */
    int writes() {
        return (int) acts.stream()
                .filter(act -> ReaderFault.Operation.of(act).writes())
                .count();
    }

    @Override
    public FrameFinder finder() {
        return dialect.finder();
    }

    @Override
    public Duration frameGap() {
        return dialect.frameGap();
    }

    @Override
    public Optional<Asked> asked(Bytes frame) {
        Optional<Asked> asked = dialect.asked(frame);
        asked.ifPresent(one -> acts.add(one.act()));
        return asked;
    }

    @Override
    public Bytes reply(Asked asked, HfOutcome outcome) {
        return dialect.reply(asked, outcome);
    }

    @Override
    public int tagsPerReply() {
        return dialect.tagsPerReply();
    }

    @Override
    public int bytesPerRead() {
        return dialect.bytesPerRead();
    }
}
