package org.caiyun.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.journal.ProjectionChange.AwaitsCataloguing;
import org.caiyun.kiosk.journal.ProjectionChange.ComesToRest;
import org.caiyun.kiosk.journal.ProjectionChange.IsDelivered;
import org.caiyun.kiosk.journal.ProjectionChange.IsEmptied;
import org.caiyun.kiosk.journal.ProjectionChange.IsLaidAside;
import org.caiyun.kiosk.journal.ProjectionChange.IsOwed;
import org.caiyun.kiosk.journal.ProjectionChange.IsSettled;
import org.caiyun.kiosk.journal.ProjectionChange.LeavesSession;
import org.caiyun.kiosk.journal.ProjectionChange.LiesIn;
import org.caiyun.kiosk.journal.ProjectionChange.Opens;
import org.caiyun.kiosk.journal.ProjectionChange.TaskStands;
import org.caiyun.kiosk.journal.ProjectionChange.Tells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ProjectionTest {
    private static final String RETURN = "k1/j1/2";
    private static final String RECEIPT = "k1/j1/30";
    private static final String BESIDE = "beside " + RETURN;
    private static final String PIECES = "pieces " + RETURN;

    private static final String REPORTED = """
            {"return":"k1/j1/2","barcode":"31500200000002","purchase":"p-7","returnedAt":"2026-07-29T02:15:03Z",\
            "library":"checked-in","tags":["E004010012345678"],"set":true,"bin":4,"position":17,"tasked":true}""";

    private static final String OPENED = """
            {"task":"k1/j1/2","barcode":"31500200000002","tags":["E004010012345678"],"kind":"additional-copy",\
            "reasons":["first-return","second-copy"],"rush":true,"owner":"CN-150001-HXQ","bin":4,"position":17,\
            "misplaced":false,"purchase":{"id":"p-7","barcode":"31500200000002","state":"on-loan","loan":"platform",\
            "owner":"CN-150001-HXQ","book":{"title":"红楼梦","volume":"第一卷","author":"曹雪芹著；\\"脂砚斋\\"评",\
            "publisher":"人民文学出版社","year":"2008","isbn":"9787020002207",\
            "listPrice":{"minorUnits":5970,"currency":"CNY"}},\
            "payment":{"shop":"新华书店","order":"D-2026-114","boughtOn":"2026-07-01","settlement":"J-12",\
            "invoice":"F-3","paid":{"minorUnits":4776,"currency":"CNY"}},\
            "held":{"record":"0000112233","copies":2}},\
            "missing":{"record":["215$a"],"holdings":["location"],"asset":[],"processing":["spine-label"]}}""";

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
                nothing, // ordered
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
                nothing, // purchase found
                List.of(new Tells("platform", "cn.caiyun.return.reported", REPORTED)),
                List.of(
                        new AwaitsCataloguing(FactSamples.RETURN, FactSamples.TASK.item(), 4, true),
                        new Tells("platform", "cn.caiyun.task.opened", OPENED)), // cataloguing asked
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
                List.of(new ComesToRest(PIECES)),
                List.of(
                        new IsDelivered("platform", 12),
                        new IsLaidAside(12),
                        new Tells(
                                "staff",
                                "NOT_DELIVERED",
                                "{\"version\":1,\"destination\":\"platform\",\"row\":12,\"why\":\"422 没有这个学校\"}")),
                List.of(new TaskStands(9, RETURN, false)));
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
                .endsWith(
                        Optional.of(BESIDE),
                        Optional.of(BESIDE),
                        Optional.of(PIECES),
                        Optional.of(PIECES),
                        Optional.empty(),
                        Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void aTaskIsOpenUntilNothingIsLeftToDo(TaskState state) {
        var changes = Projection.changes(new KioskFact.TaskChanged(9, RETURN, state, FactSamples.AT));

        assertThat(changes).containsExactly(new TaskStands(9, RETURN, state.isEnd()));
    }

    @Test
    void whatThePlatformIsNotToldIsATaskAllTheSame() {
        assertThat(Projection.changes(new ReturnFact.CataloguingAsked(FactSamples.RETURN, FactSamples.TASK, false)))
                .containsExactly(new AwaitsCataloguing(FactSamples.RETURN, FactSamples.TASK.item(), 4, false));
    }
}
