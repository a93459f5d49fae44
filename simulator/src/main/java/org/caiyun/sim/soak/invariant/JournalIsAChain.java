package org.caiyun.sim.soak.invariant;

import org.caiyun.device.Uptime;
import org.caiyun.kiosk.journal.FactCodec;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalCheck;

/** Nobody can take a fact out of the journal or put one in without its being seen. */
final class JournalIsAChain implements Invariant {
    /** Hashing costs more than all other invariants; every record's place in the chain is looked at, not its hash. */
    private static final int HASHED = 32;

    private final FactCodec codec = new FactCodec();
    private String journal = "";
    private String boot = "";
    private String lastHash = "";
    private long lastSeq;
    private Uptime lastUptime = Uptime.ZERO;

    @Override
    public String sentence() {
        return "the journal is a chain without gaps";
    }

    @Override
    public void durable(FactRecord record) {
        if (record.seq() != lastSeq + 1 || !record.previousHash().equals(lastHash)) {
            throw broken("record " + record.seq() + " does not follow " + lastSeq + ": " + record.fact());
        }
        if (!journal.isEmpty() && !record.journal().equals(journal)) {
            throw broken("journal " + record.journal() + " goes on where " + journal + " stood");
        }
        if (record.boot().equals(boot) && record.uptime().compareTo(lastUptime) < 0) {
            throw broken("the uptime goes back at " + record.seq());
        }
        if (record.seq() % HASHED == 0) {
            var check = JournalCheck.after(lastSeq, lastHash);
            check.next(record.entry(codec));
            if (check.verdict() instanceof JournalCheck.Verdict.Broken(long seq, String why)) {
                throw broken("record " + seq + " " + why);
            }
        }
        journal = record.journal();
        boot = record.boot();
        lastSeq = record.seq();
        lastHash = record.hash();
        lastUptime = record.uptime();
    }
}
