package org.caiyun.kiosk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.http.HttpSettings;
import org.caiyun.kiosk.http.JdkHttp;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.FactSamples;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.remind.Courier;
import org.caiyun.kiosk.remind.Delivery;
import org.caiyun.kiosk.remind.Message;
import org.caiyun.kiosk.remind.QuietHours;
import org.caiyun.kiosk.remind.ReminderRules;
import org.caiyun.kiosk.remind.ReminderWords;
import org.caiyun.kiosk.remind.Reminders;
import org.caiyun.kiosk.remind.Told;
import org.caiyun.kiosk.remind.ToldFile;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.StoreFault;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reminders beside the loop: only what is durable is told, and answers come back on the loop's thread. */
final class RemindingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ReminderRules RULES = new ReminderRules(
            Duration.ofMinutes(30), Duration.ofDays(2), new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZONE));
    private static final ReturnFact ASKED = new ReturnFact.CataloguingAsked(FactSamples.RETURN, FactSamples.TASK, true);

    private static final Contents NOTHING = new Contents("j1", 1, "", List.of(), new TreeMap<>());

    private final Time time = new Time();
    private final ArrayDeque<Runnable> errands = new ArrayDeque<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<Consumer<Delivery>> answers = new ArrayList<>();

    private boolean broken;

    @TempDir
    private Path data = Path.of("");

    private static final class Time implements Clocks {
        private Uptime uptime = Uptime.ZERO;

        @Override
        public Uptime uptime() {
            return uptime;
        }

        @Override
        public Instant instant() {
            return FactSamples.AT.plusNanos(uptime.nanos());
        }
    }

    private final JdkHttp http = JdkHttp.open(HttpSettings.trusting(List.of()));

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void tellsWhatIsDurable() {
        var reminding = reminding();
        reminding.durable(records(new KioskFact.Started("1"), ASKED));
        pass(reminding, Duration.ofMinutes(31));

        assertThat(messages)
                .singleElement()
                .satisfies(message -> assertThat(message.subject()).isEqualTo("HLB-01: 1 to catalogue"));

        answers.getFirst().accept(new Delivery.Taken());
        assertThat(errands).hasSize(1);
        errands.remove().run();
        pass(reminding, Duration.ofHours(2));

        assertThat(messages).hasSize(1);
    }

    @Test
    void whatCouldNotBeWrittenIsNotDurable() {
        var commit = new CommitUnderWay();
        var records = records(ASKED);
        commit.begins(records);

        assertThat(commit.ended(new CommitResult.Failed(new StoreFault.Unusable("no disk"))))
                .isEmpty();
        assertThat(commit.ended(new CommitResult.Committed())).isEqualTo(records);
    }

    @Test
    void aBugInAReminderEndsRemindersAndNotTheLoop() {
        var reminding = reminding();
        reminding.durable(records(ASKED));
        broken = true;
        pass(reminding, Duration.ofMinutes(31));
        broken = false;
        pass(reminding, Duration.ofHours(5));

        assertThat(messages).hasSize(1);
    }

    private void pass(Reminding reminding, Duration span) {
        for (int minute = 0; minute < span.toMinutes(); minute++) {
            time.uptime = time.uptime.plus(Duration.ofMinutes(1));
            reminding.tick();
        }
    }

    private Reminding reminding() {
        var words = new ReminderWords(Texts.of(Language.EN), "HLB-01", "Shop", ZONE);
        var reminders = new Reminders(RULES, words, List.of("group"), NOTHING, Told.NOTHING, time.now());
        var courier = new Courier(
                Map.of("group", (message, _, ended) -> {
                    messages.add(message);
                    answers.add(ended);
                    if (broken) {
                        throw new IllegalStateException("a bug");
                    }
                }),
                new ToldFile(data),
                http);
        return new Reminding(reminders, courier, time, errands::add);
    }

    private List<FactRecord> records(Fact... facts) {
        var records = new ArrayList<FactRecord>();
        for (var fact : facts) {
            records.add(new FactRecord(
                    "j1", records.size() + 1L, "boot-1", time.uptime(), time.instant(), true, fact, "", ""));
        }
        return records;
    }
}
