package org.caiyun.kiosk.journal;

import java.time.Instant;
import org.caiyun.device.Uptime;

/**
 * A fact in its envelope.
 *
 * @param journal the journal's id, made when the store was created or restored
 * @param seq 1, 2, 3 ... without a gap; a restored journal goes on counting under a new id
 * @param boot the run of the program that wrote it
 * @param wall the wall clock, which may be wrong
 * @param wallTrusted whether the wall clock had been synchronised
 * @param previousHash the hash of the record before, so that the chain shows a change or a gap
 */
public record FactRecord(
        String journal,
        long seq,
        String boot,
        Uptime uptime,
        Instant wall,
        boolean wallTrusted,
        Fact fact,
        String previousHash,
        String hash) {
    /** The record that stands in the journal as {@code entry}, with its fact read. */
    public static FactRecord of(JournalEntry entry, Fact fact) {
        var in = entry.envelope();
        return new FactRecord(
                in.journal(),
                in.seq(),
                in.boot(),
                in.uptime(),
                in.wall(),
                in.wallTrusted(),
                fact,
                entry.previousHash(),
                entry.hash());
    }

    /** This record as it stands in the journal. */
    public JournalEntry entry(FactCodec codec) {
        return new JournalEntry(envelope(), codec.encode(fact), previousHash, hash);
    }

    public Envelope envelope() {
        return new Envelope(journal, seq, boot, uptime, wall, wallTrusted);
    }
}
