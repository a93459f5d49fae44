package org.caiyun.kiosk.store;

import java.time.Instant;
import java.util.List;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.library.CheckInAnswer;

/** A kiosk that writes a journal, for tests. */
final class TestJournal {
    static final Instant AT = Instant.parse("2026-07-29T02:15:03.123456789Z");
    static final CheckInAnswer ANSWER = CheckInAnswer.bare(true, "红楼梦");
    private static final Uid TAG = Uid.ofHex("E004010012345678");

    private final JournalWriter writer;

    TestJournal(Store store) {
        this(store.contents());
    }

    TestJournal(Contents contents) {
        writer = new JournalWriter(contents, "boot-1");
    }

    JournalWriter writer() {
        return writer;
    }

    ReturnId nextReturn() {
        return new ReturnId("k1", writer.journal(), writer.nextSeq());
    }

    List<FactRecord> seal(Fact... facts) {
        return seal(List.of(facts));
    }

    List<FactRecord> seal(List<? extends Fact> facts) {
        return writer.seal(facts, new Uptime(7), AT, true);
    }

    static ReturnFact.Seen seen(ReturnId id) {
        return new ReturnFact.Seen(id, List.of(TAG));
    }

    /** A return that is closed at the end. */
    static List<Fact> path(ReturnId id) {
        return List.of(
                seen(id),
                new ReturnFact.Captured(id, AT),
                new ReturnFact.CheckInAsked(id, 1, AT, false),
                new ReturnFact.CheckedIn(id, ANSWER),
                new ReturnFact.RouteAsked(id, new Bin(1)),
                new ReturnFact.Landed(id, new Bin(1), true),
                new KioskFact.SessionEnded(List.of(id), false));
    }
}
