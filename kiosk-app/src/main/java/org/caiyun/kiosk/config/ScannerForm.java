package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;

import java.time.Duration;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.scan.ScannerIdentity;
import org.caiyun.device.scan.ScannerSettings;
import org.caiyun.kiosk.config.yaml.Section;

/** How {@link ScannerConfig.OnLine} is written: each model has its own commands, so that they are settings. */
final class ScannerForm {
    private static final ScannerSettings USUAL = ScannerSettings.SELF_SCANNING;

    private ScannerForm() {}

    static ScannerConfig from(Section s) {
        String line = s.required("line", LineForm.type(LineForm.SERIAL, LineForm.TCP));
        Bytes start =
                bytes(s, "start", "Sent to make the scanner read; default nothing, for one that reads by itself.");
        Bytes stop = bytes(s, "stop", "Sent when nothing more is to be read; default nothing.");
        Bytes acknowledge = bytes(s, "acknowledge", "What the scanner answers to start, before any code.");
        Bytes question = bytes(s, "identity", "A question that is asked each time the line opens; default none.");
        Bytes answer = bytes(s, "answer", "What the answer to identity holds.");
        ScannerSettings.Ending ending = s.optional(
                "ending",
                choice(ScannerSettings.Ending.class)
                        .about("What ends a code. Where the scanner sends CR, LF or TAB behind each, terminator is"
                                + " safer: half a code then is never taken for one."),
                USUAL.ending());
        Duration again = s.optional(
                "again",
                duration(ofMillis(100), ofSeconds(60))
                        .about("After this time start is sent once more, as many scanners read one label for each."),
                USUAL.again());
        return new ScannerConfig.OnLine(
                line,
                new ScannerSettings(
                        start,
                        stop,
                        acknowledged(s, start, acknowledge),
                        identity(s, question, answer),
                        ending,
                        again));
    }

    private static Bytes bytes(Section s, String key, String about) {
        Optional<Bytes> written = s.optional(key, SettingTypes.bytes().about(about));
        return written.orElse(Bytes.EMPTY);
    }

    private static Bytes acknowledged(Section s, Bytes start, Bytes acknowledge) {
        boolean ofNothing = start.isEmpty() && !acknowledge.isEmpty();
        if (ofNothing && s.sound("start")) {
            s.problem("acknowledge", "needs start, to which it is the answer");
        }
        return ofNothing ? Bytes.EMPTY : acknowledge;
    }

    private static ScannerIdentity identity(Section s, Bytes question, Bytes answer) {
        if (!question.isEmpty() && !answer.isEmpty()) {
            return new ScannerIdentity.Asked(question, answer);
        }
        if (question.isEmpty() != answer.isEmpty() && s.sound("identity", "answer")) {
            s.problem(answer.isEmpty() ? "answer" : "identity", "identity and answer are written both or not at all");
        }
        return new ScannerIdentity.NotAsked();
    }
}
