package org.caiyun.sim.soak.invariant;

import java.util.HashMap;
import java.util.Map;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;

/** What the journal says of the mark stands in the memory of the tag. */
final class SecuredIsSecured implements Invariant {
    private final Observed observed;
    private final Map<ReturnId, ReturnFact.SecureAsked> asked = new HashMap<>();

    SecuredIsSecured(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "a book that is called secured is secured";
    }

    @Override
    public void durable(FactRecord record) {
        if (record.fact() instanceof ReturnFact.SecureAsked f) {
            asked.put(f.id(), f);
        } else if (record.fact() instanceof ReturnFact.Secured f) {
            judge(f);
        }
    }

    private void judge(ReturnFact.Secured fact) {
        var wanted = asked.get(fact.id());
        if (wanted == null) {
            throw broken("nobody asked for it: " + fact);
        }
        observed.tag(wanted.tag()).filter(tag -> !tag.has(wanted.mark())).ifPresent(tag -> {
            throw broken(fact + ", the tag reads " + tag.markText());
        });
    }
}
