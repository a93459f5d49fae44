package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;

import java.time.Duration;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.flow.Deadlines;

/** How long the flow waits for each answer before it goes on without, as it is written. */
final class DeadlinesForm {
    private DeadlinesForm() {}

    static Deadlines from(Section s) {
        var anyTime = duration(ofMillis(100), ofMinutes(10));
        var usual = Deadlines.USUAL;
        var read = s.optional("read", anyTime, usual.read());
        var label = s.optional(
                "label",
                anyTime.about("How long an item without a usable tag waits for its label, where a scanner looks."),
                usual.label().compareTo(read) < 0 ? usual.label() : read.dividedBy(2));
        if (s.sound("read", "label") && label.compareTo(read) >= 0) {
            s.problem("label", "expected less than read, within which the item must be decided");
        }
        return new Deadlines(
                read,
                label,
                s.optional("capture", anyTime, usual.capture()),
                s.optional("checkIn", anyTime, usual.checkIn()),
                s.optional("secure", anyTime, usual.secure()),
                s.optional("route", anyTime, usual.route()),
                s.optional("giveBack", anyTime, usual.giveBack()),
                s.optional(
                        "session",
                        anyTime.about("Without anything happening, before the patron is asked whether to go on."),
                        usual.session()),
                s.optional(
                        "answer",
                        // WCAG 2.2.1: at least 20 seconds for an answer to a warning
                        duration(ofSeconds(20), ofMinutes(10)).about("How long a question to the patron waits."),
                        usual.answer()),
                s.optional("parting", anyTime.about("How long the last picture of a session stays."), usual.parting()),
                s.optional("print", anyTime, usual.print()),
                s.optional(
                        "sense",
                        anyTime.about("Between two looks at the sensors while an item is looked for."),
                        usual.sense()),
                s.optional(
                        "replay",
                        anyTime.about("Between two tries of a check-in that the library is owed."),
                        usual.replay()),
                s.optional(
                        "pace",
                        duration(Duration.ZERO, ofMinutes(1))
                                .about("Between two check-ins that the library is owed; 0s: as fast as it answers."),
                        usual.pace()),
                usual.purchase());
    }
}
