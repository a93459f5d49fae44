package org.caiyun.kiosk.store;

import java.sql.SQLException;
import java.util.Optional;
import org.caiyun.kiosk.journal.JournalCheck;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;

/** Whether what a start reads, and the end of the journal, are what was written. */
final class Soundness {
    /** How many of the last records are checked; {@code journal --verify} checks all. */
    private static final int CHECKED = 100;

    private final Schema schema;
    private final FactTable facts;

    Soundness(Database database) {
        this.schema = new Schema(database);
        this.facts = new FactTable(database);
    }

    /** What is damaged; empty when nothing is. */
    Optional<String> damage(Tail tail) throws SQLException {
        Optional<String> damage = schema.damage();
        return damage.isPresent() ? damage : brokenChain(tail);
    }

    /** Whether the journal goes on after {@code before} without a fault, and ends with {@code last}. */
    boolean leads(Tail before, Tail last) throws SQLException {
        var check = JournalCheck.after(before.seq(), before.hash());
        facts.read(before.seq() + 1, Long.MAX_VALUE, check::next);
        return switch (check.verdict()) {
            case Verdict.Intact(var _, var seq, var hash) -> new Tail(seq, hash).equals(last);
            case Verdict.Broken _ -> false;
        };
    }

    private Optional<String> brokenChain(Tail tail) throws SQLException {
        Tail exported = schema.exported();
        long first = Math.max(exported.seq() + 1, tail.seq() - CHECKED + 1);
        var check = first == exported.seq() + 1
                ? JournalCheck.after(exported.seq(), exported.hash())
                : JournalCheck.fromAnywhere();
        facts.read(first, tail.seq(), check::next);
        return switch (check.verdict()) {
            case Verdict.Intact _ -> Optional.empty();
            case Verdict.Broken(var seq, var why) -> Optional.of("record " + seq + ": " + why);
        };
    }
}
