package org.caiyun.kiosk.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;

/**
 * The receipt of an earlier session, found again by its number: the proof of return of who has lost the paper, or never
 * took one.
 *
 * @param lines what the journal says of each return today; a late answer of the library is in it
 * @param at when its session ended, as far as the journal knows
 */
public record PastReceipt(ReceiptNumber number, List<ReturnSummary> lines, WallTime at) {
    public PastReceipt {
        lines = List.copyOf(lines);
    }

    /** Among these facts, in their order; absent where no session with a return ended under this number. */
    public static Optional<PastReceipt> find(ReceiptNumber number, List<FactRecord> records) {
        return records.stream()
                .filter(record -> isNamed(number, record))
                .findFirst()
                .map(end -> new PastReceipt(number, lines(ended(end), records), time(end, records)))
                .filter(receipt -> !receipt.lines().isEmpty());
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
