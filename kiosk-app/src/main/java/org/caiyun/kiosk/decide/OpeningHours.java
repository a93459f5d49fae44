package org.caiyun.kiosk.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When books can be returned here. Pure: the time is handed in.
 *
 * @param machine when the machine takes books; empty: always
 * @param library when the library itself is open; empty: not said
 */
public record OpeningHours(ZoneId zone, List<WeekSpan> machine, List<WeekSpan> library, List<Holiday> holidays) {
    private static final int DAYS_TO_LOOK_AHEAD = 14;

    public OpeningHours {
        machine = List.copyOf(machine);
        library = List.copyOf(library);
        holidays = List.copyOf(holidays);
    }

    public static OpeningHours always(ZoneId zone) {
        return new OpeningHours(zone, List.of(), List.of(), List.of());
    }

    /**
     * The machine is closed from the first to the last day.
     *
     * @param elsewhere what patrons read about where to go instead; may be empty
     */
    public record Holiday(LocalDate from, LocalDate to, String elsewhere) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** What the calendar says about one moment. */
    public sealed interface Now {
        /**
         * Books are taken.
         *
         * @param libraryIsOpen the library too is open, or its hours are not known
         */
        record Open(boolean libraryIsOpen) implements Now {}

        /** Outside the machine's hours; {@code opens} is the next time within two weeks. */
        record Outside(List<WeekSpan> today, Optional<LocalDateTime> opens) implements Now {
            public Outside {
                today = List.copyOf(today);
            }
        }

        record OnHoliday(Holiday holiday) implements Now {}
    }

    public boolean isAlways() {
        return machine.isEmpty() && library.isEmpty() && holidays.isEmpty();
    }

    public Now at(Instant instant) {
        var local = LocalDateTime.ofInstant(instant, zone);
        var holiday =
                holidays.stream().filter(h -> h.covers(local.toLocalDate())).findFirst();
        if (holiday.isPresent()) {
            return new Now.OnHoliday(holiday.get());
        }
        if (machine.isEmpty() || isWithin(machine, local)) {
            return new Now.Open(library.isEmpty() || isWithin(library, local));
        }
        var today = machine.stream().filter(s -> s.isOn(local.getDayOfWeek())).toList();
        return new Now.Outside(today, opens(local));
    }

    private static boolean isWithin(List<WeekSpan> spans, LocalDateTime local) {
        return spans.stream().anyMatch(s -> s.covers(local));
    }

    private Optional<LocalDateTime> opens(LocalDateTime from) {
        return Stream.iterate(from.toLocalDate(), day -> day.plusDays(1))
                .limit(DAYS_TO_LOOK_AHEAD)
                .filter(day -> holidays.stream().noneMatch(h -> h.covers(day)))
                .flatMap(day ->
                        machine.stream().filter(s -> s.isOn(day.getDayOfWeek())).map(s -> day.atTime(s.from())))
                .filter(opening -> opening.isAfter(from))
                .min(Comparator.naturalOrder());
    }
}
