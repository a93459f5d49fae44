package org.caiyun.kiosk.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;

/**
 * The receipt of an earlier session, found again by its number: the proof of return of who has lost the paper, or never
 * took one.
 *
 * @param lines what the journal says of each return today; a late answer of the library is in it
 * @param at when its session ended, as far as the journal knows
 * @param asOf the number of the last fact that is in it
 */
public record PastReceipt(ReceiptNumber number, List<ReturnSummary> lines, WallTime at, long asOf) {
    public PastReceipt {
        lines = List.copyOf(lines);
    }

    /** Among these facts, in their order; absent where no session with a return ended under this number. */
    public static Optional<PastReceipt> find(ReceiptNumber number, List<FactRecord> records) {
        return records.stream()
                .filter(record -> isNamed(number, record))
                .findFirst()
                .map(end -> new PastReceipt(
                        number,
                        lines(ended(end), records),
                        time(end, records),
                        records.getLast().seq()))
                .filter(receipt -> !receipt.lines().isEmpty());
    }

    /**
     * The same with what has happened since: a receipt must not say less than the journal does where it is asked for.
     */
    public PastReceipt with(List<FactRecord> later) {
        var updated = new TreeMap<ReturnId, ReturnSummary>();
        lines.forEach(line -> updated.put(line.id(), line));
        for (var record : later) {
            if (record.seq() > asOf && record.fact() instanceof ReturnFact fact) {
                updated.computeIfPresent(fact.id(), (_, line) -> line.with(fact, moment(record)));
            }
        }
        return new PastReceipt(number, List.copyOf(updated.values()), at, asOf);
    }

    /** The number of the receipt whose session ended with this fact. */
    private static boolean isNamed(ReceiptNumber number, FactRecord record) {
        return record.fact() instanceof KioskFact.SessionEnded
                && record.seq() == number.seq()
                && record.journal().equals(number.journal());
    }

    /** A clock that was right in the same run of the program also tells when an earlier fact happened. */
    private static WallTime time(FactRecord end, List<FactRecord> records) {
        var then = moment(end).time();
        return records.stream()
                .filter(record -> record.boot().equals(end.boot()) && record.wallTrusted())
                .findFirst()
                .map(right -> moment(right).corrected(then))
                .orElse(then);
    }

    private static Moment moment(FactRecord record) {
        return new Moment(record.uptime(), record.wall(), record.wallTrusted());
    }

    private static Set<ReturnId> ended(FactRecord end) {
        return end.fact() instanceof KioskFact.SessionEnded session ? new HashSet<>(session.returns()) : Set.of();
    }

    private static List<ReturnSummary> lines(Set<ReturnId> returns, List<FactRecord> records) {
        return ReturnSummaries.of(records).stream()
                .filter(line -> returns.contains(line.id()))
                .filter(line -> line.word() != ReportWord.WITHDRAWN)
                .toList();
    }
}
