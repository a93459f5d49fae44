package org.caiyun.kiosk.flow;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.flow.BookState.Movement;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;

/**
 * What a start does with the open intents of the run before:
 *
 * <table>
 * <caption>The recovery table</caption>
 * <tr><th>last intent</th><th>the start</th></tr>
 * <tr><td>none: seen, perhaps named</td><td>abandons the visit; the slot's sensor begins a new one</td></tr>
 * <tr><td>take it, give it back</td><td>looks at the sensors</td></tr>
 * <tr><td>check in</td><td>asks the library what it did (17), then checks in if the loan is open</td></tr>
 * <tr><td>set the mark</td><td>reads the tag again, writes only what is missing</td></tr>
 * <tr><td>route</td><td>looks at the sensors and runs the belt once more</td></tr>
 * <tr><td>none: it jammed</td><td>stays out of service until the sensors are clear</td></tr>
 * <tr><td>none: tags were seen beside it</td><td>looks for them in the mouth; staff look for what is not there</td></tr>
 * <tr><td>print</td><td>calls the outcome unknown; never prints again by itself</td></tr>
 * </table>
 */
public final class Recovery {
    private Recovery() {}

    public static Step start(Contents contents, KioskIdentity identity, Rules rules, String version, Moment now) {
        var draft = new Draft(MachineState.empty(identity, contents.nextSeq()), rules, now);
        draft.bins.putAll(contents.bins());
        draft.fact(new KioskFact.Started(version));
        unknownReceipts(draft, contents);
        var histories = histories(contents, rules, now);
        restoreSession(draft, histories, contents);
        restoreCompany(draft, contents);
        AtPlatform.restore(draft, contents);
        histories.values().forEach(history -> resume(draft, history));
        OwedToLibrary.order(draft);
        return ReturnMachine.settle(draft);
    }

    private static void unknownReceipts(Draft draft, Contents contents) {
        var open = new LinkedHashMap<ReceiptNumber, ReceiptFact>();
        contents.open().stream()
                .map(record -> record.fact())
                .filter(ReceiptFact.class::isInstance)
                .map(ReceiptFact.class::cast)
                .forEach(fact -> open.put(fact.number(), fact));
        open.forEach((number, last) -> {
            switch (last) {
                case ReceiptFact.PrintAsked _, ReceiptFact.ReprintAsked _ ->
                    draft.fact(new ReceiptFact.PrintUnknown(number, "the program stopped while it printed"));
                case ReceiptFact.Printed _,
                        ReceiptFact.NotStarted _,
                        ReceiptFact.Partial _,
                        ReceiptFact.PrintUnknown _ -> {}
            }
        });
    }

    private static Map<ReturnId, History> histories(Contents contents, Rules rules, Moment now) {
        var histories = new TreeMap<ReturnId, History>(Comparator.naturalOrder());
        for (var record : contents.open()) {
            if (record.fact() instanceof ReturnFact fact) {
                // the uptime of an earlier boot means nothing in this one
                var then = new Moment(now.uptime(), record.wall(), record.wallTrusted());
                histories.merge(
                        fact.id(),
                        History.begin(fact.id(), then).with(fact, rules.identify(), then),
                        (old, _) -> old.with(fact, rules.identify(), then));
            }
        }
        return histories;
    }

    /** Returns whose session did not end before the stop: the patron may still be there. */
    private static void restoreSession(Draft draft, Map<ReturnId, History> histories, Contents contents) {
        var ended = new HashSet<ReturnId>();
        for (var record : contents.open()) {
            if (record.fact() instanceof KioskFact.SessionEnded session) {
                ended.addAll(session.returns());
            }
        }
        var returns = new TreeMap<ReturnId, ReturnSummary>();
        histories.forEach((id, history) -> {
            if (!ended.contains(id)) {
                returns.put(id, history.summary());
            }
        });
        draft.session = new Session(
                returns, Session.Ending.OPEN, draft.in(draft.rules.deadlines().session()));
        LoosePieces.restore(draft, histories, contents);
    }

    private static void restoreCompany(Draft draft, Contents contents) {
        for (var record : contents.open()) {
            if (record.fact() instanceof KioskFact.SeenBeside seen) {
                draft.company = Optional.of(Company.restored(draft, seen));
            }
        }
    }

    private static void resume(Draft draft, History history) {
        var visit = history.visit();
        switch (history.stage()) {
            case History.Stage.NotBegun() ->
                draft.fact(new ReturnFact.Abandoned(visit.id(), "the program stopped before it decided"));
            case History.Stage.Moving(var movement) -> {
                Transport.locate(draft, visit, movement);
                owe(draft, history);
            }
            case History.Stage.AtLibrary() -> settleAtLibrary(draft, history);
            case History.Stage.Securing(var tag) -> {
                draft.put(new BookState.Securing(
                        visit,
                        history.bin(),
                        part(visit, tag),
                        new Ask.Paused(),
                        0,
                        draft.in(draft.rules.deadlines().secure())));
                owe(draft, history);
            }
            case History.Stage.Stuck() -> {
                Transport.block(draft, List.of(visit.id()));
                owe(draft, history);
            }
            case History.Stage.AtRest() -> owe(draft, history);
        }
    }

    /** The parts of a set before this one are secured already. */
    private static int part(Visit visit, Uid tag) {
        return switch (visit.item()) {
            case ItemInSlot.Known known -> Math.max(0, known.tags().indexOf(tag));
            case ItemInSlot.Labelled _, ItemInSlot.Ordered _, ItemInSlot.Nameless _ -> 0;
        };
    }

    private static void settleAtLibrary(Draft draft, History history) {
        switch (history.debt()) {
            case History.Debt.CheckIn(var attempt, var _, var _) -> {
                var returnedAt = history.summary().takenAt();
                draft.fact(new ReturnFact.CheckInAsked(history.visit().id(), attempt + 1, returnedAt.shown(), true));
                var until = draft.in(draft.rules.deadlines().checkIn());
                draft.put(new BookState.CheckingIn(history.visit(), returnedAt, new Ask.Paused(), attempt + 1, until));
            }
            // answered, and the program stopped before it could go on: the belt is next
            case History.Debt.None() -> Transport.locate(draft, history.visit(), new Movement.IntoBin(history.bin()));
        }
    }

    private static Lying lying(Draft draft, History history, ItemInSlot.Named item) {
        var line = history.summary();
        var purchase = AtPlatform.purchase(draft, line.id());
        return new Lying(item, purchase, line.flags(), line.bin(), 0, history.tasked());
    }

    private static void owe(Draft draft, History history) {
        switch (history.debt()) {
            case History.Debt.CheckIn(var attempt, var _, var settle) -> {
                if (history.visit().item() instanceof ItemInSlot.Named named) {
                    boolean mustLand =
                            named instanceof ItemInSlot.Labelled && !(history.stage() instanceof History.Stage.AtRest);
                    draft.owed = draft.owed.with(new OwedCheckIn(
                            history.visit().id(),
                            named.item(),
                            history.summary().takenAt(),
                            attempt,
                            settle,
                            mustLand ? new Turn.WhenLanded() : new Turn.From(draft.now.uptime()),
                            lying(draft, history, named)));
                }
            }
            case History.Debt.None() -> {}
        }
    }
}
