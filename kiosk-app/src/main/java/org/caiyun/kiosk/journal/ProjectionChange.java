package org.caiyun.kiosk.journal;

import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.ReturnId;

/** What one fact changes in the projections; every store applies the same changes in the fact's own transaction. */
public sealed interface ProjectionChange {
    /** A return (in a session) or a receipt begins; {@code subject} is its id as text. */
    record Opens(String subject) implements ProjectionChange {}

    /** The item lies where it will stay (a bin, the patron's hands), or a receipt's outcome is known. */
    record ComesToRest(String subject) implements ProjectionChange {}

    /** The library must still be told; opens the return again if it was closed. */
    record IsOwed(String subject) implements ProjectionChange {}

    /** The library has answered: its record is settled, one way or the other. */
    record IsSettled(String subject) implements ProjectionChange {}

    /** The patron's session that it belongs to has ended. */
    record LeavesSession(String subject) implements ProjectionChange {}

    record LiesIn(Bin bin) implements ProjectionChange {}

    record IsEmptied(Bin bin) implements ProjectionChange {}

    /** A row for an outside party, written with the fact: destination, kind and body (JSON). A fact tells each once. */
    record Tells(String destination, String kind, String body) implements ProjectionChange {}

    record IsDelivered(String destination, long outboxId) implements ProjectionChange {}

    /** A book waits for staff to catalogue it; {@code bin} 0: they have taken it out. */
    record AwaitsCataloguing(ReturnId task, CopyName item, int bin, boolean told) implements ProjectionChange {}

    /** The platform told of a task; {@code number} is where the next question begins. */
    record TaskStands(long number, String task, boolean done) implements ProjectionChange {}

    /** The platform will never know of the task that this row of its outbox told. */
    record IsLaidAside(long outboxId) implements ProjectionChange {}
}
