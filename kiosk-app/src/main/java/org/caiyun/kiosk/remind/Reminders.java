package org.caiyun.kiosk.remind;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;

/**
 * When staff are told of books that wait to be catalogued, and of how many. It learns of them from durable facts, and
 * has no thread, clock or socket; a book's return knows nothing of it. One thread calls it.
 *
 * <p>New tasks are collected and told together; while a task stays open past the limit all are told again, once a day.
 * What falls into the quiet hours comes at their end. Without a clock that is right there are no quiet hours: better
 * told at night than not at all.
 */
public final class Reminders {
    /** The wall clock may be set at any time, and with it the quiet hours and the age of tasks. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final ReminderRules rules;
    private final ReminderWords words;
    private final List<Recipient> recipients;
    private final OpenTasks tasks;
    private final String journal;
    private final Uptime started;

    private Told told;
    private Optional<Uptime> newSince = Optional.empty();
    private Optional<Uptime> lastRound = Optional.empty();
    private Optional<Uptime> next = Optional.empty();
    private long round;
    private long kept;
    private long sends;

    /**
     * @param targets their names
     * @param contents what a start finds
     * @param told by the run before; in another journal its numbers mean nothing
     */
    public Reminders(
            ReminderRules rules, ReminderWords words, List<String> targets, Contents contents, Told told, Moment now) {
        this.rules = rules;
        this.words = words;
        this.recipients = targets.stream().map(Recipient::new).toList();
        this.journal = contents.journal();
        this.told = told.journal().equals(journal) ? told : Told.NOTHING;
        this.started = now.uptime();
        this.tasks = new OpenTasks(contents.cataloguing(), now.uptime());
        if (tasks.count() > 0) {
            isNews(tasks.lastSeq(), now);
            next = Optional.of(now.uptime());
        }
    }

    /** These facts are durable now. */
    public void durable(List<FactRecord> records, Moment now) {
        records.forEach(record -> learn(record, now));
    }

    /** When {@link #tick} is wanted next. */
    public Optional<Uptime> deadline() {
        return next;
    }

    public List<ReminderOrder> tick(Moment now) {
        if (next.isEmpty() || !next.get().reachedAt(now.uptime())) {
            return List.of();
        }
        var orders = new ArrayList<ReminderOrder>();
        for (var recipient : recipients) {
            recipient
                    .overdue(now.uptime())
                    .ifPresent(number ->
                            orders.addAll(ended(recipient.name(), number, new Delivery.NotReached("no answer"), now)));
        }
        if (tasks.count() == 0) {
            newSince = Optional.empty();
            recipients.forEach(recipient -> recipient.forget(round));
        } else if (!isQuiet(now)) {
            beginRound(now);
            send(orders, now);
        }
        next = deadline(now.uptime());
        return orders;
    }

    /** What came of a message; an answer that comes too late changes nothing. */
    public List<ReminderOrder> ended(String target, long number, Delivery delivery, Moment now) {
        var orders = new ArrayList<ReminderOrder>();
        for (var recipient : recipients) {
            if (recipient.name().equals(target)) {
                recipient.waitsFor(number).ifPresent(sending -> {
                    orders.addAll(recipient.ended(sending, delivery, rules.every(), now.uptime()));
                    if (delivery instanceof Delivery.Taken) {
                        keep(sending, now).ifPresent(orders::add);
                    }
                });
            }
        }
        next = Optional.of(now.uptime());
        return orders;
    }

    private void learn(FactRecord record, Moment now) {
        switch (record.fact()) {
            case ReturnFact.CataloguingAsked _,
                    KioskFact.TaskChanged _,
                    KioskFact.NotDelivered _,
                    KioskFact.BinEmptied _ -> {
                if (tasks.follow(record, now.uptime())) {
                    isNews(record.seq(), now);
                }
                next = Optional.of(now.uptime());
            }
            case Fact _ -> {}
        }
    }

    private void isNews(long seq, Moment now) {
        if (seq > told.seq() && newSince.isEmpty()) {
            newSince = Optional.of(now.uptime());
        }
    }

    private boolean isQuiet(Moment now) {
        return now.wallTrusted() && rules.quiet().left(now.wall()).isPositive();
    }

    private void beginRound(Moment now) {
        boolean news =
                newSince.isPresent() && newSince.get().plus(rules.every()).reachedAt(now.uptime());
        boolean late = tasks.olderThan(rules.limit(), now) > 0 && !wasToldWithin(ReminderRules.AGAIN, now);
        if (news || late) {
            round++;
            newSince = Optional.empty();
            lastRound = Optional.of(now.uptime());
        }
    }

    private boolean wasToldWithin(Duration span, Moment now) {
        if (lastRound.isPresent()) {
            return now.uptime().since(lastRound.get()).compareTo(span) < 0;
        }
        if (told.equals(Told.NOTHING)) {
            return false;
        }
        // by a wrong clock nobody knows how long ago it was; it may have been just before the start
        var since = now.wallTrusted()
                ? Duration.between(told.at(), now.wall()).abs()
                : now.uptime().since(started);
        return since.compareTo(span) < 0;
    }

    private void send(List<ReminderOrder> orders, Moment now) {
        for (var recipient : recipients) {
            if (recipient.isDue(round, now.uptime())) {
                sends++;
                recipient.sending(sends, round, tasks.lastSeq(), now.uptime());
                orders.add(new ReminderOrder.Send(
                        sends, recipient.name(), words.reminder(tasks, rules.limit(), now), now.wall()));
            }
        }
    }

    /** The first target that takes a round makes it told. */
    private Optional<ReminderOrder> keep(Recipient.Phase.Sending taken, Moment now) {
        if (taken.round() <= kept) {
            return Optional.empty();
        }
        kept = taken.round();
        told = new Told(journal, taken.seq(), now.wallTrusted() ? now.wall() : Told.NOTHING.at());
        return Optional.of(new ReminderOrder.Keep(told));
    }

    private Optional<Uptime> deadline(Uptime now) {
        Optional<Uptime> earliest = tasks.count() == 0 ? Optional.empty() : Optional.of(now.plus(LOOK));
        earliest = Uptime.earliest(
                earliest, newSince.map(at -> at.plus(rules.every())).filter(at -> !at.reachedAt(now)));
        for (var recipient : recipients) {
            earliest = Uptime.earliest(
                    earliest, recipient.deadline(round).map(at -> at.reachedAt(now) ? now.plus(LOOK) : at));
        }
        return earliest;
    }
}
