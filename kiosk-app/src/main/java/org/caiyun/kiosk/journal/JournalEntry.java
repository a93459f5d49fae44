package org.caiyun.kiosk.journal;

/**
 * A record as it stands on disk or in an export: the fact is text, so that a chain can be checked by a program that
 * does not know every fact in it.
 */
public record JournalEntry(Envelope envelope, FactText text, String previousHash, String hash) {
    public long seq() {
        return envelope.seq();
    }
}
