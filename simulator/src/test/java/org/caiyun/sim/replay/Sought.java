package org.caiyun.sim.replay;

import java.util.List;
import java.util.stream.Collectors;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.sim.stage.JournalOnDisk;

/** Books that the belt took in without their kiosk, which was killed as it let them in and knows of no return. */
final class Sought {
    private Sought() {}

    /** The barcodes of those that staff were asked to find. */
    static List<String> by(JournalOnDisk journal) {
        var withdrawn =
                journal.facts(ReturnFact.Withdrawn.class).map(ReturnFact::id).collect(Collectors.toSet());
        var lost = journal.facts(ReturnFact.StaffAsked.class)
                .filter(fact -> fact.task() == StaffTask.FIND_ITEM)
                .map(ReturnFact.StaffAsked::id)
                .filter(withdrawn::contains)
                .collect(Collectors.toSet());
        return journal.facts(ReturnFact.Identified.class)
                .filter(fact -> lost.contains(fact.id()))
                .map(fact -> fact.item().text())
                .toList();
    }
}
