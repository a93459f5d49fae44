package org.caiyun.kiosk.remind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.journal.Cataloguing;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.KnownTasks;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;

/** Reminders with a clock that jumps from deadline to deadline, and targets that answer as they are told to. */
final class ReminderRig {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), ZONE);
    static final ReminderRules RULES = new ReminderRules(Duration.ofMinutes(30), Duration.ofDays(2), NIGHT);
    private static final ReminderWords WORDS = new ReminderWords(Texts.of(Language.ZH_CN), "HLB-01", "河东街", ZONE);

    final List<Sent> sent = new ArrayList<>();
    final List<ReminderOrder> complaints = new ArrayList<>();
    Told kept = Told.NOTHING;
    boolean trusted = true;
    Function<String, Delivery> answers = _ -> new Delivery.Taken();
    boolean silent;

    private final List<FactRecord> journal = new ArrayList<>();
    private String journalId = "j1";
    private Uptime uptime = Uptime.ZERO;
    private Instant wall;
    private String boot = "boot-1";
    private Reminders reminders;

    /** A message in the site's own time. */
    record Sent(String at, String target, Message message) {
        String text() {
            return message.subject() + "\n" + String.join("\n", message.lines());
        }
    }

    /** {@code start} as the site's clock shows it, for instance {@code 2026-11-23T10:00}. */
    ReminderRig(String start, String... targets) {
        wall = Instant.parse(start + ":00+08:00");
        reminders = new Reminders(RULES, WORDS, List.of(targets), contents(), Told.NOTHING, now());
    }

    void open(int... numbers) {
        for (int number : numbers) {
            durable(Tasks.asked(number));
        }
    }

    void end(int number, TaskState state) {
        durable(new KioskFact.TaskChanged(journal.size() + 1L, Tasks.id(number).toString(), state, wall));
    }

    void durable(Fact fact) {
        var record = new FactRecord(journalId, journal.size() + 1L, boot, uptime, wall, trusted, fact, "", "");
        journal.add(record);
        reminders.durable(List.of(record), now());
        perform(reminders.tick(now()));
    }

    void pass(Duration time) {
        var until = uptime.plus(time);
        while (reminders.deadline().isPresent() && reminders.deadline().get().reachedAt(until)) {
            goTo(reminders.deadline().get());
            perform(reminders.tick(now()));
        }
        goTo(until);
    }

    /** The wall clock is set; nothing of the time passes. */
    void set(String shown) {
        wall = Instant.parse(shown + ":00+08:00");
    }

    void late(String target, long number, Delivery delivery) {
        perform(reminders.ended(target, number, delivery, now()));
    }

    /** The program stops and starts again later; {@code told} is what it finds in its memory. */
    void restart(Duration off, Told told, String... targets) {
        wall = wall.plus(off);
        uptime = new Uptime(5_000_000_000L);
        boot = boot + "'";
        reminders = new Reminders(RULES, WORDS, List.of(targets), contents(), told, now());
        perform(reminders.tick(now()));
    }

    List<String> times() {
        return sent.stream().map(Sent::at).toList();
    }

    private Contents contents() {
        var known = new KnownTasks(Cataloguing.NOTHING);
        journal.forEach(known::follow);
        return new Contents(journalId, journal.size() + 1L, "", List.of(), new TreeMap<>(), known.now());
    }

    /** The store is made anew: the tasks are gone and the numbers begin again. */
    void begin(String journalId) {
        this.journalId = journalId;
        journal.clear();
    }

    private Moment now() {
        return new Moment(uptime, wall, trusted);
    }

    private void goTo(Uptime at) {
        if (at.compareTo(uptime) > 0) {
            wall = wall.plus(at.since(uptime));
            uptime = at;
        }
    }

    private void perform(List<ReminderOrder> orders) {
        for (var order : orders) {
            switch (order) {
                case ReminderOrder.Send(var number, var target, var message, var _) -> {
                    var at = wall.atZone(ZONE).toLocalDateTime().toString();
                    sent.add(new Sent(at, target, message));
                    if (!silent) {
                        perform(reminders.ended(target, number, answers.apply(target), now()));
                    }
                }
                case ReminderOrder.Keep(var told) -> kept = told;
                case ReminderOrder.GivenUp _, ReminderOrder.Mended _ -> complaints.add(order);
            }
        }
    }
}
