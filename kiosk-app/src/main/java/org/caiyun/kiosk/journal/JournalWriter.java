package org.caiyun.kiosk.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Uptime;

/**
 * Puts facts into their envelopes: numbers without a gap, and a hash chain. It knows no store; what it has sealed is
 * not durable yet. Only the loop's thread calls it.
 */
public final class JournalWriter {
    private final FactCodec codec = new FactCodec();
    private final HashChain chain = new HashChain();
    private final String journal;
    private final String boot;
    private long nextSeq;
    private String lastHash;

    /** Goes on where {@code contents} ends; {@code boot} names this run of the program. */
    public JournalWriter(Contents contents, String boot) {
        this.journal = contents.journal();
        this.boot = boot;
        this.nextSeq = contents.nextSeq();
        this.lastHash = contents.lastHash();
    }

    /** The number that the next fact gets: the {@code seq} of a return or receipt that begins with it. */
    public long nextSeq() {
        return nextSeq;
    }

    public String journal() {
        return journal;
    }

    public List<FactRecord> seal(List<? extends Fact> facts, Uptime uptime, Instant wall, boolean wallTrusted) {
        var records = new ArrayList<FactRecord>(facts.size());
        for (Fact fact : facts) {
            var envelope = new Envelope(journal, nextSeq, boot, uptime, wall, wallTrusted);
            var hash = chain.hash(lastHash, envelope, codec.encode(fact));
            records.add(new FactRecord(journal, nextSeq, boot, uptime, wall, wallTrusted, fact, lastHash, hash));
            lastHash = hash;
            nextSeq++;
        }
        return List.copyOf(records);
    }

    /** These records did not become durable, nor anything sealed after them: their numbers are given again. */
    public void takeBack(List<FactRecord> failed) {
        if (!failed.isEmpty()) {
            nextSeq = failed.getFirst().seq();
            lastHash = failed.getFirst().previousHash();
        }
    }
}
