package org.caiyun.kiosk.flow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.caiyun.kiosk.flow.LateCheckIn.Result;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;

/** Reads from a journal, fact by fact, which check-ins came late and what became of them, and which still wait. */
public final class LateCheckIns {
    private final Map<ReturnId, Story> open = new TreeMap<>();
    private final Consumer<LateCheckIn> told;

    /** One return on its way to the library. */
    private record Story(ReturnSummary line, int attempts, boolean late, String why, WallTime at) {
        LateCheckIn as(Result result, String reason, WallTime when) {
            return new LateCheckIn(line, attempts, result, reason, when);
        }
    }

    /** {@code told} hears of each that the library has answered, in the order of the answers. */
    public LateCheckIns(Consumer<LateCheckIn> told) {
        this.told = told;
    }

    /** The facts must come in their order. */
    public void add(FactRecord record) {
        if (!(record.fact() instanceof ReturnFact fact)) {
            return;
        }
        var now = new Moment(record.uptime(), record.wall(), record.wallTrusted());
        if (fact instanceof ReturnFact.Seen) {
            open.put(fact.id(), new Story(ReturnSummary.begin(fact.id(), now), 0, false, "", time(now)));
        }
        var before = open.get(fact.id());
        if (before == null) {
            return;
        }
        var line = before.line().with(fact, now);
        switch (fact) {
            case ReturnFact.CheckInAsked f ->
                open.put(fact.id(), new Story(line, f.attempt(), before.late(), before.why(), before.at()));
            case ReturnFact.Queued f -> open.put(fact.id(), late(line, before, f.why(), now));
            case ReturnFact.Unconfirmed f -> open.put(fact.id(), late(line, before, f.why(), now));
            case ReturnFact.CheckedIn _ -> end(line, before, Result.CHECKED_IN, "", now);
            case ReturnFact.Refused f ->
                end(line, before, Result.REFUSED, word(f.refusal().name()), now);
            // it never was, or must not be, the library's business
            case ReturnFact.NotCounted _, ReturnFact.TakenBack _, ReturnFact.Withdrawn _, ReturnFact.Abandoned _ ->
                open.remove(fact.id());
            case ReturnFact.Seen _,
                    ReturnFact.Identified _,
                    ReturnFact.Labelled _,
                    ReturnFact.Ordered _,
                    ReturnFact.Unidentified _,
                    ReturnFact.Decided _,
                    ReturnFact.Captured _,
                    ReturnFact.Undated _,
                    ReturnFact.Dated _,
                    ReturnFact.Flagged _,
                    ReturnFact.InPieces _,
                    ReturnFact.PiecesMissing _,
                    ReturnFact.Routed _,
                    ReturnFact.SecureAsked _,
                    ReturnFact.Secured _,
                    ReturnFact.NotSecured _,
                    ReturnFact.RouteAsked _,
                    ReturnFact.Landed _,
                    ReturnFact.Jammed _,
                    ReturnFact.Cleared _,
                    ReturnFact.GiveBackAsked _,
                    ReturnFact.NotTaken _,
                    ReturnFact.StaffAsked _,
                    ReturnFact.PurchaseFound _,
                    ReturnFact.ReturnReported _,
                    ReturnFact.CataloguingAsked _ ->
                open.put(fact.id(), new Story(line, before.attempts(), before.late(), before.why(), before.at()));
        }
    }

    private static Story late(ReturnSummary line, Story before, String why, Moment now) {
        return new Story(line, before.attempts(), true, why, time(now));
    }

    private void end(ReturnSummary line, Story before, Result result, String reason, Moment now) {
        open.remove(line.id());
        if (before.late()) {
            told.accept(new Story(line, before.attempts(), true, "", time(now)).as(result, reason, time(now)));
        }
    }

    /** Those that the library has not answered yet, the oldest first. */
    public List<LateCheckIn> waiting() {
        return open.values().stream()
                .filter(Story::late)
                .map(story -> story.as(Result.WAITS, story.why(), story.at()))
                .toList();
    }

    private static WallTime time(Moment now) {
        return now.time().afterRestart();
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
