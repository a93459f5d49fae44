package org.caiyun.kiosk.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.kiosk.journal.FactRecord;

/** A return or receipt that is not closed, in the modelled store. */
final class OpenSubject {
    private final List<FactRecord> facts;
    private Optional<FactRecord> leftSession = Optional.empty();
    private boolean atRest;
    private boolean owed;
    private boolean inSession;

    private OpenSubject(List<FactRecord> facts, boolean atRest, boolean inSession) {
        this.facts = facts;
        this.atRest = atRest;
        this.inSession = inSession;
    }

    /** One that begins, or a receipt that is printed again; {@code facts} are those that it has, which may grow. */
    static OpenSubject inSession(List<FactRecord> facts) {
        return new OpenSubject(facts, false, true);
    }

    /** One that was closed and is opened again. */
    static OpenSubject atRest(List<FactRecord> facts) {
        return new OpenSubject(facts, true, false);
    }

    /** Its facts, and the end of the session that it left. */
    Stream<FactRecord> facts() {
        return Stream.concat(facts.stream(), leftSession.stream());
    }

    void comesToRest() {
        atRest = true;
    }

    void isOwed(boolean isOwed) {
        owed = isOwed;
    }

    void leavesSession(FactRecord by) {
        inSession = false;
        leftSession = Optional.of(by);
    }

    boolean closed() {
        return atRest && !owed && !inSession;
    }
}
