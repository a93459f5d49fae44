package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;

import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Patience;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Trial;

/** The patience of the library link, as it is written. */
final class PatienceForm {
    private PatienceForm() {}

    /** {@code usual} counts for the keys that are not written. */
    static Patience from(Section s, Patience usual) {
        var response = s.optional("responseTimeout", duration(ofMillis(100), ofMinutes(1)), usual.responseTimeout());
        var settle = s.optional("settleDeadline", duration(ofMillis(100), ofMinutes(5)), usual.settleDeadline());
        var status = s.optional("statusInterval", duration(ofSeconds(1), ofMinutes(60)), usual.statusInterval());
        var retries = s.optional(
                "retries",
                integer(0, 9).about("How often one request is sent again, for each way in which it can fail."),
                usual.retries());
        var trial = new Trial(
                s.optional(
                        "steadyAnswers",
                        integer(1, 100)
                                .about("So many status answers in a row before what waited is sent; check-ins of"
                                        + " patrons do not wait for it."),
                        usual.trial().answers()),
                s.optional(
                        "steadyInterval",
                        duration(ofMillis(100), ofMinutes(1)).about("Between these answers."),
                        usual.trial().interval()));
        if (settle.compareTo(response) > 0) {
            return new Patience(response, settle, status, retries, trial);
        }
        if (s.sound("responseTimeout", "settleDeadline")) {
            s.problem("settleDeadline", "must be longer than responseTimeout");
        }
        return usual;
    }
}
