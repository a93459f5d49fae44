package org.caiyun.sim.soak.invariant;

import java.util.HashSet;
import java.util.Set;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.flow.ReturnCommand.Intent;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReceiptFact;

/** Whatever cannot be undone stands in the journal before it is done. */
final class IntentBeforeDeed implements Invariant {
    private final Observed observed;
    private final Set<ReceiptNumber> toPrint = new HashSet<>();

    IntentBeforeDeed(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "every irreversible command has its durable intent before it runs";
    }

    @Override
    public void durable(FactRecord record) {
        if (record.fact() instanceof ReceiptFact.PrintAsked asked) {
            toPrint.add(asked.number());
        } else if (record.fact() instanceof ReceiptFact.ReprintAsked asked) {
            toPrint.add(asked.number());
        }
    }

    @Override
    public void runs(ReturnCommand command) {
        boolean durable = switch (command) {
            case ReturnCommand.Capture c -> has(c.id(), c.intent());
            case ReturnCommand.GiveBack c -> has(c.id(), c.intent());
            case ReturnCommand.CheckIn c -> has(c.id(), c.intent());
            case ReturnCommand.Secure c -> has(c.id(), c.intent());
            case ReturnCommand.RouteTo c -> has(c.id(), c.intent());
            case ReturnCommand.PrintReceipt c -> toPrint.contains(c.number());
            case ReturnCommand.Free _ -> true;
        };
        if (!durable) {
            throw broken(command);
        }
    }

    private boolean has(ReturnId id, Intent intent) {
        return observed.account(id).filter(a -> a.intents.contains(intent)).isPresent();
    }
}
