package org.caiyun.sim.soak.invariant;

import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;

/** A machine without a way back decides to take whatever it has read, and nothing comes out of it again. */
final class DropGivesNothingBack implements Invariant {
    private final boolean applies;
    private final boolean bringsBack;

    DropGivesNothingBack(Observed observed) {
        applies = !observed.config.kiosk().kind().givesBack();
        bringsBack = observed.site.equipment().bringsBack();
    }

    @Override
    public String sentence() {
        return "a drop takes everything, and gives nothing back";
    }

    @Override
    public void durable(FactRecord record) {
        if (applies && record.fact() instanceof ReturnFact.Decided decided && !decided.take()) {
            throw broken(decided);
        }
    }

    @Override
    public void runs(ReturnCommand command) {
        if (applies && command instanceof ReturnCommand.GiveBack) {
            throw broken(command);
        }
    }

    @Override
    public void moved(SimBook book, Place from, Place to) {
        boolean wasInside = from instanceof Place.Captive || from instanceof Place.Belt;
        if (!bringsBack && wasInside && to instanceof Place.Mouth) {
            throw broken(book);
        }
    }
}
