package org.caiyun.kiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseForm;
import org.caiyun.kiosk.http.HttpCall;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.kiosk.platform.PlatformOutput.EventRejected;
import org.caiyun.kiosk.platform.PlatformOutput.EventTaken;
import org.caiyun.kiosk.store.OutboxRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DeliveryTest {
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private final LinkRig rig = new LinkRig();

    @Test
    void aRowBecomesACloudEvent() {
        rig.start(0).row(1234, "0012345");

        var call = events().getFirst();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.address()).hasToString("https://platform.example/v1/events");
        assertThat(call.headers())
                .containsEntry("Content-Type", "application/cloudevents+json")
                .containsEntry("Authorization", "Bearer let-me-in");
        assertThat(PlatformWords.json(call.body())).isEqualTo(PlatformWords.json("""
                        {"specversion":"1.0","id":"7c1e90ab/1234","source":"/kiosks/MAIN-1",
                         "type":"cn.caiyun.return.reported","subject":"0012345","datacontenttype":"application/json",
                         "data":{"return":"R-1234","barcode":"0012345","purchase":"","library":"checked-in",
                                 "tags":["E004015012345678"],"bin":5,"position":1,"tasked":false}}"""));
    }

    @Test
    void oneGoesAfterTheOtherInTheirOrder() {
        rig.start(0);
        rig.row(3, "0000001");
        rig.row(5, "0000001");

        assertThat(events()).hasSize(1);
        rig.answer(rig.sent.getLast().number(), PlatformWords.taken(events().getFirst()));

        assertThat(ids()).containsExactly("7c1e90ab/3", "7c1e90ab/5");
        assertThat(rig.told)
                .containsExactly(
                        new EventTaken(3, PlatformWords.row(3, "0000001").body(), new PurchaseAnswer.NotKnown()));
    }

    @Test
    void whatThePlatformKnowsOfThePurchaseIsHandedOn() {
        var purchase = PlatformWords.purchase("0012345");
        rig.answering(call -> PlatformWords.isEvent(call)
                        ? Optional.of(PlatformWords.ok("{\"id\":\"7c1e90ab/3\",\"purchase\":" + purchase + "}"))
                        : Optional.empty())
                .start(0)
                .row(3, "0012345");

        rig.pass(MOMENT);

        assertThat(rig.told)
                .containsExactly(new EventTaken(
                        3,
                        PlatformWords.row(3, "0012345").body(),
                        new PurchaseAnswer.Known(PurchaseForm.read(PlatformWords.json(purchase)))));
    }

    static Stream<HttpResult> passing() {
        return Stream.of(
                new HttpResult.Failed("no connection"),
                new HttpResult.Answered(500, "oops"),
                PlatformWords.problem(503, "resting"),
                PlatformWords.problem(408, "too slow"),
                PlatformWords.problem(429, "too many"),
                PlatformWords.problem(401, "who are you"),
                PlatformWords.problem(403, "not you"),
                PlatformWords.ok("{}"),
                PlatformWords.ok("<html>log in here</html>"),
                PlatformWords.ok("{\"id\":\"7c1e90ab/99\"}"),
                new HttpResult.Answered(201, "{\"id\":\"7c1e90ab/3\"}"),
                new HttpResult.Answered(302, ""),
                // of a web server that is not the platform
                new HttpResult.Answered(404, "<html>Not Found</html>"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatMayPassIsTriedAgainWithTheSameIdAndNeverSkipped(HttpResult answer) {
        var good = new AtomicBoolean();
        rig.answering(call -> Optional.of(answer(call, good.get() ? PlatformWords.taken(call) : answer)))
                .start(0);
        rig.row(3, "0000001");
        rig.row(5, "0000002");

        rig.pass(Duration.ofMinutes(10));

        assertThat(rig.told).isEmpty();
        assertThat(ids()).hasSizeBetween(10, 30).containsOnly("7c1e90ab/3");
        assertThat(new ArrayList<>(bodies())).hasSize(1);
        assertThat(rig.link().health()).isInstanceOf(DeviceHealth.Down.class);
        good.set(true);
        rig.pass(Duration.ofMinutes(2));
        assertThat(rig.told).extracting(DeliveryTest::rowOf).containsExactly(3L, 5L);
        assertThat(rig.link().health()).isEqualTo(new DeviceHealth.Ready("https://platform.example/v1"));
    }

    @Test
    void whatThePlatformWillNeverTakeIsLaidAsideWithItsReason() {
        rig.answering(call -> Optional.of(answer(
                        call,
                        call.body().contains("7c1e90ab/3")
                                ? PlatformWords.problem(409, "another event has this id")
                                : PlatformWords.taken(call))))
                .start(0);
        rig.row(3, "0000001");
        rig.row(5, "0000002");

        rig.pass(MOMENT);

        assertThat(rig.told)
                .containsExactly(
                        new EventRejected(3, "status 409: another event has this id"),
                        new EventTaken(5, PlatformWords.row(5, "0000002").body(), new PurchaseAnswer.NotKnown()));
    }

    /** It has the event: the same answer would come for ever. */
    @Test
    void aPurchaseThatCannotBeReadHoldsNoEventBack() {
        rig.answering(call -> Optional.of(
                        answer(call, PlatformWords.ok("{\"id\":\"7c1e90ab/3\",\"purchase\":{\"id\":\"P-1\"}}"))))
                .start(0)
                .row(3, "0000001");

        rig.pass(MOMENT);

        assertThat(rig.told)
                .containsExactly(
                        new EventTaken(3, PlatformWords.row(3, "0000001").body(), new PurchaseAnswer.NotKnown()));
        assertThat(rig.link().health())
                .isInstanceOfSatisfying(
                        DeviceHealth.Down.class,
                        down -> assertThat(down.fault()).isInstanceOf(DeviceFault.Garbled.class));
    }

    @Test
    void whatAServerBeforeThePlatformNeverLetsThroughIsLaidAsideAfterHours() {
        var tooLarge = new HttpResult.Answered(413, "<html>Request Entity Too Large</html>");
        rig.answering(call -> Optional.of(
                        answer(call, call.body().contains("7c1e90ab/3") ? tooLarge : PlatformWords.taken(call))))
                .start(0);
        rig.row(3, "0000001");
        rig.row(5, "0000002");

        rig.pass(Duration.ofHours(5));

        assertThat(rig.told).isEmpty();
        rig.pass(Duration.ofHours(2));
        assertThat(rig.told).extracting(DeliveryTest::rowOf).containsExactly(-1L, 5L);
    }

    @Test
    void aWrongAddressLaysNothingAside() {
        rig.answering(_ -> Optional.of(new HttpResult.Answered(404, "<html>Not Found</html>")))
                .start(0)
                .row(3, "0000001");

        rig.pass(Duration.ofHours(12));

        assertThat(rig.told).isEmpty();
    }

    @Test
    void aReasonIsCutAndCleaned() {
        rig.answering(call -> Optional.of(answer(call, PlatformWords.problem(422, "x\\ny".repeat(500)))))
                .start(0)
                .row(3, "0000001");

        rig.pass(MOMENT);

        assertThat(rig.told).hasOnlyElementsOfType(EventRejected.class);
        assertThat(((EventRejected) rig.told.getFirst()).why())
                .hasSizeLessThan(400)
                .doesNotContain("\n");
    }

    @Test
    void aRefusedTokenLaysNothingAsideAndSaysWhatToDo() {
        rig.answering(call -> Optional.of(answer(call, PlatformWords.problem(401, "unknown token"))))
                .start(0)
                .row(3, "0000001");

        rig.pass(MOMENT);

        assertThat(rig.told).isEmpty();
        assertThat(rig.link().health())
                .isEqualTo(new DeviceHealth.Down(new DeviceFault.Refused("status 401: unknown token; is the token in"
                        + " platform.tokenFile the one that was given to this kiosk?")));
    }

    @Test
    void aRowThatIsNoEventIsLaidAside() {
        rig.start(0);
        rig.outbox.put(3L, new OutboxRow("platform", 3, "7c1e90ab", "cn.caiyun.task.opened", "{}"));
        rig.row(5, "0000001");

        assertThat(rig.told)
                .containsExactly(new EventRejected(3, "this program cannot read what it wrote into the outbox"));
        assertThat(ids()).containsExactly("7c1e90ab/5");
    }

    @Test
    void aLostAnswerIsAskedForAgainAfterARestart() {
        rig.start(0).row(3, "0000001");

        rig.restart();

        assertThat(ids()).containsExactly("7c1e90ab/3", "7c1e90ab/3");
        assertThat(bodies()).hasSize(1);
    }

    @Test
    void aDoubledAnswerSettlesOneRowOnly() {
        rig.start(0);
        rig.row(3, "0000001");
        rig.row(5, "0000002");
        var first = rig.sent.getLast();

        rig.answer(first.number(), PlatformWords.taken(first.call()));
        rig.answer(first.number(), PlatformWords.taken(first.call()));

        assertThat(rig.told).hasSize(1);
    }

    /** The edge promises an answer; without one nothing hangs. */
    @Test
    void aCallWhoseAnswerNeverComesIsSentAgain() {
        rig.start(0).row(3, "0000001");

        rig.pass(Duration.ofSeconds(25));

        assertThat(ids()).hasSizeGreaterThan(1).containsOnly("7c1e90ab/3");
    }

    @Test
    void anAnswerOfATryThatWasGivenUpIsNothing() {
        rig.start(0).row(3, "0000001");
        var first = rig.sent.getLast();
        rig.pass(Duration.ofSeconds(25));

        rig.answer(first.number(), PlatformWords.problem(409, "late"));

        assertThat(rig.told).isEmpty();
    }

    /** The outbox still shows them until their facts are on disk. */
    @Test
    void whatWasTakenIsNotSentAgainWhileTheJournalIsSlow() {
        rig.commits = false;
        rig.answering(call -> Optional.of(answer(call, PlatformWords.taken(call))))
                .start(0);
        LongStream.rangeClosed(1, 120).forEach(id -> rig.row(id, "0000001"));

        rig.pass(Duration.ofMinutes(5));

        assertThat(ids()).hasSize(Delivery.PAGE).doesNotHaveDuplicates();
        rig.commits = true;
        rig.commit();
        rig.pass(MOMENT.multipliedBy(10));
        assertThat(ids()).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsSentWhileTheJournalTakesNothing() {
        rig.start(0);
        rig.journalReady(false);
        rig.row(3, "0000001");

        rig.pass(Duration.ofMinutes(5));

        assertThat(events()).isEmpty();
        rig.journalReady(true);
        assertThat(ids()).containsExactly("7c1e90ab/3");
    }

    @Test
    void weeksOffLineAreDeliveredInOrderAndInBoundedMemory() {
        var line = new AtomicBoolean();
        var offLine = new HttpResult.Failed("no connection");
        rig.answering(call -> Optional.of(line.get() ? answer(call, PlatformWords.taken(call)) : offLine))
                .start(0);
        LongStream.rangeClosed(1, 10_000).forEach(id -> rig.row(id, "%07d".formatted(id % 500)));
        rig.pass(Duration.ofHours(3));
        int tries = events().size();
        line.set(true);
        rig.sent.clear();

        rig.pass(Duration.ofMinutes(4));

        assertThat(tries).isBetween(100, 700);
        assertThat(rig.told)
                .extracting(DeliveryTest::rowOf)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 10_000).boxed().toList());
        assertThat(ids()).doesNotHaveDuplicates();
        assertThat(rig.mostRows).isEqualTo(Delivery.PAGE);
    }

    /** A poll that is answered says that the network is back; the event need not wait its minute. */
    @Test
    void aLinkThatComesBackEndsTheWait() {
        var polls = new AtomicInteger();
        rig.answering(call -> PlatformWords.isPoll(call)
                        ? Optional.of(
                                polls.incrementAndGet() < 4
                                        ? new HttpResult.Failed("no connection")
                                        : PlatformWords.noChanges())
                        : Optional.of(
                                polls.get() < 4 ? new HttpResult.Failed("no connection") : PlatformWords.taken(call)))
                .start(0)
                .row(3, "0000001");

        while (polls.get() < 4) {
            rig.pass(MOMENT);
        }
        rig.pass(Duration.ofMillis(100));

        assertThat(rig.told).hasSize(1);
    }

    private static HttpResult answer(HttpCall call, HttpResult toEvents) {
        return PlatformWords.isEvent(call) ? toEvents : PlatformWords.noChanges();
    }

    private static long rowOf(PlatformOutput output) {
        return output instanceof EventTaken taken ? taken.row() : -1;
    }

    private List<HttpCall> events() {
        return rig.sent.stream()
                .map(PlatformOutput.Send::call)
                .filter(PlatformWords::isEvent)
                .toList();
    }

    private List<String> ids() {
        return events().stream().map(PlatformWords::eventId).toList();
    }

    private Set<String> bodies() {
        var bodies = new TreeMap<String, HttpCall>();
        events().forEach(call -> bodies.put(call.body(), call));
        return bodies.keySet();
    }
}
