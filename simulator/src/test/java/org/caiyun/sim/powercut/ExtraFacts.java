package org.caiyun.sim.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.Store;

/** Facts that are about no book, to see that a journal goes on. */
final class ExtraFacts {
    private static final Instant AT = Instant.parse("2026-11-22T03:00:00Z");

    private final JournalWriter writer;

    ExtraFacts(Contents contents) {
        writer = new JournalWriter(contents, "extra");
    }

    /** What the journal then knows. */
    Contents commit(Store store) {
        var records = writer.seal(List.of(new KioskFact.Started("extra")), Uptime.ZERO, AT, false);
        assertThat(store.commit(records)).isEqualTo(new CommitResult.Committed());
        var before = store.contents();
        return new Contents(
                before.journal(),
                records.getLast().seq() + 1,
                records.getLast().hash(),
                before.open(),
                before.bins(),
                before.cataloguing());
    }
}
