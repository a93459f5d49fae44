package org.caiyun.kiosk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.kiosk.journal.FactRecord;

/** A return or receipt that is not closed, in the modelled store. */
final class OpenSubject {
    private final List<FactRecord> facts = new ArrayList<>();
    private Optional<FactRecord> leftSession = Optional.empty();
    private boolean atRest;
    private boolean owed;
    private boolean inSession;

    private OpenSubject(boolean atRest, boolean inSession) {
        this.atRest = atRest;
        this.inSession = inSession;
    }

    /** One that begins. */
    static OpenSubject inSession() {
        return new OpenSubject(false, true);
    }

    /** One that was closed and is opened again. */
    static OpenSubject atRest() {
        return new OpenSubject(true, false);
    }

    void add(FactRecord record) {
        facts.add(record);
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
