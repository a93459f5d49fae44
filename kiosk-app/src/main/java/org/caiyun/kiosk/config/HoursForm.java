package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.parsed;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.YamlType;
import org.caiyun.kiosk.decide.OpeningHours;
import org.caiyun.kiosk.decide.OpeningHours.Holiday;
import org.caiyun.kiosk.decide.WeekSpan;

/** When books can be returned, as it is written. */
final class HoursForm {
    private static final int MOST = 100;
    private static final String SAMPLE = "mon-fri 09:00-20:30";

    static final YamlType<WeekSpan> SPAN = parsed(
            "days and hours such as " + SAMPLE, WeekSpan.parse(SAMPLE).orElseThrow(), WeekSpan::parse, WeekSpan::text);
    private static final YamlType<LocalDate> DAY =
            parsed("a day such as 2027-02-05", LocalDate.of(2027, 2, 5), HoursForm::day, LocalDate::toString);

    private HoursForm() {}

    static OpeningHours from(Section s, ZoneId zone) {
        return new OpeningHours(
                zone,
                s.optional(
                        "machine",
                        list(SPAN, 0, MOST).about("When the machine takes books; empty: always."),
                        List.of()),
                s.optional("library", list(SPAN, 0, MOST).about("When the library itself is open."), List.of()),
                s.optional("holidays", list(section(HoursForm::holiday), 0, MOST), List.of()));
    }

    private static Holiday holiday(Section s) {
        var holiday = new Holiday(
                s.required("from", DAY),
                s.required("to", DAY),
                s.optional("elsewhere", text().about("What patrons read about where to go instead."), ""));
        if (s.sound("from", "to") && holiday.to().isBefore(holiday.from())) {
            s.problem("to", "before the first day");
        }
        return holiday;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.toUpperCase(Locale.ROOT)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
