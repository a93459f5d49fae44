package org.caiyun.sim.soak.invariant;

import java.util.HashMap;
import java.util.Map;
import org.caiyun.device.rfid.MarkWrite;
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
        int afi = switch (wanted.mark()) {
            case MarkWrite.Afi mark -> mark.value();
            case MarkWrite.AfiAndEas mark -> mark.afi().value();
            case MarkWrite.Eas _, MarkWrite.EpcBits _ -> throw broken("no simulated tag has such a mark: " + wanted);
        };
        observed.tag(wanted.tag()).filter(tag -> tag.afi() != afi).ifPresent(tag -> {
            throw broken("%s, the tag reads %02X".formatted(fact, tag.afi()));
        });
    }
}
