package org.caiyun.sim.scenario;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;

import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.run.LineName;

/** A fault of one device, from when it is put in until it is cleared. */
public record Trouble(LineName device, Kind kind) {
    /** What is wrong. */
    public enum Kind {
        /** The cable is out, or nobody listens. */
        UNPLUGGED,
        /** The line is open and nothing comes back. */
        SILENT,
        /** The library needs two seconds for each answer. */
        SLOW,
        /** The library executes the next check-in and its answer is lost. */
        ANSWER_LOST,
        /** The printer has no paper. */
        PAPER_OUT,
        /** The belt turns and the book does not move. */
        JAM
    }

    static Trouble from(Section s) {
        var trouble = new Trouble(s.required("device", choice(LineName.class)), s.required("kind", choice(Kind.class)));
        if (s.sound("device", "kind")) {
            boolean fits = switch (trouble.kind) {
                case UNPLUGGED, SILENT -> true;
                case SLOW, ANSWER_LOST -> trouble.device == LineName.LIBRARY;
                case PAPER_OUT -> trouble.device == LineName.PRINTER;
                case JAM -> trouble.device == LineName.CHUTE;
            };
            if (!fits) {
                s.problem("kind", "no such fault of this device");
            }
        }
        return trouble;
    }
}
