package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.tag.TagModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A start after weeks in which the library was away. */
final class RecoveryOfManyTest {
    private static final int OWED = 20_000;

    @Test
    @Timeout(20)
    void aStartTakesTimeOnlyInProportionToWhatIsOwed() {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < OWED; i++) {
            facts.addAll(owed(new ReturnId("NMG-01", "J1", facts.size() + 1), i));
        }
        var empty = new Contents("J1", 1, "", List.of(), new TreeMap<>());
        var records = new JournalWriter(empty, "boot-1")
                .seal(facts, Run.withPlatform().now.uptime(), Run.EIGHT, true);
        var run = Run.withPlatform();

        run.take(Recovery.start(
                new Contents("J1", facts.size() + 1, "", records, new TreeMap<>()),
                Run.IDENTITY,
                run.rules,
                "test",
                run.now));

        assertThat(run.state.owed()).hasSize(OWED);
        assertThat(run.state.platform().findings()).isEmpty();
        assertThat(run.state.owed().oldest().orElseThrow().lying().purchase())
                .isEqualTo(new PurchaseAnswer.Silent("not asked"));
    }

    private static List<ReturnFact> owed(ReturnId id, int number) {
        var tags = Run.OURS.uid();
        return List.of(
                new ReturnFact.Seen(id, List.of(tags)),
                new ReturnFact.Identified(
                        id, new Barcode("1%011d".formatted(number)), List.of(tags), TagModel.ISO_28560_2, ""),
                new ReturnFact.Decided(id, true, Reason.OWN_ITEM),
                new ReturnFact.Captured(id, Run.EIGHT),
                new ReturnFact.CheckInAsked(id, 1, Run.EIGHT, false),
                new ReturnFact.Queued(id, "no link"),
                new ReturnFact.Routed(id, Run.ORDINARY, "ordinary", ReportWord.ACCEPTED_PENDING),
                new ReturnFact.Landed(id, Run.ORDINARY, true));
    }
}
