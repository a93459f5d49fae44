package org.caiyun.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.journal.ProjectionChange.ComesToRest;
import org.caiyun.kiosk.journal.ProjectionChange.IsDelivered;
import org.caiyun.kiosk.journal.ProjectionChange.IsEmptied;
import org.caiyun.kiosk.journal.ProjectionChange.IsOwed;
import org.caiyun.kiosk.journal.ProjectionChange.IsSettled;
import org.caiyun.kiosk.journal.ProjectionChange.LeavesSession;
import org.caiyun.kiosk.journal.ProjectionChange.LiesIn;
import org.caiyun.kiosk.journal.ProjectionChange.Opens;
import org.caiyun.kiosk.journal.ProjectionChange.Tells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ProjectionTest {
    private static final String RETURN = "k1/j1/2";
    private static final String RECEIPT = "k1/j1/30";
    private static final String BESIDE = "beside " + RETURN;
    private static final String PIECES = "pieces " + RETURN;

    /** Fact by fact, in the order of {@link FactSamples}. */
    static List<List<ProjectionChange>> changes() {
        List<ProjectionChange> nothing = List.of();
        List<ProjectionChange> rests = List.of(new ComesToRest(RETURN));
        List<ProjectionChange> ends = List.of(new ComesToRest(RETURN), new LeavesSession(RETURN));
        List<ProjectionChange> owed = List.of(new IsOwed(RETURN));
        List<ProjectionChange> settled = List.of(new IsSettled(RETURN));
        List<ProjectionChange> printed = List.of(new ComesToRest(RECEIPT));
        String staff = "{\"version\":1,\"return\":\"k1/j1/2\",\"task\":\"CLEAR_JAM\",\"what\":\"卡在 \\\"belt\\\"\"}";
        return List.of(
                List.of(new Opens(RETURN)), // seen
                nothing, // identified
                nothing, // in pieces
                nothing, // labelled
                nothing, // unidentified
                nothing, // decided
                nothing, // captured
                settled, // not counted: it is not reported
                nothing, // undated
                nothing, // dated: what is owed stays owed
                owed, // check-in asked: until the library answers
                settled, // checked in
                settled, // refused: the library has answered
                owed, // unconfirmed
                owed, // queued
                nothing, // flagged
                nothing, // pieces missing
                nothing, // routed
                nothing, // secure asked
                nothing, // secured
                nothing, // not secured
                nothing, // route asked
                List.of(new ComesToRest(RETURN), new LiesIn(new Bin(3))), // landed
                nothing, // jammed: still in the machine, and a start must know which book it is
                rests, // cleared: staff have it
                nothing, // give back asked
                rests, // taken back: it stays on the session's receipt
                nothing, // not taken: it will be taken in
                ends, // withdrawn
                ends, // abandoned
                List.of(new Tells("staff", "CLEAR_JAM", staff)),
                List.of(new Opens(RECEIPT), new LeavesSession(RECEIPT)), // print asked
                List.of(new Opens(RECEIPT), new LeavesSession(RECEIPT)), // reprint asked
                printed,
                printed, // not started
                printed, // partial
                printed, // unknown
                nothing, // started
                List.of(new LeavesSession(RETURN)), // session ended
                List.of(new Tells("staff", "CALL", "{\"version\":1,\"call\":41}")),
                nothing, // staff answered
                List.of(new IsEmptied(new Bin(3))),
                nothing, // device down
                nothing, // device up
                nothing, // late answer
                List.of(new IsDelivered("staff", 12)),
                nothing, // clock corrected
                List.of(new Tells("staff", "CLEAR_JAM", "{\"version\":1,\"task\":\"CLEAR_JAM\",\"what\":\"BELT\"}")),
                List.of(new Opens(BESIDE), new LeavesSession(BESIDE)), // seen beside: until it is settled
                List.of(new ComesToRest(BESIDE)),
                List.of(new Opens(PIECES), new LeavesSession(PIECES)), // pieces expected: until they are settled
                List.of(new ComesToRest(PIECES)));
    }

    static List<Arguments> table() {
        var facts = FactSamples.all().iterator();
        return changes().stream()
                .map(expected -> Arguments.of(facts.next(), expected))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("table")
    void changes(Fact fact, List<ProjectionChange> expected) {
        assertThat(Projection.changes(fact)).isEqualTo(expected);
    }

    @Test
    void theTableHoldsEveryFact() {
        assertThat(changes()).hasSameSizeAs(FactSamples.all());
    }

    @Test
    void theSubjectIsTheReturnTheReceiptOrWhatBelongsToAnItem() {
        assertThat(FactSamples.returnFacts()).map(Projection::subject).containsOnly(Optional.of(RETURN));
        assertThat(FactSamples.receiptFacts()).map(Projection::subject).containsOnly(Optional.of(RECEIPT));
        assertThat(FactSamples.kioskFacts())
                .map(Projection::subject)
                .containsOnly(Optional.empty(), Optional.of(BESIDE), Optional.of(PIECES))
                .endsWith(Optional.of(BESIDE), Optional.of(BESIDE), Optional.of(PIECES), Optional.of(PIECES));
    }
}
