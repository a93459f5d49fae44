package org.caiyun.kiosk.decide;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Some hours of some days of the week, written {@code mon-fri 09:00-20:30}; it ends before {@code to}. */
public record WeekSpan(SortedSet<DayOfWeek> days, LocalTime from, LocalTime to) {
    private static final Pattern FORM = Pattern.compile(
            "(mon|tue|wed|thu|fri|sat|sun)(?:-(mon|tue|wed|thu|fri|sat|sun))? ([01]\\d|2[0-3]):([0-5]\\d)-"
                    + "([01]\\d|2[0-4]):([0-5]\\d)");
    private static final int HOURS = 24;

    public WeekSpan {
        days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("expected to close after " + from + ": " + to);
        }
    }

    /** Absent where the text is not of this form; {@code 24:00} is the end of the day. */
    public static Optional<WeekSpan> parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var first = day(found.group(1));
        var last = found.group(2) == null ? first : day(found.group(2));
        var from = LocalTime.of(Integer.parseInt(found.group(3)), Integer.parseInt(found.group(4)));
        int hour = Integer.parseInt(found.group(5));
        int minute = Integer.parseInt(found.group(6));
        if (hour == HOURS && minute > 0) {
            return Optional.empty();
        }
        var to = hour == HOURS ? LocalTime.MAX : LocalTime.of(hour, minute);
        return from.isBefore(to) ? Optional.of(new WeekSpan(between(first, last), from, to)) : Optional.empty();
    }

    /** As it is written. */
    public String text() {
        var first = days.stream()
                .filter(d -> !days.contains(d.minus(1)))
                .findFirst()
                .orElse(DayOfWeek.MONDAY);
        var last =
                days.stream().filter(d -> !days.contains(d.plus(1))).findFirst().orElse(DayOfWeek.SUNDAY);
        var end = to.equals(LocalTime.MAX) ? "24:00" : to.toString();
        return (first == last ? word(first) : word(first) + "-" + word(last)) + " " + from + "-" + end;
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static DayOfWeek day(String word) {
        for (var day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).startsWith(word)) {
                return day;
            }
        }
        throw new IllegalArgumentException("no day of the week: " + word);
    }

    /** From the first to the last, over the end of the week where needed. */
    private static SortedSet<DayOfWeek> between(DayOfWeek first, DayOfWeek last) {
        var days = new TreeSet<DayOfWeek>();
        for (var day = first; days.add(day) && day != last; day = day.plus(1)) {
            // the condition adds it
        }
        return days;
    }

    boolean covers(LocalDateTime time) {
        return isOn(time.getDayOfWeek()) && covers(time.toLocalTime());
    }

    boolean isOn(DayOfWeek day) {
        return days.contains(day);
    }

    boolean covers(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
