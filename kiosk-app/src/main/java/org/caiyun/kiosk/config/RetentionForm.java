package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.longInteger;

import java.time.LocalTime;
import java.time.ZoneId;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.run.RetentionRules;

/** When old facts leave the journal's database, as it is written. */
final class RetentionForm {
    private static final long USUAL_KEEP = 200_000;
    private static final long USUAL_MORE = 20_000;
    /** A store of two gigabytes holds about three million. */
    private static final long MOST = 1_000_000;

    private static final LocalTime USUAL_TIME = LocalTime.of(3, 0);

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
                s.optional("quietHour", SettingTypes.timeOfDay().about("When the machine is least used."), USUAL_TIME),
                zone);
    }
}
