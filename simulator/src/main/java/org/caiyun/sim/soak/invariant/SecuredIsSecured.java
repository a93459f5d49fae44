package org.caiyun.sim.soak.invariant;

import java.util.HashMap;
import java.util.Map;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.sim.world.SimTag;

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
        observed.tag(wanted.tag()).filter(tag -> !has(tag, wanted.mark())).ifPresent(tag -> {
            throw broken("%s, the tag reads AFI %02X, EAS %s".formatted(fact, tag.afi(), tag.eas() ? "on" : "off"));
        });
    }

    private boolean has(SimTag tag, MarkWrite mark) {
        return switch (mark) {
            case MarkWrite.Afi(int value) -> tag.afi() == value;
            case MarkWrite.Eas(boolean on) -> tag.eas() == on;
            case MarkWrite.AfiAndEas(var afi, var eas) -> has(tag, afi) && has(tag, eas);
            case MarkWrite.EpcBits _ -> throw broken("no simulated tag has such a mark: " + mark);
        };
    }
}
