package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.longInteger;
import static org.caiyun.kiosk.config.yaml.Scalars.parsed;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.YamlType;
import org.caiyun.kiosk.run.RetentionRules;

/** When old facts leave the journal's database, as it is written. */
final class RetentionForm {
    private static final long USUAL_KEEP = 200_000;
    private static final long USUAL_MORE = 20_000;
    /** A store of two gigabytes holds about three million. */
    private static final long MOST = 1_000_000;

    private static final LocalTime USUAL_TIME = LocalTime.of(3, 0);
    private static final YamlType<LocalTime> TIME =
            parsed("a time of day such as 03:00", USUAL_TIME, RetentionForm::time, LocalTime::toString);

    private RetentionForm() {}

    static RetentionRules from(Section s, ZoneId zone) {
        return new RetentionRules(
                s.optional(
                        "keepFacts",
                        longInteger(1000, MOST).about("The newest so many facts stay in the database."),
                        USUAL_KEEP),
                s.optional(
                        "moreFacts",
                        longInteger(1000, MOST)
                                .about("So many above that and they leave at any hour, not only at the quiet one."),
                        USUAL_MORE),
                s.optional("quietHour", TIME.about("When the machine is least used."), USUAL_TIME),
                zone);
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
