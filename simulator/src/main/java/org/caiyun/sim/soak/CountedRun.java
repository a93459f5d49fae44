package org.caiyun.sim.soak;

import java.util.List;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.flow.ReturnPath;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.sim.soak.coverage.Coverage;
import org.caiyun.sim.stage.SteppedStage;

/** Whoever watches a run, and beside them the count of what it comes through. */
record CountedRun(SteppedStage.Watcher watcher, Coverage coverage) implements SteppedStage.Watcher {
    @Override
    public ReturnPath beside(ReturnPath path) {
        return coverage.beside(watcher.beside(path));
    }

    @Override
    public void runs(ReturnCommand command) {
        watcher.runs(command);
    }

    @Override
    public void afterEvent() {
        watcher.afterEvent();
    }

    @Override
    public void durable(List<FactRecord> records) {
        watcher.durable(records);
    }
}
