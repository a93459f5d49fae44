package org.caiyun.sim.soak.invariant;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;

/** The journal of a return can be read as its story: nothing happens in it before what it needs. */
final class FactsFollowEachOther implements Invariant {
    private final Observed observed;
    private final Map<ReturnId, EnumSet<Rung>> told = new HashMap<>();
    private final Set<ReceiptNumber> printing = new HashSet<>();
    private final Set<ReturnId> beside = new HashSet<>();
    private final Set<ReturnId> awaited = new HashSet<>();
    private final Set<Long> calls = new HashSet<>();
    private String boot = "";

    FactsFollowEachOther(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "each fact comes after the one that it needs";
    }

    @Override
    public void durable(FactRecord record) {
        boolean begins = !record.boot().equals(boot);
        boot = record.boot();
        boolean follows = begins == record.fact() instanceof KioskFact.Started
                && switch (record.fact()) {
                    case ReturnFact fact -> follows(fact);
                    case ReceiptFact fact -> follows(fact);
                    case KioskFact.StaffCalled(long call) -> call == record.seq() && calls.add(call);
                    case KioskFact.StaffAnswered(long call) -> calls.contains(call);
                    case KioskFact.SessionEnded(var returns, var _) ->
                        told.keySet().containsAll(returns);
                    case KioskFact.SeenBeside(var item, var _, var _) -> isCaptured(item) && beside.add(item);
                    case KioskFact.BesideSettled(var item) -> beside.remove(item);
                    case KioskFact.PiecesExpected(var of, var _, var _, var _) -> isCaptured(of) && awaited.add(of);
                    case KioskFact.PiecesSettled(var of) -> awaited.remove(of);
                    case KioskFact _ -> true;
                };
        if (!follows) {
            throw broken(record.seq() + " " + record.fact() + " after "
                    + (record.fact() instanceof ReturnFact fact ? told.get(fact.id()) : "boot " + boot)
                    + ", uptime " + observed.now());
        }
    }

    private boolean isCaptured(ReturnId item) {
        return told.containsKey(item) && told.get(item).contains(Rung.CAPTURED);
    }

    private boolean follows(ReturnFact fact) {
        var before = told.computeIfAbsent(fact.id(), _ -> EnumSet.noneOf(Rung.class));
        var rung = Rung.of(fact);
        boolean isNew = !before.contains(rung);
        boolean follows = rung.standsOn(before) && (isNew || !rung.comesOnce());
        if (follows) {
            before.add(rung);
        }
        return follows;
    }

    private boolean follows(ReceiptFact fact) {
        return switch (fact) {
            case ReceiptFact.PrintAsked asked -> printing.add(asked.number());
            case ReceiptFact.ReprintAsked asked -> printing.add(asked.number());
            case ReceiptFact.Printed _, ReceiptFact.NotStarted _, ReceiptFact.Partial _, ReceiptFact.PrintUnknown _ ->
                printing.remove(fact.number());
        };
    }
}
