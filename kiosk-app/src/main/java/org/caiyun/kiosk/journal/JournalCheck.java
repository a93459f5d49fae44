package org.caiyun.kiosk.journal;

/**
 * Checks records in their order: none changed, none missing, none twice. It cannot know whether records are missing at
 * the end. Give it one record after the other; after the first bad one it looks no further. One thread at a time.
 */
public final class JournalCheck {
    /** What the check has found so far. */
    public sealed interface Verdict {
        /** {@code facts} records up to {@code lastSeq}, each following the one before. */
        record Intact(long facts, long lastSeq, String lastHash) implements Verdict {}

        /** The first bad record, and what is wrong with it. */
        record Broken(long seq, String why) implements Verdict {}
    }

    private final HashChain chain = new HashChain();
    private Verdict verdict;
    private boolean startKnown;

    private JournalCheck(boolean startKnown, long lastSeq, String lastHash) {
        this.startKnown = startKnown;
        this.verdict = new Verdict.Intact(0, lastSeq, lastHash);
    }

    /** For a whole journal, from number 1. */
    public static JournalCheck fromBeginning() {
        return new JournalCheck(true, 0, HashChain.BEGINNING);
    }

    /** For what follows the record with this number and hash, for instance the last that was exported. */
    public static JournalCheck after(long seq, String hash) {
        return new JournalCheck(true, seq, hash);
    }

    /** For a part whose beginning lies elsewhere: the first record is taken as following something. */
    public static JournalCheck fromAnywhere() {
        return new JournalCheck(false, 0, HashChain.BEGINNING);
    }

    public static Verdict verify(Iterable<JournalEntry> journal) {
        var check = fromBeginning();
        journal.forEach(check::next);
        return check.verdict();
    }

    public Verdict verdict() {
        return verdict;
    }

    public void next(JournalEntry entry) {
        verdict = switch (verdict) {
            case Verdict.Broken broken -> broken;
            case Verdict.Intact intact -> judge(entry, intact);
        };
        startKnown = true;
    }

    private Verdict judge(JournalEntry entry, Verdict.Intact before) {
        if (startKnown && entry.seq() != before.lastSeq() + 1) {
            return new Verdict.Broken(
                    entry.seq(),
                    entry.seq() > before.lastSeq()
                            ? "missing before it: " + (before.lastSeq() + 1) + " to " + (entry.seq() - 1)
                            : "comes after " + before.lastSeq());
        }
        if (startKnown && !entry.previousHash().equals(before.lastHash())) {
            return new Verdict.Broken(entry.seq(), "does not follow the record before it");
        }
        if (!chain.hash(entry.previousHash(), entry.envelope(), entry.text()).equals(entry.hash())) {
            return new Verdict.Broken(entry.seq(), "was changed: its hash does not fit");
        }
        return new Verdict.Intact(before.facts() + 1, entry.seq(), entry.hash());
    }
}
