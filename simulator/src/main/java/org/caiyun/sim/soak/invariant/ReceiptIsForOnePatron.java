package org.caiyun.sim.soak.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;

/** A receipt is named after the end of one session, is asked for once, and lists the books of that session alone. */
final class ReceiptIsForOnePatron implements Invariant {
    private final Observed observed;
    private final Map<Long, Set<ReturnId>> sessions = new HashMap<>();
    private final Set<ReturnId> inSessions = new HashSet<>();
    private final Map<ReceiptNumber, List<ReturnId>> asked = new HashMap<>();
    private final Set<Long> commands = new HashSet<>();
    private String boot = "";

    ReceiptIsForOnePatron(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "a receipt is printed once, and only for the books of its own session";
    }

    @Override
    public void durable(FactRecord record) {
        if (!record.boot().equals(boot)) {
            // each start counts its commands anew
            boot = record.boot();
            commands.clear();
        }
        switch (record.fact()) {
            case KioskFact.SessionEnded(var returns, var _) -> ended(record.seq(), returns);
            case ReceiptFact.PrintAsked(var number, var returns) -> asked(number, returns);
            case ReceiptFact.ReprintAsked(var number, var returns) -> {
                belong(number, returns);
                asked.put(number, returns);
            }
            case KioskFact _, ReceiptFact _, ReturnFact _ -> {}
        }
    }

    private void ended(long seq, List<ReturnId> returns) {
        for (var id : returns) {
            if (!inSessions.add(id)) {
                throw broken(id + " belongs to a second session, " + seq);
            }
        }
        sessions.put(seq, Set.copyOf(returns));
    }

    private void asked(ReceiptNumber number, List<ReturnId> returns) {
        belong(number, returns);
        if (asked.put(number, returns) != null) {
            throw broken(number + " is asked for again");
        }
    }

    private void belong(ReceiptNumber number, List<ReturnId> returns) {
        var session = sessions.get(number.seq());
        if (session == null || !session.containsAll(returns)) {
            throw broken(number + " lists " + returns + " and its session had " + session);
        }
    }

    @Override
    public void runs(ReturnCommand command) {
        if (command instanceof ReturnCommand.PrintReceipt print) {
            var ids = print.lines().stream().map(ReturnSummary::id).toList();
            if (!commands.add(print.command().number())) {
                throw broken(print.number() + " is printed a second time, uptime " + observed.now());
            }
            if (!ids.equals(asked.get(print.number()))) {
                throw broken(print.number() + " prints " + ids + " and was asked for " + asked.get(print.number()));
            }
        }
    }
}
