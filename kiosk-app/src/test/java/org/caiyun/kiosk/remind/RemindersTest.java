package org.caiyun.kiosk.remind;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When staff are told, and of what, step by step; the kiosk stands in a zone eight hours ahead of UTC. */
final class RemindersTest {
    private static final String GROUP = "wecom";
    private static final String MAIL = "mail";

    private final ReminderRig rig = new ReminderRig("2026-11-23T10:00", GROUP);

    @Test
    void collectsNewTasksAndTellsThemTogether() {
        rig.open(1);
        rig.pass(ofMinutes(29));
        rig.open(2, 3);
        rig.pass(ofMinutes(20));

        assertThat(rig.sent).singleElement().satisfies(sent -> {
            assertThat(sent.at()).isEqualTo("2026-11-23T10:30");
            assertThat(sent.text()).isEqualTo("""
                    HLB-01 待编目图书 3 册
                    还书机：HLB-01（河东街）
                    待编目任务：3 项
                    最早一项：HLB-01/j1/1，2026-11-23 10:00 收到（不到 1 小时）
                    请到还书机取书，并在待编目清单中办理。""");
        });
    }

    @Test
    void tellsEveryTarget() {
        var both = new ReminderRig("2026-11-23T10:00", GROUP, MAIL);

        both.open(1);
        both.pass(ofHours(1));

        assertThat(both.sent).extracting(ReminderRig.Sent::target).containsExactly(GROUP, MAIL);
    }

    @Test
    void saysNothingOfWhatIsDoneBeforeItIsTold() {
        rig.open(1);
        rig.pass(ofMinutes(10));
        rig.end(1, TaskState.COMPLETED);
        rig.pass(ofDays(10));

        assertThat(rig.sent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void aTaskIsOpenUntilNothingIsLeftToDo(TaskState state) {
        rig.open(1);
        rig.end(1, state);
        rig.pass(ofHours(1));

        assertThat(rig.sent.isEmpty()).isEqualTo(state.isEnd());
    }

    @Test
    void oneMessageATimeHoweverManyTasksCome() {
        IntStream.rangeClosed(1, 60).forEach(number -> {
            rig.open(number);
            rig.pass(ofMinutes(3));
        });

        assertThat(rig.times())
                .containsExactly(
                        "2026-11-23T10:30",
                        "2026-11-23T11:00",
                        "2026-11-23T11:30",
                        "2026-11-23T12:00",
                        "2026-11-23T12:30",
                        "2026-11-23T13:00");
    }

    @Test
    void aCopyThatComesBackMeanwhileIsStillOne() {
        rig.durable(Tasks.asked(1, "CY0000000042"));
        rig.durable(Tasks.asked(2, "CY0000000042"));
        rig.pass(ofHours(1));

        assertThat(rig.sent.getFirst().text()).contains("待编目图书 1 册", "HLB-01/j1/1");

        rig.end(1, TaskState.COMPLETED);
        rig.pass(ofDays(5));

        assertThat(rig.sent).hasSize(1);
    }

    @Test
    void whatFallsIntoTheQuietHoursComesAtTheirEnd() {
        var night = new ReminderRig("2026-11-23T22:15", GROUP);

        night.open(1);
        night.pass(ofHours(6));
        night.open(2);
        night.pass(ofHours(6));

        assertThat(night.times()).containsExactly("2026-11-24T08:00");
        assertThat(night.sent.getFirst().text()).contains("2 册");
    }

    @Test
    void tellsAgainOnceADayWhileTasksStayOpenPastTheLimit() {
        rig.open(1, 2);
        rig.pass(ofDays(4));

        assertThat(rig.times())
                .containsExactly("2026-11-23T10:30", "2026-11-25T10:00", "2026-11-26T10:00", "2026-11-27T10:00");
        assertThat(rig.sent.getFirst().text()).doesNotContain("超过");
        assertThat(rig.sent.get(1).text()).contains("其中超过 2 天未办：2 项", "2026-11-23 10:00 收到（2 天）");

        rig.end(1, TaskState.COMPLETED);
        rig.end(2, TaskState.WITHDRAWN);
        rig.pass(ofDays(4));

        assertThat(rig.sent).hasSize(4);
    }

    @Test
    void aMessageOnNewTasksServesForTheOldOnesToo() {
        rig.open(1);
        rig.pass(ofHours(47));
        rig.open(2);
        rig.pass(ofHours(20));

        assertThat(rig.times()).containsExactly("2026-11-23T10:30", "2026-11-25T09:30");
    }

    @Test
    void withoutARightClockThereAreNoQuietHours() {
        var night = new ReminderRig("2000-01-01T23:00", GROUP);
        night.trusted = false;

        night.open(1);
        night.pass(ofHours(1));

        assertThat(night.times()).containsExactly("2000-01-01T23:30");
        assertThat(night.sent.getFirst().text()).contains("最早一项：HLB-01/j1/1，收到日期不明");
    }

    @Test
    void aClockThatBecomesRightDatesWhatCameBefore() {
        var clock = new ReminderRig("2000-01-01T09:00", GROUP);
        clock.trusted = false;
        clock.open(1);
        clock.pass(ofMinutes(20));

        clock.set("2026-11-23T19:50");
        clock.trusted = true;
        clock.pass(ofHours(13));

        assertThat(clock.times()).containsExactly("2026-11-24T08:00");
        assertThat(clock.sent.getFirst().text()).contains("2026-11-23 19:30 收到（12 小时）");
    }

    @Test
    void aStartDoesNotTellAgainWhatWasTold() {
        rig.open(1, 2);
        rig.pass(ofMinutes(40));

        rig.restart(ofMinutes(2), rig.kept, GROUP);
        rig.pass(ofDays(1));

        assertThat(rig.times()).containsExactly("2026-11-23T10:30");

        rig.pass(ofDays(1));

        assertThat(rig.times()).containsExactly("2026-11-23T10:30", "2026-11-25T10:00");
    }

    @Test
    void aStartTellsWhatCameAfterTheLastMessage() {
        rig.open(1);
        rig.pass(ofMinutes(40));
        rig.open(2);
        rig.pass(ofMinutes(5));

        rig.restart(ofMinutes(5), rig.kept, GROUP);
        rig.pass(ofHours(2));

        assertThat(rig.times()).containsExactly("2026-11-23T10:30", "2026-11-23T11:20");
        assertThat(rig.sent.getLast().text()).contains("2 册", "HLB-01/j1/1，2026-11-23 10:00");
    }

    /** Numbers begin again then, and say nothing of what was told. */
    @Test
    void aNewJournalIsToldFromItsBeginning() {
        IntStream.rangeClosed(1, 20).forEach(rig::open);
        rig.pass(ofMinutes(40));
        rig.begin("j2");
        rig.restart(ofMinutes(2), rig.kept, GROUP);

        rig.open(1);
        rig.pass(ofHours(1));

        assertThat(rig.times()).hasSize(2);
    }

    @Test
    void aTaskThatTheDeskOpensAgainCountsAgain() {
        rig.open(1, 2);
        rig.end(1, TaskState.COMPLETED);
        rig.end(1, TaskState.IN_WORK);
        rig.pass(ofMinutes(40));

        assertThat(rig.sent.getLast().text()).contains("2 册");
    }

    @Test
    void aStartThatRemembersNothingTellsOnceMore() {
        rig.open(1);
        rig.pass(ofDays(3));
        int before = rig.sent.size();

        rig.restart(ofMinutes(1), Told.NOTHING, GROUP);
        rig.pass(ofHours(3));

        assertThat(rig.sent).hasSize(before + 1);
    }

    /** By a clock that is wrong nobody knows when it was; it may have been a minute ago. */
    @Test
    void aStartWithoutARightClockTrustsItsMemoryForADay() {
        rig.open(1);
        rig.pass(ofDays(3));
        int before = rig.sent.size();

        rig.trusted = false;
        rig.restart(ofMinutes(1), rig.kept, GROUP);
        rig.pass(ofHours(23));

        assertThat(rig.sent).hasSize(before);
    }

    @Test
    void weeksWithoutANetworkEndInOneMessageAndOneComplaint() {
        rig.answers = _ -> new Delivery.NotReached("no way to the host");
        IntStream.rangeClosed(1, 5).forEach(week -> {
            rig.open(week);
            rig.pass(ofDays(7));
        });
        int tries = rig.sent.size();

        assertThat(tries).isBetween(100, 35 * 30);
        assertThat(rig.complaints).containsExactly(new ReminderOrder.GivenUp(GROUP, "no way to the host"));
        assertThat(rig.kept).isEqualTo(Told.NOTHING);

        rig.answers = _ -> new Delivery.Taken();
        rig.pass(ofHours(23));

        assertThat(rig.sent).hasSize(tries + 1);
        assertThat(rig.sent.getLast().text()).contains("5 册");
        assertThat(rig.complaints).last().isEqualTo(new ReminderOrder.Mended(GROUP));
    }

    @Test
    void triesAgainAfterLongerAndLongerPauses() {
        rig.answers = _ -> new Delivery.NotReached("503");
        rig.open(1);
        rig.pass(ofHours(2));

        assertThat(rig.times())
                .containsExactly(
                        "2026-11-23T10:30",
                        "2026-11-23T10:31",
                        "2026-11-23T10:33",
                        "2026-11-23T10:37",
                        "2026-11-23T10:45",
                        "2026-11-23T11:01",
                        "2026-11-23T11:33");
    }

    @Test
    void doesNotTryAtNight() {
        var evening = new ReminderRig("2026-11-23T19:00", GROUP);
        evening.answers = _ -> new Delivery.NotReached("503");

        evening.open(1);
        evening.pass(ofHours(14));

        assertThat(evening.times())
                .map(LocalDateTime::parse)
                .noneMatch(at -> at.getHour() >= 20 || at.getHour() < 8)
                .last()
                .satisfies(at -> assertThat(at.toLocalDate()).hasToString("2026-11-24"));
    }

    @Test
    void whatIsRefusedIsGivenUpAtOnceAndTheOthersAreTold() {
        var both = new ReminderRig("2026-11-23T10:00", GROUP, MAIL);
        both.answers = target -> target.equals(GROUP) ? new Delivery.Refused("93000") : new Delivery.Taken();

        both.open(1);
        both.pass(ofHours(5));

        assertThat(both.sent).extracting(ReminderRig.Sent::target).containsExactly(GROUP, MAIL);
        assertThat(both.complaints).containsExactly(new ReminderOrder.GivenUp(GROUP, "93000"));
        assertThat(both.kept.seq()).isEqualTo(1);

        both.open(2);
        both.pass(ofHours(1));

        assertThat(both.sent).extracting(ReminderRig.Sent::target).containsExactly(GROUP, MAIL, GROUP, MAIL);
        assertThat(both.complaints).hasSize(1);
    }

    @Test
    void anAnswerThatDoesNotComeIsAFailureAndOneThatComesTooLateIsNone() {
        rig.silent = true;
        rig.open(1);
        rig.pass(ofMinutes(30).plus(Recipient.ANSWER_LIMIT).plus(ofMinutes(1)));

        assertThat(rig.times()).containsExactly("2026-11-23T10:30", "2026-11-23T10:36");

        rig.late(GROUP, 1, new Delivery.Taken());

        assertThat(rig.kept).isEqualTo(Told.NOTHING);

        rig.late(GROUP, 2, new Delivery.Taken());
        rig.pass(ofHours(5));

        assertThat(rig.kept.seq()).isEqualTo(1);
        assertThat(rig.sent).hasSize(2);
    }

    @Test
    void asksForNothingWhileNoTaskIsOpen() {
        assertThat(rig.sent).isEmpty();

        rig.open(1);
        rig.end(1, TaskState.COMPLETED);
        rig.pass(Duration.ofSeconds(1));

        assertThat(rig.sent).isEmpty();
    }

    @Test
    void namesNoReaderAndNoBook() {
        rig.durable(Tasks.asked(1, "CY0000000042"));
        rig.pass(ofDays(5));

        assertThat(rig.sent).hasSizeGreaterThan(2);
        for (var sent : rig.sent) {
            assertThat(sent.text()).doesNotContain(Tasks.NEVER_TOLD);
        }
    }
}
