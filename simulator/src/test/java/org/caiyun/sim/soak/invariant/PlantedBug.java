package org.caiyun.sim.soak.invariant;

import java.util.List;
import java.util.function.UnaryOperator;
import org.caiyun.kiosk.decide.MachineKind;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.flow.Step;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.sim.stage.Disk;
import org.caiyun.sim.stage.SteppedServer;

/** A mistake that the program, its disk or its machine does not have, beside what is there; of one stage. */
interface PlantedBug {
    /** The kind of machine that has it. */
    default MachineKind kind() {
        return MachineKind.CHUTE;
    }

    default ReturnEvent hears(ReturnEvent event, MachineState before) {
        return event;
    }

    default Step does(MachineState before, Step step, Moment now) {
        return step;
    }

    default void runs(ReturnCommand command, Day day) {}

    default void durable(List<FactRecord> records, Day day) {}

    /** The platform, as the kiosk reaches it. */
    default SteppedServer platform(SteppedServer server) {
        return server;
    }

    default Disk disk(String journal) {
        return Disk.inMemory(journal);
    }

    /** The same step with other facts, as many as before: a return is named after the number of its first. */
    static Step facts(Step step, UnaryOperator<Fact> change) {
        return new Step(step.state(), step.facts().stream().map(change).toList(), step.commands());
    }

    static Step commands(Step step, UnaryOperator<ReturnCommand> change) {
        return new Step(
                step.state(), step.facts(), step.commands().stream().map(change).toList());
    }

    static Step state(Step step, UnaryOperator<MachineState> change) {
        return new Step(change.apply(step.state()), step.facts(), step.commands());
    }

    /** A fact that says nothing, in the place of one that is forgotten. */
    static Fact forgotten(Fact fact) {
        return new KioskFact.LateAnswer(0, fact.getClass().getSimpleName());
    }
}
