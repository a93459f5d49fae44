package org.caiyun.kiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.kiosk.cataloguing.TaskChange;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.http.HttpCall;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.kiosk.platform.PlatformOutput.TasksChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TaskNewsTest {
    private static final Instant AT = Instant.parse("2026-11-23T06:00:00Z");
    private final LinkRig rig = new LinkRig();

    @Test
    void asksFromTheLastChangeThatTheJournalKnows() {
        rig.start(41);

        assertThat(rig.sent.getFirst().call().address())
                .hasToString("https://platform.example/v1/kiosks/MAIN-1/task-changes?after=41&limit=200");
    }

    @Test
    void tellsWhatChangedAndAsksOnFromThere() {
        rig.answering(call -> Optional.of(
                        after(call) == 0 ? page(entry(1, "in-work") + "," + entry(2, "completed")) : page("")))
                .start(0);

        rig.pass(LinkRig.POLL.plusSeconds(1));

        assertThat(rig.told)
                .containsExactly(new TasksChanged(List.of(
                        new TaskChange(1, "R-1", TaskState.IN_WORK, AT),
                        new TaskChange(2, "R-2", TaskState.COMPLETED, AT))));
        assertThat(rig.sent).extracting(send -> after(send.call())).containsExactly(0L, 2L);
    }

    @Test
    void fullPagesAreReadAtOnce() {
        rig.answering(call -> Optional.of(page(entries(after(call) + 1, Math.min(after(call) + 200, 450)))))
                .start(0);

        rig.pass(Duration.ofSeconds(1));

        assertThat(rig.sent).extracting(send -> after(send.call())).containsExactly(0L, 200L, 400L);
        assertThat(rig.told)
                .extracting(told -> ((TasksChanged) told).changes().size())
                .containsExactly(200, 200, 50);
    }

    @Test
    void aFullPageOfOldNewsIsNotAskedForWithoutEnd() {
        rig.answering(_ -> Optional.of(page(entries(1, 200)))).start(200);

        rig.pass(Duration.ofSeconds(30));

        assertThat(rig.sent).hasSize(1);
        assertThat(rig.told).isEmpty();
    }

    @Test
    void isAskedSoonAfterAnEventWasTaken() {
        rig.answering(call -> Optional.of(
                        PlatformWords.isEvent(call) ? PlatformWords.taken(call) : PlatformWords.noChanges()))
                .start(0);
        rig.pass(Duration.ofSeconds(5));

        rig.row(3, "0000001");
        rig.pass(Duration.ofSeconds(3));

        assertThat(rig.sent)
                .extracting(send -> PlatformWords.isPoll(send.call()))
                .containsExactly(true, false, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\":1,\"task\":\"R-1\",\"state\":\"eaten\",\"at\":\"2026-11-23T06:00:00Z\"}",
                "{\"number\":1,\"task\":\"\",\"state\":\"open\",\"at\":\"2026-11-23T06:00:00Z\"}",
                "{\"number\":1,\"task\":\"R-1\",\"state\":\"open\",\"at\":\"yesterday\"}",
                "{\"number\":-1,\"task\":\"R-1\",\"state\":\"open\",\"at\":\"2026-11-23T06:00:00Z\"}",
                "17"
            })
    void whatDoesNotFitIsLeftOutAndSaid(String odd) {
        rig.answering(_ -> Optional.of(page(odd + "," + entry(2, "open")))).start(0);

        rig.pass(Duration.ofSeconds(1));

        assertThat(rig.told).containsExactly(new TasksChanged(List.of(new TaskChange(2, "R-2", TaskState.OPEN, AT))));
        assertThat(rig.link().health())
                .isEqualTo(new DeviceHealth.Down(new DeviceFault.Garbled(
                        "1 changes of tasks that do not fit docs/platform-api.yaml, after number 0")));
    }

    static Stream<HttpResult> failures() {
        return Stream.of(
                new HttpResult.Failed("no connection"),
                new HttpResult.Answered(500, ""),
                PlatformWords.problem(404, "no such kiosk"),
                PlatformWords.ok("{\"changes\":7}"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsTriedAgainWithGrowingPatience(HttpResult failure) {
        rig.answering(_ -> Optional.of(failure)).start(0);

        rig.pass(Duration.ofMinutes(10));

        assertThat(rig.sent).hasSizeBetween(11, 30);
        assertThat(rig.link().health()).isInstanceOf(DeviceHealth.Down.class);
    }

    private static long after(HttpCall call) {
        return Long.parseLong(call.address().getQuery().replaceAll("after=(\\d+)&.*", "$1"));
    }

    private static HttpResult page(String entries) {
        return PlatformWords.ok("{\"changes\":[" + entries + "]}");
    }

    private static String entries(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(number -> entry(number, "open"))
                .collect(Collectors.joining(","));
    }

    private static String entry(long number, String state) {
        return "{\"number\":%d,\"task\":\"R-%d\",\"state\":\"%s\",\"at\":\"2026-11-23T14:00:00+08:00\"}"
                .formatted(number, number, state);
    }
}
