package org.caiyun.kiosk.remind;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.text.Texts;

/**
 * What a reminder says: which kiosk, how many tasks, the oldest of them. It is never given more of a task than its
 * number and its date, so that it can name no reader and no book.
 */
public final class ReminderWords {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Texts texts;
    private final String kiosk;
    private final String site;
    private final ZoneId zone;

    /** {@code kiosk} is its name in its fleet, {@code site} where it stands. */
    public ReminderWords(Texts texts, String kiosk, String site, ZoneId zone) {
        this.texts = texts;
        this.kiosk = kiosk;
        this.site = site;
        this.zone = zone;
    }

    Message reminder(OpenTasks tasks, Duration limit, Moment now) {
        var lines = new ArrayList<String>();
        lines.add(where());
        lines.add(text("remind.count", "n", tasks.count()));
        int late = tasks.olderThan(limit, now);
        if (late > 0) {
            lines.add(texts.text("remind.late", Map.of("n", Integer.toString(late), "limit", span(limit))));
        }
        tasks.oldest().ifPresent(task -> lines.add(oldest(task, now)));
        lines.add(texts.text("remind.do"));
        return new Message(
                texts.text("remind.subject", Map.of("kiosk", kiosk, "n", Integer.toString(tasks.count()))), lines);
    }

    /** What {@code ./kiosk remind --test} sends. */
    public Message test() {
        return new Message(
                texts.text("remind.test.subject", Map.of("kiosk", kiosk)), List.of(where(), texts.text("remind.test")));
    }

    private String where() {
        return texts.text("remind.kiosk", Map.of("kiosk", kiosk, "site", site));
    }

    private String oldest(OpenTasks.Task task, Moment now) {
        return switch (now.corrected(task.since())) {
            case WallTime.Known(var since) ->
                texts.text(
                        "remind.oldest",
                        Map.of(
                                "task",
                                task.id().toString(),
                                "date",
                                DATE.format(since.atZone(zone)),
                                "age",
                                span(task.age(now))));
            case WallTime.ByUptime _, WallTime.Unknown _ ->
                text("remind.oldest.undated", "task", task.id().toString());
        };
    }

    private String span(Duration span) {
        if (span.toDays() > 0) {
            return text("remind.days", "n", span.toDays());
        }
        return span.toHours() > 0 ? text("remind.hours", "n", span.toHours()) : texts.text("remind.minutes");
    }

    private String text(String key, String name, Object value) {
        return texts.text(key, Map.of(name, value.toString()));
    }
}
