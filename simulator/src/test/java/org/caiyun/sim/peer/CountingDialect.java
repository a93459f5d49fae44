package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.Bytes;

/** Counts how often the reader behind another dialect is asked to write a mark. */
final class CountingDialect implements HfPeerDialect {
    private final HfPeerDialect dialect;
    private int writes;

    CountingDialect(HfPeerDialect dialect) {
        this.dialect = dialect;
    }

    int writes() {
        return writes;
    }

    @Override
    public void reset() {
        dialect.reset();
    }

    @Override
    public Duration frameGap() {
        return dialect.frameGap();
    }

    @Override
    public void paused() {
        dialect.paused();
    }

    @Override
    public List<Asked> heard(Bytes bytes) {
        var all = dialect.heard(bytes);
        writes += (int) all.stream()
                .filter(asked -> ReaderFault.Operation.of(asked.act()).writes())
                .count();
        return all;
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
